/**
 * Writes docs/scopes.md: how far each claim speaks, how far its reference certificate reaches, and what would reach further. The
 * last is a judgement, and is written here. Requires `npm run build`.
 */
import { readdir } from 'node:fs/promises';
import { STATEMENTS, statementOf } from '../dist/lemmas/index.js';
import { KIND_MEANS, reachText, VERDICT_MEANS } from '../dist/src/report/words.js';
import { Archive, Document, Verifier } from '../dist/src/verify.js';
import { publish, readRepository } from './generated.mjs';

const TRANSFER = '*transfer*';
const WORDS = '*words*';
const PROOF = 'the proof on its page, formalised';
const HASHED = 'an error small enough to be *hashed*';

/** What would carry the certificate of a claim further; a claim that is not here is proved as far as it speaks. */
const FURTHER = {
  'k16/assumption-audit': 'an exact argument for every d₀: Z is a function of x, and not constant',
  'k16/bad-saddles': 'W = 0, by counting degrees, for every size and all data; ' + PROOF,
  'k16/critical-representation': PROOF,
  'k16/critical-values': PROOF,
  'k16/gradient': WORDS,
  'k16/hessian-blocks': `${WORDS}; vec(AVB) by ${TRANSFER}`,
  'k16/no-poor-minima': PROOF + '; the procedure stays, for points',
  'k16/nonconvex': `${WORDS}, and the explicit choice of the segment`,
  'k16/nonlinear-reduction': `${TRANSFER} in the widths, induction in the depth`,
  'k16/review-audit': 'the theorems for every size, for the readings that are universal',
  'k16/second-order-necessary': PROOF,
  'k16/shallow': PROOF,
  'k16/strict-saddles': PROOF,
  'sc16/absorption': TRANSFER,
  'sc16/gradient': TRANSFER,
  'sc16/hessian-psd': TRANSFER,
  'sc16/zero-error': 'the identities of sc16/gradient and sc16/absorption for every size; the rank is there',
  'sc16/zero-error-deep': 'the same identities for every size; the rank is there',
  'xls16/discrepancy-concentration': 'Chebyshev’s inequality in place of sampling: every number of units, a proof',
  'xls16/discrepancy-identity': 'Fubini’s theorem and rotations, as on its page, formalised',
  'xls16/diversity-experiment': 'nothing: it is an experiment',
  'xls16/diversity-order': HASHED,
  'xls16/event-frequency': HASHED,
  'xls16/first-order-bound': 'the Rayleigh quotient, for every matrix D',
  'xls16/gradient': TRANSFER,
  'xls16/gram-deviation': TRANSFER + ' of the identity; the kernel’s closed form',
  'xls16/kernel-closed-form': 'rotations, as on its page, formalised',
  'xls16/kernel-closed-form-sampled': HASHED + '; the formula itself is xls16/kernel-closed-form',
  'xls16/population-frequency': HASHED,
  'xls16/random-discrepancy': `${TRANSFER} of the identity; linearity of the expectation as a step`,
  'xls16/singular-lower-bound': 'Weyl’s inequality, for all matrices',
  'xls16/spectrum-decay': 'inequalities between λ₁, λ₀, λ₂ and their bounds for every d',
};

const FOLDER = new URL('../certificates/', import.meta.url);
const archive = new Archive();
const files = (await readdir(FOLDER, { recursive: true })).filter((file) => file.endsWith('.json'));
archive.addTexts(await Promise.all(files.map((file) => readRepository(`certificates/${file}`))));
const verifier = new Verifier({
  statement: statementOf,
  archive,
  dataOf: () => Promise.resolve(() => undefined),
});

function controlsText(controls) {
  const named = Object.entries(controls).map(([name, { kind }]) => `${name} ${kind}`);
  return named.join(', ');
}

const rows = [];
for (const id of Object.keys(STATEMENTS).sort()) {
  const { scope, controls } = await statementOf(id);
  const { checked } = await verifier.verify(new Document(await readRepository(`certificates/${id}.json`)));
  const { verdict, claimed } = checked;
  const further = FURTHER[id];
  if (further === undefined && verdict !== 'holds' && verdict !== 'vacuous')
    throw new Error(`what would carry ${id} further?`);
  rows.push({
    id,
    verdict,
    assurance: claimed.assurance,
    scope: scope === undefined ? 'each reading for itself' : reachText(scope),
    reach: scope === undefined ? 'as each reading says' : reachText(claimed.reach),
    further: further ?? '–',
    controls: controlsText(controls),
  });
}

const unknown = Object.keys(FURTHER).filter((id) => !rows.some((row) => row.id === id));
if (unknown.length > 0) throw new Error(`no claim is called ${unknown.join(', ')}`);

const counted = Object.keys(VERDICT_MEANS)
  .map((verdict) => [verdict, rows.filter((row) => row.verdict === verdict).length])
  .filter(([, count]) => count > 0)
  .map(([verdict, count]) => `${verdict} ${count}`)
  .join(', ');

const row = ({ id, scope, verdict, assurance, reach, further, controls }) =>
  `| [${id}](../lemmas/${id}.md) | ${scope} | ${verdict} | ${assurance} | ${reach} | ${further} | ${controls} |`;

const meanings = (words) =>
  Object.entries(words)
    .map(([word, means]) => `- \`${word}\`: ${means}`)
    .join('\n');

await publish(
  'docs/scopes.md',
  `# How far claims speak, and how far they are proved

<!-- Generated by scripts/generate-scopes.mjs. Do not edit. -->

The *scope* is declared by the statement of a claim: for which sizes it speaks, and with which quantifiers, in their order. The *reach* is
derived by the checker from the steps of the certificate, in the same words. The verdict compares the two
([how](trust-model.md#the-words-of-a-verdict)). The verdicts here are those of the reference certificates, at their sizes: ${counted}.

${meanings(VERDICT_MEANS)}

Three statements speak of less than their sources: k16/assumption-audit and xls16/discrepancy-concentration of the recorded sizes only, and
xls16/kernel-closed-form-sampled of the recorded points. Their \`holds\` is about that.

What would reach further is a plan, and nothing here rests on it. *Transfer*: an identity between matrices of indeterminates that is proved
at widths which are large enough for all of its monomials holds at all widths. ("Large enough" matters: (1ᵀ1)²x = 3(1ᵀ1)x − 2x is true at the
widths 1 and 2 alone.) *Words*: an identity of products of matrices whose number is a symbol. *Hashed*: a chance of error of at most 2⁻⁶⁴
for each attempt.

Kinds of controls:

${meanings(KIND_MEANS)}

| claim | speaks of | verdict | assurance | reaches | what would reach further | controls |
| --- | --- | --- | --- | --- | --- | --- |
${rows.map(row).join('\n')}
`,
);
