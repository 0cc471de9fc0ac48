/** The section of a claim in the report: verdict, statement, hypotheses, proposition, exhibits, controls, proof and certificate. */
import type { Run } from '../claim/workshop.js';
import type { Checked, Proposition } from '../kernel/index.js';
import { controlsTable, hypothesesTable, verdictTable } from './claimTables.js';
import { exhibitsSection } from './exhibit/exhibits.js';
import type { LedgerRow } from './ledger.js';
import { verdictBadge } from './badges.js';
import { anchor, html, NOTHING, type Markup } from './markup.js';
import { proofOf } from './proof.js';
import { proofSection } from './proofSection.js';
import { symbols } from './symbols.js';
import type { Typeset } from './typeset.js';
import { polyglot } from '../language/index.js';
import { readingsTable } from './readings.js';
import { readingOf } from './reading.js';
import { coqSource, reachText, secondsText } from './words.js';

export interface SectionOptions {
  readonly typeset: Typeset;
  /** Claims that have a section in this document. */
  readonly linked: ReadonlySet<string>;
  /** The path of the certificate, relative to the report. */
  readonly file: string | undefined;
  /** The place of the claim in the document; undefined for the only one, which is open. */
  readonly number: number | undefined;
}

/**
 * A line with the verdict, and beneath it, folded, all that there is to say. The anchor is inside what is folded: browsers open what
 * they are led into, and would leave closed what they are led to.
 */
export function claimSection(run: Run, row: LedgerRow, options: SectionOptions): Markup {
  const { claim } = run;
  const { number } = options;
  const id = anchor(claim.id);
  const isOpen = number === undefined;
  return html`<details class="claim" ${isOpen ? html`open="open"` : NOTHING}>
    <summary>
      <h3 id="${id}-title">${isOpen ? NOTHING : html`<span class="number">${number}</span>`} ${symbols(row.title)}</h3>
      <p class="glance">
        ${verdictBadge(row)}${row.assurance === undefined ? '' : `, ${row.assurance}`} · <code>${claim.id}</code>
      </p>
    </summary>
    <section class="claim" id="${id}" aria-labelledby="${id}-title">
      ${body(run, row, options)} ${isOpen ? NOTHING : html`<p class="back"><a href="#contents">Contents</a></p>`}
    </section>
  </details>`;
}

function body(run: Run, row: LedgerRow, { typeset, linked, file }: SectionOptions): Markup {
  const { claim, checked } = run;
  const steps = checked === undefined ? [] : proofOf(checked);
  return html`<p class="source">
      <code>${claim.id}</code>${run.variant === 'claim' ? '' : `, control ${run.variant}`}, version ${claim.version}.
      ${symbols(claim.paper)}.
    </p>
    ${run.variant === 'claim' ? NOTHING : html`<p>A control is the claim, broken on purpose. What the claim says:</p>`}
    <p class="statement">${symbols(claim.statement.english)}</p>
    ${typeset(claim.statement.tex)} ${verdictTable(row)} ${readingsTable(row.parts)}
    <h4>Under which hypotheses</h4>
    ${hypothesesTable(run, row, steps)}
    <h4>What the certificate proves</h4>
    ${checked === undefined ? html`<p>Nothing: there is no certificate.</p>` : proved(checked, typeset)} ${inCoq(row)}
    ${exhibitsSection(run)}
    <h4>Method</h4>
    <ol class="method">
      ${claim.method.map((step) => html`<li>${symbols(step)}</li>`)}
    </ol>
    ${row.controls.length === 0 ? NOTHING : controlsTable(row)}
    ${checked === undefined ? NOTHING : proofSection(run, checked, steps, linked, typeset)}
    <h4>The certificate</h4>
    ${certificate(row, file)}
    <p class="source">${symbols(claim.references.join(' · '))}</p>`;
}

function proved({ theorem }: Checked, typeset: Typeset): Markup {
  const parts = theorem.parts.length > 1 ? theorem.parts : [];
  if (parts.length === 0) return proposition(theorem.proposition, typeset);
  return html`<p>All of the following; the whole reaches only as far as the least of them.</p>
    <ol class="parts">
      ${parts.map(
        (part) =>
          html`<li>
            <p class="reach">${part.assurance}, ${reachText(part.reach)}</p>
            ${proposition(part.proposition, typeset)}
          </li>`,
      )}
    </ol>`;
}

function proposition(of: Proposition, typeset: Typeset): Markup {
  const { english, tex } = readingOf(of, polyglot);
  return html`<p class="proposition">${symbols(english)}</p>
    ${typeset(tex)}`;
}

/** The theorems stand apart from the certificate, which uses none of them. */
function inCoq({ coq }: LedgerRow): Markup {
  if (coq === undefined || coq.theorems.length === 0) return NOTHING;
  return html`<h4>What Coq proves, apart from the certificate</h4>
    <ul>
      ${coq.theorems.map(
        ({ name, english, assumptions }) =>
          html`<li>
            <code>${name}</code>: ${symbols(english)} It rests on
            ${assumptions.length === 0 ? 'no axiom' : assumptions.join(', ')}.
          </li>`,
      )}
    </ul>
    <p class="source">${coqSource(coq.builtHere)}.</p>`;
}

function certificate({ digest, seconds, restsOn }: LedgerRow, file: string | undefined): Markup {
  if (digest === undefined) return html`<p>None. The search took ${secondsText(seconds)}.</p>`;
  const cited = restsOn.map(({ claim, digest: source }) => html`<dd>${claim} <code>${source}</code></dd>`);
  return html`<dl class="certificate">
      <div>
        <dt>Digest</dt>
        <dd><code>${digest}</code></dd>
      </div>
      ${file === undefined ? NOTHING : fileLine(file)}
      ${
        cited.length === 0
          ? NOTHING
          : html`<div>
              <dt>Rests on</dt>
              ${cited}
            </div>`
      }
      <div>
        <dt>Took</dt>
        <dd>${secondsText(seconds)} on the machine that made this page</dd>
      </div>
    </dl>
    <p>To check it yourself, with the kernel alone:</p>
    <pre><code>lossproof verify ${file ?? 'FILE'}</code></pre>`;
}

function fileLine(file: string): Markup {
  return html`<div>
    <dt>File</dt>
    <dd>
      <a href="${encodeURI(file).replace(/[?#]/g, encodeURIComponent)}"><code>${file}</code></a>
    </dd>
  </div>`;
}
