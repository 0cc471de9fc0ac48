/** Formats a table as plain text for a terminal and as Markdown for a page. */
import type { Table } from '../../claim/exhibit.js';
import { breadth, padded, painter, wrap, type Paper } from '../paint.js';
import { tame } from '../tame.js';
import { numericColumns } from './table.js';

const GAP = '  ';

/** Columns of numbers are aligned to the right, all others to the left. Rows are not wrapped. */
export function tableText({ title, caption, columns, rows }: Table, paper: Paper): string {
  const paint = painter(paper);
  const numeric = numericColumns(columns, rows);
  const all = [columns, ...rows].map((row) => row.map(tame));
  const widths = columns.map((_, column) => Math.max(...all.map((row) => breadth(row[column] as string))));
  const lines = all.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] as number;
        return numeric[column] === true ? ' '.repeat(width - breadth(cell)) + cell : padded(cell, width);
      })
      .join(GAP)
      .trimEnd(),
  );
  const [head, ...body] = lines as [string, ...string[]];
  return [paint(tame(title), 'bold'), ...wrap(tame(caption), paper.width), '', paint(head, 'dim'), ...body].join('\n');
}

export function tableMarkdown({ caption, columns, rows }: Table): string {
  const numeric = numericColumns(columns, rows);
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  const rule = columns.map((_, column) => (numeric[column] === true ? '---:' : '---'));
  return [escaped(caption), '', line(columns), line(rule), ...rows.map(line), ''].join('\n');
}

/** Escapes the characters that have a meaning in Markdown. Underscores inside words have none. */
function escaped(text: string): string {
  return tame(text)
    .replace(/[\\|<>*`]/g, (character) => `\\${character}`)
    .replace(/\s+/g, ' ');
}
