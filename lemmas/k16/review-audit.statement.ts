/**
 * # k16/review-audit
 *
 * Statement: the strongest sentences of five reviews and abstracts, each in each of its readings, with a verdict and what is proved
 * for it.
 * Scope: each reading has its own: single networks in whole numbers, or almost every instance of the listed sizes.
 * Hypotheses: none.
 * Method: small counterexamples in whole numbers, that can be checked by hand; theorems of other certificates; arithmetic.
 * What the certificate proves: `readings`, no verdict: what stands after “what is proved is this and no more” for each reading. That
 * it settles the reading is this module’s word.
 * Control: one-hidden-layer (spoils): with one hidden layer the point that is a bad saddle in deeper networks has a direction of
 * descent.
 * References: arXiv:1605.07110, 1605.08361, 1611.03131, 1702.05777.
 */
import { defineStatement, propositions } from 'lossproof/statement';
import { EVIDENCE, shallowDescent } from './shared/evidence.js';
import { paper } from './shared/paper.js';
import { SENTENCES } from './shared/sentences.js';

/** Each reading with what is said of it, and the name of the theorem that is offered for it. */
export const readings = SENTENCES.flatMap(({ document, quote, readings: each }) =>
  each.map(({ reading, verdict, by }) => ({ labels: { document, quote, reading, verdict }, by })),
);

export default defineStatement({
  id: 'k16/review-audit',
  title: 'Sentences of reviews and abstracts, reading by reading',
  paper,
  statement: {
    tex: String.raw`\text{for each reading of each sentence: a verdict, and a theorem that is offered for it}`,
    english:
      'Each listed reading of each quoted sentence is refuted or supported by the theorem beside it, or is undecided, as listed.',
  },
  sizes: {},
  outcomes: () => [
    {
      finding: 'holds',
      proposition: propositions.conjunction(
        ...readings.map(({ labels, by }) => ({ kind: 'quoted' as const, ...labels, proved: EVIDENCE[by] })),
      ),
    },
  ],
  controls: {
    'one-hidden-layer': {
      kind: 'spoils',
      title: 'the point W = 0 with one hidden layer: a direction of descent of second order, so no bad saddle',
      breaks: [],
      outcomes: () => [{ finding: 'fails', proposition: shallowDescent }],
    },
  },
  references: ['arXiv:1605.07110', 'arXiv:1605.08361', 'arXiv:1611.03131', 'arXiv:1702.05777'],
});
