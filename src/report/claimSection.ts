/** A claim's section of the report: verdict, statement, hypotheses, what was proved, controls, proof, certificate. */
import type { Run } from '../claim/certify.js';
import type { Proposition } from '../kernel/index.js';
import type { LedgerRow } from './ledger.js';
import { anchor, html, NOTHING, type Markup } from './markup.js';
import { proofOf, stepSettling, type ProofStep } from './proof.js';
import { proofSection } from './proofSection.js';
import type { Typeset } from './typeset.js';
import {
  ASSURANCE_MEANS,
  DATA_MEANS,
  reachText,
  readingOf,
  secondsText,
  SIZES_MEANS,
  sizesText,
  STATUS_MEANS,
  VERDICT_MEANS,
} from './words.js';

export interface SectionOptions {
  readonly typeset: Typeset;
  /** Claims that have a section in this document. */
  readonly linked: ReadonlySet<string>;
  /** The file of a run's certificate, as a reader would name it to `lossproof verify`. */
  readonly file?: string;
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

/** A word with a mark before it, so that nothing is told by colour alone. */
export function badge(word: string, good: boolean | undefined): Markup {
  const [kind, mark] = good === undefined ? ['open', '○'] : good ? ['good', '✓'] : ['bad', '✗'];
  return html`<span class="badge ${kind}"><span aria-hidden="true">${mark}</span> ${word}</span>`;
}

const VERDICT_GOOD = { holds: true, fails: false, vacuous: undefined, undecided: undefined } as const;
const STATUS_GOOD = { checked: true, assumed: undefined, violated: false, unknown: undefined } as const;

/** Of a control the failure is what is wanted. */
export function verdictBadge({ verdict, controlFailsAsItMust }: LedgerRow): Markup {
  if (controlFailsAsItMust === undefined) return badge(verdict, VERDICT_GOOD[verdict]);
  return badge(controlFailsAsItMust ? 'fails, as it must' : `${verdict}: it did not fail`, controlFailsAsItMust);
}

export function statusBadge(status: keyof typeof STATUS_GOOD): Markup {
  return badge(status, STATUS_GOOD[status]);
}

function verdictTable(row: LedgerRow): Markup {
  const { verdict, reason, assurance, reach, sizes, parameters, seed } = row;
  const at = [sizesText({ ...sizes, ...parameters }), `seed ${seed}`].filter((text) => text !== '').join(', ');
  const line = (term: string, value: Markup, means: string): Markup =>
    html`<div>
      <dt>${term}</dt>
      <dd>${value}</dd>
      <dd class="means">${means}</dd>
    </div>`;
  return html`<dl class="verdict">
    ${line('Verdict', verdictBadge(row), reason === undefined ? VERDICT_MEANS[verdict] : `because ${reason}`)}
    ${assurance === undefined ? NOTHING : line('Assurance', html`${assurance}`, ASSURANCE_MEANS[assurance])}
    ${reach === undefined ? NOTHING : line('Reach', html`${reachText(reach)}`, `${SIZES_MEANS[reach.sizes]}; ${DATA_MEANS[reach.data]}`)}
    ${line('At', html`<span class="sizes">${at}</span>`, 'sizes, parameters and the seed that the data are drawn from')}
  </dl>`;
}

function hypothesesTable({ claim, subject }: Run, { hypotheses }: LedgerRow, steps: readonly ProofStep[]): Markup {
  if (hypotheses.length === 0) return html`<p>None.</p>`;
  return html`<div class="wide">
    <table>
      <caption>
        Each hypothesis and its status
      </caption>
      <thead>
        <tr>
          <th scope="col">Status</th>
          <th scope="col">Hypothesis</th>
          <th scope="col">How we know</th>
        </tr>
      </thead>
      <tbody>
        ${hypotheses.map(({ id, english, status }) => {
          const step = stepSettling(steps, claim, subject, id);
          const how = step === undefined ? STATUS_MEANS[status] : `${STATUS_MEANS[status]}, in step ${step.index + 1}`;
          return html`<tr>
            <td>${statusBadge(status)}</td>
            <th scope="row"><code>${id}</code><br />${english}</th>
            <td>${how}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
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
  const { english, tex } = readingOf(of);
  return html`<p class="proposition">${english}</p>
    ${typeset(tex)}`;
}

function controlsTable(row: LedgerRow): Markup {
  const lines = [row, ...row.controls];
  return html`<h3>Controls</h3>
    <p>The same claim, broken on purpose. A method that certifies these too would certify anything.</p>
    <div class="wide">
      <table class="controls">
        <caption>
          The claim beside its controls
        </caption>
        <thead>
          <tr>
            <th scope="col">Variant</th>
            <th scope="col">What is different</th>
            <th scope="col">What is certified</th>
            <th scope="col">Verdict</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map((line) => {
            const violated = line.hypotheses.filter(({ status }) => status === 'violated').map(({ id }) => id);
            const different = line.variant === 'claim' ? 'nothing' : line.title;
            return html`<tr>
              <th scope="row">${line.variant === 'claim' ? 'the claim' : html`<code>${line.variant}</code>`}</th>
              <td>
                ${different}${violated.length === 0 ? '' : ` (violated: ${violated.join(', ')})`}<br /><span
                  class="sizes"
                  >${sizesText({ ...line.sizes, ...line.parameters })}</span
                >
              </td>
              <td>${line.proposition ?? `nothing: ${line.reason ?? 'no proof was found'}`}</td>
              <td>${verdictBadge(line)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
}

function certificate({ digest, seconds, restsOn }: LedgerRow, file: string | undefined): Markup {
  if (digest === undefined) return html`<p>None. The search took ${secondsText(seconds)}.</p>`;
  const cited = restsOn.map(({ claim, digest: source }) => html`<dd>${claim} <code>${source}</code></dd>`);
  return html`<dl class="certificate">
      <div>
        <dt>Digest</dt>
        <dd><code>${digest}</code></dd>
      </div>
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
