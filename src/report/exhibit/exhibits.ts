/** What a claim shows besides its proof: its exhibits, made from the accepted certificate and nothing else. */
import type { Run } from '../../claim/certify.js';
import type { Axis, Exhibit, Figure } from '../../claim/exhibit.js';
import { UsageError } from '../../compute/usage.js';
import { Context, type Checked } from '../../kernel/index.js';
import { anchor, html, join, NOTHING, type Markup } from '../markup.js';
import { figureDrawn, xValues, yValues } from './figure.js';
import { tableDrawn } from './table.js';

/** The exhibits of a run, or why they cannot be shown; absent where the claim has none or nothing is certified. */
export type Exhibited = { readonly exhibits: readonly Exhibit[] } | { readonly problem: string };

export function exhibitsOf({ claim, checked, subject }: Run): Exhibited | undefined {
  if (claim.exhibits === undefined || checked === undefined) return undefined;
  try {
    const context = contextOf(checked);
    const exhibits = claim.exhibits({ subject, checked, evaluate: (term) => context.rational(term) });
    exhibits.forEach((exhibit, index) => {
      requireDrawable(exhibit, `${claim.id}, exhibit ${index + 1}`);
    });
    return { exhibits };
  } catch (error) {
    // A module's mistake in showing does not unmake what was proved, and is said where the exhibit would be.
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

export function exhibitsSection(run: Run): Markup {
  const exhibited = exhibitsOf(run);
  if (exhibited === undefined) return NOTHING;
  const shown =
    'problem' in exhibited
      ? html`<p class="bad" role="alert">The exhibits could not be made. ${exhibited.problem}</p>`
      : join(
          exhibited.exhibits.map((exhibit, index) => drawn(exhibit, `${anchor(run.claim.id)}-exhibit-${index + 1}`)),
        );
  return html`<h3>What can be seen</h3>
    ${shown}`;
}

function drawn(exhibit: Exhibit, id: string): Markup {
  if (exhibit.kind === 'figure') return figureDrawn(exhibit, id);
  const { title, caption, columns, rows } = exhibit;
  return html`<div class="exhibit" id="${id}">
    <p class="exhibit-title">${title}</p>
    ${tableDrawn({ caption, columns, rows })}
  </div>`;
}

function contextOf({ certificate: { claim, sizes, seed, instance } }: Checked): Context {
  return new Context({ claim: claim.id, version: claim.version, sizes, seed }, instance);
}

function requireDrawable(exhibit: Exhibit, path: string): void {
  const refuse = (expected: string, got: string): never => {
    throw new UsageError('bad-exhibit', path, expected, got);
  };
  if (exhibit.kind === 'table') {
    const row = exhibit.rows.find(({ length }) => length !== exhibit.columns.length);
    if (row !== undefined) refuse(`rows of ${exhibit.columns.length} cells`, `one of ${row.length}`);
    return;
  }
  requireNumbers('x', exhibit.x, exhibit.marks.flatMap(xValues), refuse);
  requireNumbers('y', exhibit.y, exhibit.marks.flatMap(yValues), refuse);
}

function requireNumbers(
  name: keyof Pick<Figure, 'x' | 'y'>,
  { scale, domain }: Axis,
  values: readonly number[],
  refuse: (expected: string, got: string) => never,
): void {
  if (values.length === 0) refuse(`marks with numbers on the ${name} axis`, 'none');
  const [least, most] = domain ?? [1, 2];
  if (!(least < most)) refuse(`a domain of the ${name} axis that ascends`, `${least} to ${most}`);
  const wrong = [...values, least, most].find((value) => !Number.isFinite(value) || (scale === 'log' && value <= 0));
  if (wrong !== undefined) refuse(`${scale === 'log' ? 'positive' : 'finite'} numbers on the ${name} axis`, `${wrong}`);
}
