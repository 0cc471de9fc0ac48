/** The matrices of an instance: where each comes from, and its numbers if they are few. */
import { evaluate } from '../../src/kernel/libraries/algebra/evaluate.js';
import { wayOf } from '../../src/report/instanceText.js';
import { html, type Markup, NOTHING } from '../../src/report/markup.js';
import {
  Context,
  Libraries,
  rationals,
  terms,
  type Checked,
  type Entry,
  type Library,
  type Rational,
} from '../../src/kernel/index.js';

/** Larger matrices are named and not shown. */
const MOST_ENTRIES = 48;
const MOST_COLUMNS = 12;
/** Longer numbers are shown to this many characters. */
const LONGEST_NUMBER = 14;

/** `libraries` have the laws by which matrices of the instance are drawn: those with which the certificate was checked have them. */
export function matricesOf({ certificate }: Checked, libraries: readonly Library[]): Markup {
  const { claim, sizes, seed, instance } = certificate;
  const entries = Object.entries(instance);
  if (entries.length === 0) return html`<p>This proof needs no numbers: it is about symbols.</p>`;
  // Nothing is drawn if all matrices are too large to be shown.
  let context: Context | undefined;
  const numbers = (name: string, { kind, rows, columns }: Entry): Markup => {
    const isShown = rows * columns <= MOST_ENTRIES && columns <= MOST_COLUMNS && kind !== 'dataSet';
    if (!isShown) return NOTHING;
    context ??= new Context(
      { claim: claim.id, version: claim.version, sizes, seed },
      instance,
      new Libraries(libraries),
    );
    const { entries: values } = evaluate(context, terms.data(name));
    return numbersTable(name, rows, columns, (row, column) =>
      rationals.formatRational(values[row * columns + column] as Rational),
    );
  };
  return html`<div class="matrices">
    ${entries.map(
      ([name, entry]) =>
        html`<figure class="matrix">
          <figcaption><b>${name}</b>, ${entry.rows} × ${entry.columns}, ${wayOf(name, entry)}</figcaption>
          ${numbers(name, entry)}
        </figure>`,
    )}
  </div>`;
}

function numbersTable(
  name: string,
  rows: number,
  columns: number,
  at: (row: number, column: number) => string,
): Markup {
  const indices = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
  return html`<div class="numbers" tabindex="0" role="group" aria-label="the entries of ${name}">
    <table>
      <tbody>
        ${indices(rows).map(
          (row) =>
            html`<tr>
              ${indices(columns).map((column) => cell(at(row, column)))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function cell(number: string): Markup {
  const shown = number.length <= LONGEST_NUMBER ? number : `${number.slice(0, LONGEST_NUMBER - 1)}…`;
  return shown === number ? html`<td>${shown}</td>` : html`<td title="${number.slice(0, 400)}">${shown}</td>`;
}
