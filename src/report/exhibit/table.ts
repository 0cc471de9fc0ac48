/** A table of an exhibit: the first column names the row; columns of numbers stand flush right. */
import type { Table } from '../../claim/exhibit.js';
import { html, NOTHING, type Markup } from '../markup.js';

const NUMBER = /^[−-]?\d[\d.,/·⁰¹²³⁴⁵⁶⁷⁸⁹⁻]*( ?%)?$/;

/** Which columns hold numbers and nothing else; the first names the row, whatever it holds. */
export function numericColumns(columns: Table['columns'], rows: Table['rows']): readonly boolean[] {
  return columns.map(
    (_, column) => column > 0 && rows.length > 0 && rows.every((row) => NUMBER.test(row[column] ?? '')),
  );
}

export function tableDrawn({ caption, columns, rows }: Pick<Table, 'caption' | 'columns' | 'rows'>): Markup {
  const numeric = numericColumns(columns, rows);
  const aligned = (column: number): Markup => (numeric[column] === true ? html` class="figure"` : NOTHING);
  return html`<div class="wide">
    <table class="exhibit">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((name, column) => html`<th scope="col" ${aligned(column)}>${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, column) =>
                column === 0
                  ? html`<th scope="row">${cell}</th>`
                  : html`<td data-label="${columns[column] ?? ''}" ${aligned(column)}>${cell}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
