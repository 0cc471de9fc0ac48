/** Exhibits as files: tables in Markdown, figures and maps in SVG. */
import type { Exhibit } from '../../claim/exhibit.js';
import { standaloneFigure } from './standaloneFigure.js';
import { tableMarkdown } from './tableText.js';

/** The file name of an exhibit: its number, counted from 1, and the words of its title, as in `2-how-often-it-happens.svg`. */
export function exhibitFile({ kind, title }: Exhibit, index: number): string {
  const words = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    // The cut may have halved a letter, which no file system would keep.
    .toWellFormed();
  return `${index + 1}-${words || kind}.${kind === 'table' ? 'md' : 'svg'}`;
}

/** The text of the file of an exhibit: Markdown for a table, SVG for a figure. */
export function exhibitFileText(exhibit: Exhibit): string {
  return exhibit.kind === 'table' ? tableMarkdown(exhibit) : standaloneFigure(exhibit);
}
