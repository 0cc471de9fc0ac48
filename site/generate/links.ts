/** Links of the repository's pages as links of the site: to the page of a claim or of the guide where there is one, otherwise to no place. */
import { posix } from 'node:path';

const LINK = /(?<!!)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)/g;

/** `pages` has the address of each page of the site by the path of its source in the repository. */
export function relinked(text: string, source: string, pages: ReadonlyMap<string, string>): string {
  return text.replace(LINK, (whole, label: string, target: string) => {
    if (/^[a-z]+:|^#/.test(target)) return whole;
    const [path = '', fragment] = target.split('#');
    const page = pages.get(posix.normalize(posix.join(posix.dirname(source), path)));
    if (page === undefined) return label;
    return `[${label}](${page}${fragment === undefined ? '' : `#${fragment}`})`;
  });
}
