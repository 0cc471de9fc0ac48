/** Draws a table in HTML. The first column is the heading of its row; columns of numbers are aligned to the right. */
import type { Table } from '../../claim/exhibit.js';
import { html, NOTHING, type Markup } from '../markup.js';
import { symbols } from '../symbols.js';

const NUMBER = /^[−-]?\d[\d.,/·⁰¹²³⁴⁵⁶⁷⁸⁹⁻]*( ?%)?$/;

/** For each column, whether it consists of numbers. The first column never counts, because it is the heading of its row. */
export function numericColumns(columns: Table['columns'], rows: Table['rows']): readonly boolean[] {
  return columns.map(
    (_, column) => column > 0 && rows.length > 0 && rows.every((row) => NUMBER.test(row[column] ?? '')),
  );
}

export function tableDrawn({ caption, columns, rows }: Pick<Table, 'caption' | 'columns' | 'rows'>): Markup {
  const numeric = numericColumns(columns, rows);
  const aligned = (column: number): Markup => (numeric[column] === true ? html` class="figure"` : NOTHING);
  return html`<div class="wide" tabindex="0" role="group" aria-label="${caption}">
    <table class="exhibit">
      <caption>
        ${symbols(caption)}
      </caption>
      <thead>
        <tr>
          ${columns.map((name, column) => html`<th scope="col" ${aligned(column)}>${symbols(name)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, column) =>
                column === 0
                  ? html`<th scope="row">${symbols(cell)}</th>`
                  : html`<td data-label="${columns[column] ?? ''}" ${aligned(column)}><div>${symbols(cell)}</div></td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
