/** An accepted certificate as HTML: verdict, what it proves, the status of each hypothesis, steps, numbers and receipt. */
import { polyglot } from '../../src/language/index.js';
import { statusBadge, verdictBadge } from '../../src/report/badges.js';
import { placeOfChecked } from '../../src/report/checkedLine.js';
import { html, NOTHING, type Markup } from '../../src/report/markup.js';
import { proofOf } from '../../src/report/proof.js';
import { readingOf } from '../../src/report/reading.js';
import { symbols } from '../../src/report/symbols.js';
import type { Typeset } from '../../src/report/typeset.js';
import { assuranceText, counted, judgedOf, reachText, statusOf, verdictMeans } from '../../src/report/words.js';
import type { Checked, Library } from '../../src/kernel/index.js';
import { matricesOf } from './matrices.js';
import { receiptList } from './receipt.js';
import { stepsList } from './steps.js';

export function acceptedParts(checked: Checked, typeset: Typeset, libraries: readonly Library[]): Markup {
  const { certificate, theorem, verdict, claimed, scope, hypotheses } = checked;
  const { claim, variant } = certificate;
  const place = placeOfChecked(checked).join(', ');
  const steps = proofOf(checked);
  return html`<div class="accepted">
    <p class="outcome">${outcome(checked)}</p>
    <dl class="facts">
      <div>
        <dt>Claim</dt>
        <dd><code>${claim.id}</code>${variant === 'claim' ? '' : `, control ${variant}`}</dd>
      </div>
      ${
        place === ''
          ? NOTHING
          : html`<div>
              <dt>At</dt>
              <dd class="sizes">${place}</dd>
            </div>`
      }
      <div>
        <dt>Assurance</dt>
        <dd>${assuranceText(theorem.assurance, theorem.error)}</dd>
      </div>
      ${
        scope === undefined || verdict === 'fails'
          ? NOTHING
          : html`<div>
              <dt>Speaks of</dt>
              <dd>${reachText(scope)}</dd>
            </div>`
      }
      <div>
        <dt>Reaches</dt>
        <dd>${reachText(claimed.reach)}</dd>
      </div>
      ${
        hypotheses.length === 0
          ? NOTHING
          : html`<div>
              <dt>Hypotheses</dt>
              <dd>
                ${hypotheses.map((each) => html`<span class="status"><code>${each.id}</code> ${statusBadge(statusOf(each))}</span> `)}
              </dd>
            </div>`
      }
    </dl>
    ${proved(checked, typeset)}
    <details>
      <summary>The proof, ${counted(steps.length, 'step')}, each replayed here</summary>
      ${stepsList(checked, steps, { typeset })}
    </details>
    <details>
      <summary>The numbers of this instance</summary>
      ${matricesOf(checked, libraries)}
    </details>
    <details>
      <summary>What you trust if you believe it</summary>
      ${receiptList(checked)}
    </details>
  </div>`;
}

function outcome(checked: Checked): Markup {
  const { verdict, certificate } = checked;
  if (verdict === undefined)
    return html`<b>Accepted, not bound.</b> Every step is proved, and the proposition below is a theorem. The claim
      <code>${certificate.claim.id}</code> is not known here, so nothing says that the proposition is what that name
      means.`;
  const control = certificate.variant === 'claim' ? {} : { controlFailsAsItMust: verdict === 'fails' };
  return html`${verdictBadge({ verdict, ...control })} ${verdictMeans(judgedOf(verdict, checked))}`;
}

function proved({ theorem }: Checked, typeset: Typeset): Markup {
  const parts = theorem.parts.length > 1 ? theorem.parts : [theorem];
  return html`<div class="proved">
    <h4>What is proved</h4>
    ${parts.map((part) => {
      const { english, tex, complete } = readingOf(part.proposition, polyglot);
      const strength = html`<p class="reach">
        ${assuranceText(part.assurance, part.error)}, ${reachText(part.reach)}
      </p>`;
      return html`${parts.length > 1 ? strength : NOTHING}
        <p class="proposition">${symbols(english)}</p>
        ${complete ? NOTHING : typeset(tex)}`;
    })}
  </div>`;
}
