/**
 * # k16/review-audit
 *
 * Statement: the strongest sentences of five reviews and abstracts, each in several readings, with a verdict on each reading and what
 * is proved for it.
 * Scope: each reading has its own, from single networks in whole numbers to every size and all data.
 * Hypotheses: none.
 * Method: theorems of rules and of other certificates; small counterexamples, in families where a null set is left out; arithmetic.
 * What the certificate proves: `readings`, no verdict: the theorem beside each reading. That it settles the reading is this module’s
 * word.
 * Control: one-hidden-layer (spoils): with one hidden layer the point that is a bad saddle in deeper networks has a direction of
 * descent of second order.
 * References: arXiv:1605.07110, 1605.08361, 1611.03131, 1702.05777.
 */
import { defineStatement, propositions, type Proposition } from 'lossproof/statement';
import { SENTENCES } from './readings/index.js';
import { strictSaddle } from './readings/linear.js';
import type { Source } from './readings/sentence.js';
import { paper } from './shared/paper.js';

const documentText = ({ kind, paper: of, author, date }: Source): string =>
  `A ${kind}, of: ${of}. Author: ${author}. Date: ${date}`;

/** The labels of each reading, and the theorem that is offered for it. */
export const readings = SENTENCES.flatMap(({ source, quote, translation, readings: each }) =>
  each.map((read) => {
    const reading = read.verdict === 'undecided' ? `${read.reading}. Undecided: ${read.why}` : read.reading;
    const labels = { document: documentText(source), quote, translation, reading, verdict: read.verdict };
    return { labels, proved: read.proved };
  }),
);

const quoted = ({ labels, proved }: (typeof readings)[number]): Proposition => ({
  kind: 'quoted',
  ...labels,
  proved,
});

export default defineStatement({
  id: 'k16/review-audit',
  version: 2,
  title: 'Sentences of reviews and abstracts, reading by reading',
  paper,
  statement: {
    tex: String.raw`\text{for each reading of each sentence: a verdict, and a theorem that is offered for it}`,
    english:
      'Each listed reading of each quoted sentence is settled by the theorem beside it, or is undecided, as listed.',
  },
  sizes: {},
  outcomes: () => [{ finding: 'holds', proposition: propositions.conjunction(...readings.map(quoted)) }],
  controls: {
    'one-hidden-layer': {
      kind: 'spoils',
      title: 'the point W = 0 with one hidden layer: a direction of descent of second order, so no bad saddle',
      breaks: [],
      outcomes: () => [{ finding: 'fails', proposition: strictSaddle }],
    },
  },
  references: ['arXiv:1605.07110', 'arXiv:1605.08361', 'arXiv:1611.03131', 'arXiv:1702.05777'],
});
