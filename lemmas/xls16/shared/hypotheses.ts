/** Hypotheses that several claims share, and the propositions that decide them. */
import { propositions, terms, type Hypothesis, type Proposition, type Term } from 'lossproof/statement';
import { basisVector, indicators, W, X } from './terms.js';

/** That two samples are the same shows in their difference; that no two are parallel is assumed. */
export const distinctSamples: Hypothesis<'m'> = {
  id: 'distinct-samples',
  english: 'no two samples are the same',
  broken: ({ sizes: { m } }) => {
    const difference = terms.difference(basisVector(m, 0), basisVector(m, Math.min(1, m - 1)));
    return m < 2 ? propositions.comparison([m], 'exceeds', [1]) : vanishes(terms.product(X, difference));
  },
};

const vanishes = (column: Term): Proposition =>
  propositions.identity(terms.product(terms.transpose(column), column), terms.constant('0', 1, 1));

/** Not all units the same: the difference of the first row to the others vanishes otherwise. */
export const diverseUnits: Hypothesis<'n' | 'd'> = {
  id: 'diverse-units',
  english: 'the units are not all the same',
  broken: ({ sizes: { n } }) => {
    const first = terms.product(terms.transpose(basisVector(n, 0)), W);
    return n < 2
      ? propositions.comparison([n], 'exceeds', [1])
      : propositions.identity(W, terms.product(terms.constant('1', n, 1), first));
  },
};

/** Some unit is active on every sample; the proposition looks at the first sample. */
export const everySampleSeen: Hypothesis<'n' | 'm'> = {
  id: 'every-sample-seen',
  english: 'on every sample some unit is active',
  broken: ({ sizes: { n, m } }) =>
    propositions.identity(terms.product(indicators, basisVector(m, 0)), terms.constant('0', n, 1)),
};

/** No sample is zero. */
export const directedInputs: Hypothesis<'d'> = {
  id: 'directed-inputs',
  english: 'every input has a direction: none is the zero vector',
  holds: ({ sizes: { d } }) => ({
    kind: 'entriesPositive',
    matrix: terms.product(terms.constant('1', 1, d), terms.hadamard(X, X)),
  }),
};

/** m ≤ d·n: otherwise D has more columns than rows, and so a null vector. */
export const fewSamples: Hypothesis<'d' | 'n' | 'm'> = {
  id: 'few-samples',
  english: 'm ≤ d·n: otherwise D has more columns than rows, so that s_m(D) = 0',
  decidedBy: ({ sizes: { d, n, m } }) => propositions.comparison([m], 'atMost', [d, n]),
};

/** w·x ≠ 0 for every unit and sample. */
export const genericUnits: Hypothesis = {
  id: 'generic-units',
  english: 'no unit is exactly at its threshold on a sample: w·x ≠ 0',
  holds: () => ({ kind: 'entriesNonzero', matrix: terms.product(W, X) }),
};
