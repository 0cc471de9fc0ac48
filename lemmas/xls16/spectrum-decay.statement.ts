/**
 * # xls16/spectrum-decay
 *
 * Statement (as encoded): γ_j ≥ 1/(4dj) for all j ≤ m. It holds for m ≤ d(d+3)/2 and fails at the next m.
 * Scope: every size × all data and weights, of which the claim has none.
 * Hypotheses: m ≤ d(d+3)/2; the inputs are uniform on the sphere, which defines the operator.
 * Method: γ and 1/(4dj) both fall, so on a stretch of j the worst case is its last γ against its first bound. Wallis' integrals bound
 * κ on both sides in every dimension, and what is left is an inequality of polynomials in d.
 * What the certificate proves: `holds`: the inequality for every j up to d(d+3)/2 and its failure at the next, for every d ≥ 2.
 * Control: one-rank-more (refutes): at m one larger γ_m is below the bound, enclosed at the recorded d.
 * References: arXiv:1611.03131.
 */
import * as reals from 'lossproof/reals';
import {
  every,
  defineStatement,
  propositions,
  size,
  type Proposition,
  type Real,
  type Subject,
} from 'lossproof/statement';
import { below, stated, type Comparison } from './shared/comparisons.js';
import { paper, references } from './shared/paper.js';

/** d(d+3)/2 = N(d, 1) + N(d, 0) + N(d, 2): the degrees 1, 0 and 2 are counted. */
export const threshold = (d: number): number => (d * (d + 3)) / 2;

const bound = (d: number, j: number): Real => reals.rational(`1/${4 * d * j}`);

/** Of every dimension: the inequality up to the threshold, and its failure at the next rank. */
export const decay = { kind: 'spectrumDecay', constant: '1/4' } as const satisfies Proposition;

/** γ at the first rank beyond the threshold is below its bound. */
export const beyond = ({ sizes: { d } }: Subject<'d'>): Comparison =>
  below(reals.rankedEigenvalue(d, threshold(d) + 1), bound(d, threshold(d) + 1));

export default defineStatement({
  id: 'xls16/spectrum-decay',
  version: 2,
  title: 'The spectrum decays slowly, for a while',
  paper,
  statement: {
    tex: String.raw`\gamma_j \ge \frac{1}{4dj} \quad \text{for all } j \le m, \qquad m \le \frac{d(d+3)}{2},\; d \ge 2`,
    english:
      'As encoded: in every dimension d the j-th largest eigenvalue of the kernel is at least 1/(4dj), for every j up to m. This is so for m up to d(d+3)/2 and false at the next m.',
  },
  scope: every('all'),
  sizes: {
    d: size(5, 2, 1000, 'dimension of the figure and the control'),
    m: size(20, 1, 1_000_000, 'ranks looked at'),
  },
  presets: { teaching: { d: 3, m: 9 } },
  hypotheses: [
    {
      id: 'few-ranks',
      english: 'm ≤ d(d+3)/2: only the degrees 0, 1 and 2 are reached',
      decidedBy: ({ sizes: { d, m } }) => propositions.comparison([2, m], 'atMost', [d, d + 3]),
    },
    {
      id: 'uniform-inputs',
      english: 'the operator is that of the uniform distribution on the sphere (its definition)',
      unused: true,
    },
  ],
  // Beyond the threshold the statement at this m is false, whatever is true up to there.
  outcomes: ({ sizes: { d, m } }) => (m > threshold(d) ? [] : [{ finding: 'holds', proposition: decay }]),
  controls: {
    'one-rank-more': {
      kind: 'refutes',
      title: 'm = d(d+3)/2 + 1: γ_m is below 1/(4dm)',
      breaks: ['few-ranks'],
      subject: ({ sizes: { d }, parameters }) => ({ parameters, sizes: { d, m: threshold(d) + 1 } }),
      outcomes: (subject) => [{ finding: 'fails', proposition: stated(beyond(subject)) }],
    },
  },
  references,
});
