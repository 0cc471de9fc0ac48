/** The form of the claim whose page this is. The generator wrote it into the page's frontmatter. */
import { useData } from 'vitepress';
import type { ClaimForm } from '../../generate/claimForm';

export function useClaim(): ClaimForm {
  return useData().frontmatter.value['claim'] as ClaimForm;
}
