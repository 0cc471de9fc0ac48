/** Hypotheses that several claims share, and the propositions that decide them. */
import { propositions, terms, type Hypothesis, type Term } from 'lossproof/statement';
import { basisVector, indicators, v, W, X } from './terms.js';

/** That no two samples are parallel is more, and not asked for. */
export const distinctSamples: Hypothesis = {
  id: 'distinct-samples',
  english: 'no two samples are the same',
  holds: () => ({ kind: 'columns', matrix: X, are: 'distinct' }),
  broken: () => ({ kind: 'columns', matrix: X, are: 'repeated' }),
};

/** The difference of the first row to the others vanishes if all units are the same, as a single unit is. */
export const diverseUnits: Hypothesis<'n' | 'd'> = {
  id: 'diverse-units',
  english: 'the units are not all the same',
  decidedBy: ({ sizes: { n } }) => {
    const first = terms.product(terms.transpose(basisVector(n, 0)), W);
    return propositions.notIdentity(W, terms.product(terms.constant('1', n, 1), first));
  },
};

/** Column by column, the number of units that are active. */
const active = (n: number): Term => terms.product(terms.constant('1', 1, n), indicators);

export const everySampleSeen: Hypothesis<'n'> = {
  id: 'every-sample-seen',
  english: 'on every sample some unit is active',
  holds: ({ sizes: { n } }) => ({ kind: 'entriesNonzero', matrix: active(n) }),
  broken: ({ sizes: { n } }) => ({ kind: 'someEntryZero', matrix: active(n) }),
};

/** |x|², sample by sample. */
const squares = (d: number): Term => terms.product(terms.constant('1', 1, d), terms.hadamard(X, X));

export const directedInputs: Hypothesis<'d'> = {
  id: 'directed-inputs',
  english: 'every input has a direction: none is the zero vector',
  holds: ({ sizes: { d } }) => ({ kind: 'entriesNonzero', matrix: squares(d) }),
  broken: ({ sizes: { d } }) => ({ kind: 'someEntryZero', matrix: squares(d) }),
};

/** m ≤ d·n: otherwise D has more columns than rows, and so a null vector. */
export const fewSamples: Hypothesis<'d' | 'n' | 'm'> = {
  id: 'few-samples',
  english: 'm ≤ d·n: otherwise D has more columns than rows, so that s_m(D) = 0',
  decidedBy: ({ sizes: { d, n, m } }) => propositions.comparison([m], 'atMost', [d, n]),
};

/** DᵀD does not depend on the signs, but it does on other numbers in their place. */
export const unitSigns: Hypothesis<'n'> = {
  id: 'unit-signs',
  english: 'the output weights are 1 or −1',
  decidedBy: ({ sizes: { n } }) => propositions.identity(terms.hadamard(v, v), terms.constant('1', 1, n)),
};

/** w·x ≠ 0 for every unit and sample. */
export const genericUnits: Hypothesis = {
  id: 'generic-units',
  english: 'no unit is exactly at its threshold on a sample: w·x ≠ 0',
  holds: () => ({ kind: 'entriesNonzero', matrix: terms.product(W, X) }),
  broken: () => ({ kind: 'someEntryZero', matrix: terms.product(W, X) }),
};
