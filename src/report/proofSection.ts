/** The section about the proof in a certificate: a drawing, the steps in words, and what has to be believed. */
import type { Run } from '../claim/workshop.js';
import type { Checked } from '../kernel/index.js';
import { noteOf, polyglot } from '../language/index.js';
import { html, NOTHING, type Markup } from './markup.js';
import { factsOf, stepSettling, trustedBy, type ProofStep } from './proof.js';
import { proofGraph } from './proofGraph.js';
import { symbols } from './symbols.js';
import type { Typeset } from './typeset.js';
import { readingOf } from './reading.js';
import { ASSURANCE_MEANS, assumedOf, assuranceText, counted, shortDigest } from './words.js';

export function proofSection(
  { claim, subject }: Run,
  checked: Checked,
  steps: readonly ProofStep[],
  linked: ReadonlySet<string>,
  typeset: Typeset,
): Markup {
  const settled = new Map(
    claim.hypotheses.map(({ id }) => [stepSettling(steps, claim, subject, id)?.index ?? -1, id] as const),
  );
  const used = steps.filter((step) => step.used).length;
  const beside = steps.length - used;
  const caption =
    `The ${counted(used, 'step')} that the conclusion rests on, premises to the left.` +
    ' Dashed boxes are other certificates, checked as well.' +
    (beside === 0
      ? ''
      : ` ${counted(beside, 'more step settles a hypothesis or stands', 'more steps settle hypotheses or stand')} beside the proof.`);
  return html`<h4>How we know</h4>
    <figure>
      ${proofGraph(steps, linked, `Proof of ${claim.id}`)}
      <figcaption>${caption}</figcaption>
    </figure>
    <details>
      <summary>The steps in words</summary>
      <ol class="steps">
        ${steps.map((step) => stepItem(step, settled.get(step.index), typeset))}
      </ol>
    </details>
    <h4>What must be believed</h4>
    ${trusted(checked)}`;
}

function stepItem(step: ProofStep, hypothesis: string | undefined, typeset: Typeset): Markup {
  const { english, tex, short, complete } = readingOf(step.theorem.proposition, polyglot);
  const whole = step.rule === 'conjunction';
  const name = step.cited === undefined ? noteOf(step.rule).label : `cites ${step.cited.certificate.claim.id}`;
  const role =
    hypothesis !== undefined
      ? `It settles the hypothesis ${hypothesis}.`
      : step.used
        ? ''
        : 'It stands beside the proof: the conclusion does not rest on it.';
  const from = step.premises.map((premise) => `step ${premise + 1}`).join(', ');
  return html`<li>
    <b>${name}</b> (<code>${step.rule}</code>).
    ${whole ? '' : symbols(`${english} `)}${from === '' ? '' : `From ${from}. `}${role}
    ${short && !complete && !whole ? typeset(tex) : NOTHING}
  </li>`;
}

function trusted(checked: Checked): Markup {
  const { rules, certificates } = trustedBy(checked);
  const { assurance, error } = checked.theorem;
  const facts = factsOf(checked);
  const assumed = assumedOf(checked.hypotheses);
  return html`<ul class="believed">
    <li>
      <b>The kernel</b>, which replayed this certificate step by step. Assurance
      <i>${assuranceText(assurance, error)}</i>: ${ASSURANCE_MEANS[assurance]}.
    </li>
    ${assumed === '' ? NOTHING : html`<li><b>The assumed hypotheses</b>: ${assumed}. The result is conditional on them.</li>`}
    ${
      facts.length === 0
        ? NOTHING
        : html`<li>
            <b>From textbooks</b>, cited and not proved again:
            <ul>
              ${facts.map((fact) => html`<li>${symbols(fact)}</li>`)}
            </ul>
          </li>`
    }
    <li>
      <b>The rules</b> used, here and in the certificates cited:
      <ul>
        ${rules.map((rule) => html`<li><code>${rule}</code>: ${symbols(noteOf(rule).shows)}</li>`)}
      </ul>
    </li>
    ${
      certificates.length === 0
        ? NOTHING
        : html`<li>
            <b>Cited certificates</b>, none of them on trust, since the kernel checked each:
            <ul>
              ${certificates.map(citedItem)}
            </ul>
          </li>`
    }
  </ul>`;
}

function citedItem({ certificate: { claim, digest }, hypotheses }: Checked): Markup {
  const assumed = assumedOf(hypotheses);
  return html`<li>
    ${claim.id}, <code>${shortDigest(digest)}</code>${assumed === '' ? '' : `; assumed there: ${assumed}`}
  </li>`;
}
