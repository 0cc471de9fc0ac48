/** The section of a claim in the report: verdict, statement, hypotheses, proposition, exhibits, controls, proof and certificate. */
import type { Run } from '../claim/workshop.js';
import type { Proposition } from '../kernel/index.js';
import { controlsTable, hypothesesTable, verdictTable } from './claimTables.js';
import { exhibitsSection } from './exhibit/exhibits.js';
import type { LedgerRow } from './ledger.js';
import { anchor, html, NOTHING, type Markup } from './markup.js';
import { proofOf } from './proof.js';
import { proofSection } from './proofSection.js';
import type { Typeset } from './typeset.js';
import { polyglot } from '../language/index.js';
import { reachText, readingOf, secondsText } from './words.js';

export interface SectionOptions {
  readonly typeset: Typeset;
  /** Claims that have a section in this document. */
  readonly linked: ReadonlySet<string>;
  /** The path of the certificate, relative to the report. */
  readonly file: string | undefined;
}

export function claimSection(run: Run, row: LedgerRow, number: number, options: SectionOptions): Markup {
  const { claim, checked } = run;
  const { typeset, linked } = options;
  const steps = checked === undefined ? [] : proofOf(checked);
  return html`<section class="claim" id="${anchor(claim.id)}" aria-labelledby="${anchor(claim.id)}-title">
    <h2 id="${anchor(claim.id)}-title"><span class="number">${number}</span> ${row.title}</h2>
    <p class="source">
      <code>${claim.id}</code>${run.variant === 'claim' ? '' : `, control ${run.variant}`}, version ${claim.version}.
      ${claim.paper}.
    </p>
    <p class="statement">${claim.statement.english}</p>
    ${typeset(claim.statement.tex)} ${verdictTable(row)}
    <h3>Under which hypotheses</h3>
    ${hypothesesTable(run, row, steps)}
    <h3>What the certificate proves</h3>
    ${checked === undefined ? html`<p>Nothing: there is no certificate.</p>` : proved(run, typeset)}
    ${exhibitsSection(run)}
    <h3>Method</h3>
    <ol class="method">
      ${claim.method.map((step) => html`<li>${step}</li>`)}
    </ol>
    ${row.controls.length === 0 ? NOTHING : controlsTable(row)}
    ${checked === undefined ? NOTHING : proofSection(run, checked, steps, linked, typeset)}
    <h3>The certificate</h3>
    ${certificate(row, options.file)}
    <p class="source">${claim.references.join(' · ')}</p>
  </section>`;
}

function proved({ checked }: Run, typeset: Typeset): Markup {
  if (checked === undefined) return NOTHING;
  const { theorem } = checked;
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
  return html`<p class="proposition">${english}</p>
    ${typeset(tex)}`;
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
        <dt>Made in</dt>
        <dd>${secondsText(seconds)}, with its check</dd>
      </div>
    </dl>
    <p>To check it yourself, with the kernel alone:</p>
    <pre><code>lossproof verify ${file ?? 'FILE'}</code></pre>`;
}

function fileLine(file: string): Markup {
  return html`<div>
    <dt>File</dt>
    <dd>
      <a href="${file}"><code>${file}</code></a>
    </dd>
  </div>`;
}
