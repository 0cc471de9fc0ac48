/** The picture of the singular values in words. */
import type { SingularValues } from './messages.js';
import { counted, listed, rounded } from './numbers.js';

export function singularValueWords(picture: SingularValues): string {
  const { rows, samples, dependentFrom, values, rank } = picture;
  const matrix = `G₁ has d₀·d₁ = ${counted(rows, 'row')} and ${counted(samples, 'column')}, one for each sample.`;
  const missing = samples - rank;
  const exact = `Its rank is exactly ${rank}, ${missing === 0 ? 'full' : `less than ${samples}`}${provedWords(picture)}.`;
  const least =
    missing === 0
      ? `The least singular value is about ${rounded(values.at(-1) ?? 0)}, a float.`
      : `So the last ${missing === 1 ? 'singular value is' : `${missing} singular values are`} 0, exactly.`;
  const fall =
    dependentFrom > rows
      ? `With these numbers the least falls to 0 at N = ${dependentFrom}, one sample more than rows.`
      : `With these numbers the least falls to 0 already at N = ${dependentFrom}, though G₁ has ${counted(rows, 'row')}.`;
  return `${matrix} ${exact} ${least} ${fall}`;
}

function provedWords({ samples, rank, proved: { atLeast, isDependent } }: SingularValues): string {
  if (atLeast === samples && rank === samples) return ', and the kernel has proved it here';
  const parts = [...(atLeast > 0 ? [`at least ${atLeast}`] : []), ...(isDependent ? [`less than ${samples}`] : [])];
  return `; the kernel has proved here that it is ${listed(parts)}`;
}
