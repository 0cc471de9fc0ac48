/** What one trusts who believes a certificate, as a list. */
import { BINDING, receiptOf, type Trusted } from '../../src/claim/receipt.js';
import { html, NOTHING, type Markup } from '../../src/report/markup.js';
import { symbols } from '../../src/report/symbols.js';
import { ASSURANCE_MEANS, assuranceText, assumedOf } from '../../src/report/words.js';
import type { Checked } from '../../src/kernel/index.js';

export function receiptList(checked: Checked): Markup {
  const { libraries, lines, facts, forHypotheses } = receiptOf(checked);
  const { assurance, error } = checked.theorem;
  const assumed = assumedOf(checked.hypotheses);
  return html`<dl class="facts receipt">
    <div>
      <dt>Kernel</dt>
      <dd>${lines} lines: ${listed(libraries)}</dd>
    </div>
    ${
      checked.bound
        ? html`<div>
            <dt>For the verdict</dt>
            <dd>also ${listed([BINDING, ...forHypotheses])}</dd>
          </div>`
        : NOTHING
    }
    <div>
      <dt>Assurance</dt>
      <dd>${assuranceText(assurance, error)}: ${ASSURANCE_MEANS[assurance]}</dd>
    </div>
    ${
      assumed === ''
        ? NOTHING
        : html`<div>
            <dt>Assumed</dt>
            <dd>${assumed}: the result is conditional on it</dd>
          </div>`
    }
    ${
      facts.length === 0
        ? NOTHING
        : html`<div>
            <dt>Believed</dt>
            <dd>
              <ul>
                ${facts.map((fact) => html`<li>${symbols(fact)}</li>`)}
              </ul>
            </dd>
          </div>`
    }
    <div>
      <dt>Digest</dt>
      <dd><code>${checked.certificate.digest}</code></dd>
    </div>
  </dl>`;
}

function listed(all: readonly Trusted[]): string {
  return all.map(({ library, lines }) => `${library} ${lines}`).join(' · ');
}
