/** Makes and draws the exhibits of a claim, from accepted certificates only. */
import type { Run } from '../../claim/workshop.js';
import type { Certified, Exhibit } from '../../claim/exhibit.js';
import { anchor, html, join, NOTHING, type Markup } from '../markup.js';
import { symbols } from '../symbols.js';
import { certifiedOf } from './certified.js';
import { requireDrawable } from './drawable.js';
import { figureDrawn } from './figure.js';
import { mapDrawn } from './map.js';
import { tableDrawn } from './table.js';

/** Exhibits, or the reason why they cannot be shown. */
export type Exhibited = { readonly exhibits: readonly Exhibit[] } | { readonly problem: string };

/** Undefined if the claim has no exhibits or no certificate. */
export function exhibitsOf({ claim, checked }: Run): Exhibited | undefined {
  const { exhibits } = claim;
  if (exhibits === undefined || checked === undefined) return undefined;
  return exhibited(claim.id, () => exhibits(certifiedOf(checked)));
}

/** The exhibits of a survey from all certified cells; undefined if there are none. */
export function exhibitsTogether(
  claim: string,
  exhibits: (certified: readonly Certified[]) => readonly Exhibit[],
  certified: readonly Certified[],
): Exhibited | undefined {
  return certified.length === 0 ? undefined : exhibited(claim, () => exhibits(certified));
}

function exhibited(claim: string, make: () => readonly Exhibit[]): Exhibited {
  try {
    const exhibits = make();
    exhibits.forEach((exhibit, index) => {
      requireDrawable(exhibit, `${claim}, exhibit ${index + 1}`);
    });
    return { exhibits };
  } catch (error) {
    // An error in an exhibit does not affect what was proved; it is shown in place of the exhibit.
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

export function exhibitsSection(run: Run): Markup {
  const exhibited = exhibitsOf(run);
  if (exhibited === undefined) return NOTHING;
  return html`<h4>What can be seen</h4>
    ${exhibitsDrawn(exhibited, run.claim.id)}`;
}

export function exhibitsDrawn(exhibited: Exhibited, claim: string): Markup {
  return 'problem' in exhibited
    ? html`<p class="bad" role="alert">The exhibits could not be made. ${exhibited.problem}</p>`
    : join(exhibited.exhibits.map((exhibit, index) => drawn(exhibit, `${anchor(claim)}-exhibit-${index + 1}`)));
}

function drawn(exhibit: Exhibit, id: string): Markup {
  if (exhibit.kind === 'figure') return figureDrawn(exhibit, id);
  if (exhibit.kind === 'map') return mapDrawn(exhibit, id);
  const { title, caption, columns, rows } = exhibit;
  return html`<div class="exhibit" id="${id}">
    <p class="exhibit-title">${symbols(title)}</p>
    ${tableDrawn({ caption, columns, rows })}
  </div>`;
}
