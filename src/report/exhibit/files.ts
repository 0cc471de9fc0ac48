/** Exhibits as files of their own: a table as Markdown, all that is drawn as SVG. */
import type { Exhibit } from '../../claim/exhibit.js';
import { figureAlone } from './alone.js';
import { tableMarkdown } from './tableText.js';

/** Its number, from 1 on, and the words of its title: `2-how-often-it-happens.svg`. */
export function exhibitFile({ kind, title }: Exhibit, index: number): string {
  const words = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${index + 1}-${words || kind}.${kind === 'table' ? 'md' : 'svg'}`;
}

export function exhibitFileText(exhibit: Exhibit): string {
  return exhibit.kind === 'table' ? tableMarkdown(exhibit) : figureAlone(exhibit);
}
