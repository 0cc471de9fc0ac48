/** The tables in a claim's section of the report: verdict, hypotheses and controls. */
import type { Run } from '../claim/workshop.js';
import { statusBadge, verdictBadge } from './badges.js';
import { judgedIn, placeOf, type LedgerRow } from './ledger.js';
import { html, NOTHING, type Markup } from './markup.js';
import { stepSettling, type ProofStep } from './proof.js';
import { symbols } from './symbols.js';
import {
  ASSURANCE_MEANS,
  assuranceText,
  KIND_MEANS,
  reachText,
  sizesText,
  STATUS_MEANS,
  verdictMeans,
} from './words.js';

export function verdictTable(row: LedgerRow): Markup {
  const { reason, assurance, error, scope, reach } = row;
  const means = reason !== undefined ? `because ${reason}` : verdictMeans(judgedIn(row));
  const at = placeOf(row).join(', ');
  const line = (term: string, value: Markup, remark: Markup): Markup =>
    html`<div>
      <dt>${term}</dt>
      <dd>${value}</dd>
      <dd class="means">${remark}</dd>
    </div>`;
  return html`<dl class="verdict">
    ${line('Verdict', verdictBadge(row), symbols(means))}
    ${assurance === undefined ? NOTHING : line('Assurance', html`${assuranceText(assurance, error ?? '0')}`, html`${ASSURANCE_MEANS[assurance]}`)}
    ${scope === undefined ? NOTHING : line('Speaks of', html`${reachText(scope)}`, html`the scope that the statement declares`)}
    ${reach === undefined ? NOTHING : line('Reaches', html`${reachText(reach)}`, html`what the certificate proves`)}
    ${
      at === ''
        ? NOTHING
        : html`<div>
            <dt>At</dt>
            <dd class="sizes">${at}</dd>
          </div>`
    }
  </dl>`;
}

export function hypothesesTable(
  { claim, subject }: Run,
  { hypotheses }: LedgerRow,
  steps: readonly ProofStep[],
): Markup {
  if (hypotheses.length === 0) return html`<p>None.</p>`;
  return html`<div class="wide" tabindex="0" role="group" aria-label="Hypotheses">
    <table>
      <caption>
        Each hypothesis and its status
      </caption>
      <thead>
        <tr>
          <th scope="col">Status</th>
          <th scope="col">Hypothesis</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        ${hypotheses.map(({ id, english, status }) => {
          const step = stepSettling(steps, claim, subject, id);
          const how = step === undefined ? STATUS_MEANS[status] : `${STATUS_MEANS[status]}, in step ${step.index + 1}`;
          return html`<tr>
            <td data-label="Status">${statusBadge(status)}</td>
            <th scope="row"><code>${id}</code><br />${symbols(english)}</th>
            <td data-label="Why">${how}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

export function controlsTable(row: LedgerRow): Markup {
  const lines = [row, ...row.controls];
  return html`<h4>Controls</h4>
    <p>The same claim, broken on purpose. A method that certifies these too would certify anything.</p>
    <div class="wide" tabindex="0" role="group" aria-label="Controls">
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
              <td data-label="Different">
                <div>
                  ${symbols(different)}${violated.length === 0 ? '' : ` (violated: ${violated.join(', ')})`}<br />
                  <span class="sizes">${sizesText({ ...line.sizes, ...line.parameters }, line.unused)}</span>
                </div>
              </td>
              <td data-label="Certified">
                <div>${symbols(line.proposition ?? `nothing: ${line.reason ?? 'no proof was found'}`)}</div>
              </td>
              <td data-label="Verdict">
                <div>
                  ${verdictBadge(line)}${line.kind === undefined ? NOTHING : html` <br /><small>${line.kind}: ${KIND_MEANS[line.kind]}</small>`}
                </div>
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
}
