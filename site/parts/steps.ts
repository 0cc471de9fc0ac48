/** The steps of a proof, each to be opened: its rule, its premises, what it shows and its witness. Steps that repeat are together. */
import { polyglot } from '../../src/language/index.js';
import { html, NOTHING, type Markup } from '../../src/report/markup.js';
import type { ProofStep } from '../../src/report/proof.js';
import { readingOf } from '../../src/report/reading.js';
import { symbols } from '../../src/report/symbols.js';
import type { Typeset } from '../../src/report/typeset.js';
import { assuranceText, counted, reachText } from '../../src/report/words.js';
import type { Checked } from '../../src/kernel/index.js';
import { runsOf, type Run } from './runs.js';

export interface StepsOptions {
  readonly typeset: Typeset;
  /** The address of the page of a claim, and of the description of a rule; absent where there are no such pages. */
  readonly claimPage?: (id: string) => string;
  readonly rulePage?: (rule: string) => string;
}

/** Of repeated steps, this many are written out. */
const MOST_EQUAL = 4;
const LONGEST_SUMMARY = 160;
const LONGEST_WITNESS = 1200;

export function stepsList(checked: Checked, steps: readonly ProofStep[], options: StepsOptions): Markup {
  return html`<ol class="steps">
    ${runsOf(steps).map((run) =>
      run.period === 0
        ? html`${run.steps.map((step) => html`<li id="step-${step.index + 1}">${stepDetails(checked, step, options)}</li>`)}`
        : html`<li id="step-${(run.steps[0] as ProofStep).index + 1}">${repeatedSteps(checked, run, options)}</li>`,
    )}
  </ol>`;
}

function repeatedSteps(checked: Checked, { steps, period }: Run<ProofStep>, options: StepsOptions): Markup {
  const together = steps.slice(0, period);
  const [first, last] = [steps[0] as ProofStep, steps.at(-1) as ProofStep];
  const shown = steps.slice(0, MOST_EQUAL);
  const hidden = steps.length - shown.length;
  return html`<details class="step group">
    <summary>
      <span class="place">${first.index + 1}–${last.index + 1}</span>
      <b>${steps.length / period} × ${together.map(labelOf).join(', then ')}</b>
    </summary>
    <div class="inside">
      ${shown.map((step) => stepDetails(checked, step, options))}
      ${hidden === 0 ? NOTHING : html`<p class="note">${counted(hidden, 'more step', 'more steps')} of ${period === 1 ? 'this rule' : 'these rules'}: the certificate has them, and the check replays each.</p>`}
    </div>
  </details>`;
}

function labelOf({ rule, cited }: ProofStep): string {
  return cited === undefined ? polyglot.note(rule).label : `cites ${cited.certificate.claim.id}`;
}

function stepDetails(checked: Checked, step: ProofStep, { typeset, claimPage, rulePage }: StepsOptions): Markup {
  const { english, tex, short, complete } = readingOf(step.theorem.proposition, polyglot);
  const { rule, premises, cited, theorem } = step;
  const { assurance, error, reach } = theorem;
  const isConclusion = step.index === checked.certificate.steps.length - 1;
  const named =
    rulePage === undefined ? html`<code>${rule}</code>` : html`<a href="${rulePage(rule)}"><code>${rule}</code></a>`;
  const source =
    cited === undefined || claimPage === undefined
      ? NOTHING
      : html` <a href="${claimPage(cited.certificate.claim.id)}">Its page</a>`;
  return html`<details class="step ${step.used ? '' : 'beside'}">
    <summary>
      <span class="place">${step.index + 1}</span> <b>${labelOf(step)}</b>
      <span class="says">${symbols(shortened(english))}</span>
    </summary>
    <div class="inside">
      <p class="proposition">${symbols(english)}</p>
      ${short && !complete ? typeset(tex) : NOTHING}
      <dl class="facts">
        <div>
          <dt>Rule</dt>
          <dd>${named}: it shows that ${symbols(polyglot.note(rule).shows)}${source}</dd>
        </div>
        <div>
          <dt>From</dt>
          <dd>${premisesOf(premises)}</dd>
        </div>
        <div>
          <dt>Proved</dt>
          <dd>${assuranceText(assurance, error)}, ${reachText(reach)}</dd>
        </div>
        ${
          isConclusion
            ? html`<div>
                <dt>Role</dt>
                <dd>the conclusion of the certificate</dd>
              </div>`
            : NOTHING
        }
        ${
          step.used
            ? NOTHING
            : html`<div>
                <dt>Role</dt>
                <dd>beside the proof: the conclusion does not rest on it</dd>
              </div>`
        }
        <div>
          <dt>Witness</dt>
          <dd>${witnessOf(checked.certificate.steps[step.index]?.witness)}</dd>
        </div>
      </dl>
    </div>
  </details>`;
}

function premisesOf(premises: readonly number[]): Markup {
  if (premises.length === 0) return html`no other step`;
  const shown = premises.slice(0, 12);
  const links = shown.map((premise, place) => html`${place === 0 ? '' : ', '}step ${premise + 1}`);
  return html`${links}${premises.length > shown.length ? ` and ${premises.length - shown.length} more` : ''}`;
}

/** What the search handed to the rule, which computes everything again. */
function witnessOf(witness: unknown): Markup {
  const text = JSON.stringify(witness);
  if (text === '{}') return html`none: the rule needs nothing but its premises`;
  if (text.length > LONGEST_WITNESS)
    return html`${text.length} characters, in the certificate; it begins <code>${text.slice(0, 120)}…</code>`;
  return html`<code>${text}</code>`;
}

function shortened(text: string): string {
  return text.length <= LONGEST_SUMMARY ? text : `${text.slice(0, LONGEST_SUMMARY - 1)}…`;
}
