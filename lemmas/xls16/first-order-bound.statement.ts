/**
 * # xls16/first-order-bound
 *
 * Statement: L ≤ (m/2)‖∂L/∂W‖²/s_m(D)².
 * Scope: every size × all data and weights.
 * Hypotheses: generic units; m ≤ d·n; distinct samples; the sign pattern is constant near the point, a condition inside the statement.
 * Inputs may have any length.
 * Method: D(f − y) = m·∂L/∂W, so s_m(D)²‖f − y‖² ≤ m²‖∂L/∂W‖². At a trained point loss, gradient and s_m(D)² are enclosed in floating
 * point with all errors counted.
 * What the certificate proves: `agrees`: s_m(D) > 0 and the inequality, on the recorded data and trained weights; or `vacuous`, where
 * s_m(D) = 0 by an exact null vector, as where m > d·n.
 * Control: repeated-samples (refutes): with the same sample twice and different targets the gradient is zero and the loss is not.
 * References: arXiv:1611.03131.
 */
import * as reals from 'lossproof/reals';
import { every, defineStatement, networks, propositions, size, terms, type Subject } from 'lossproof/statement';
import { atMost, below, stated, zero, type Comparison } from './shared/comparisons.js';
import { distinctSamples, fewSamples, genericUnits, unitSigns } from './shared/hypotheses.js';
import { paper, references } from './shared/paper.js';
import { features, gram, indicators, v, W, X, y } from './shared/terms.js';

const active = terms.product(terms.diagonal(v), indicators);
const residual = terms.difference(terms.product(v, terms.hadamard(indicators, terms.product(W, X))), y);

/** ‖f − y‖² */
export const squaredResidual = { kind: 'sumOfSquares', of: reals.numbers(residual) } as const;
const loss = (m: number) => reals.product(reals.rational(networks.over(1, 2 * m)), squaredResidual);

/** s_m(D)², DᵀD being the entrywise product of two Gram matrices. */
export const singularSquare = reals.smallestEigenvalue(reals.numbers(gram));

/** ∂L/∂W by xls16/gradient. */
const gradient = (m: number) =>
  terms.scale(networks.over(1, m), terms.product(terms.product(active, terms.diagonal(residual)), terms.transpose(X)));

/** ‖∂L/∂W‖² */
export const gradientSquare = (m: number) => ({ kind: 'sumOfSquares', of: reals.numbers(gradient(m)) }) as const;

/** The singular value is positive, and the bound holds. */
export const comparisons = (m: number): readonly Comparison[] => [
  below(zero, singularSquare),
  atMost(reals.product(loss(m), singularSquare), reals.product(reals.rational(networks.over(m, 2)), gradientSquare(m))),
];

export const vanishingGradient = ({ sizes: { d, n, m } }: Subject<'d' | 'n' | 'm'>) =>
  propositions.identity(gradient(m), terms.constant('0', n, d));

export const positiveLoss = ({ sizes: { m } }: Subject<'m'>): Comparison => below(zero, loss(m));

export default defineStatement({
  id: 'xls16/first-order-bound',
  version: 2,
  title: 'A small gradient and a large singular value make a small loss',
  paper,
  statement: {
    tex: String.raw`L \le \frac m2\,\frac{\|\partial L/\partial W\|^2}{s_m(D)^2}`,
    english:
      'At the recorded trained weights the loss is at most m/2 times the squared gradient divided by the squared smallest singular value of the extended feature matrix, which is positive.',
  },
  scope: every('all'),
  sizes: { d: size(4, 2, 1000, 'inputs'), n: size(12, 1, 2000, 'units'), m: size(10, 2, 2000, 'samples') },
  presets: { teaching: { d: 3, n: 8, m: 4 } },
  data: { matrix: 'X', dimension: 'd', samples: 'm' },
  hypotheses: [
    unitSigns,
    genericUnits,
    fewSamples,
    distinctSamples,
    {
      id: 'constant-pattern',
      english: 'near the point no w·x changes its sign (a condition inside the statement)',
      unused: true,
    },
  ],
  matrices: ({ sizes: { d, n, m } }) => ({ X: [d, m], W: [n, d], v: [1, n], y: [1, m] }),
  outcomes: ({ sizes: { m } }) => [
    { finding: 'holds', proposition: propositions.conjunction(...comparisons(m).map(stated)) },
    { finding: 'vacuous', proposition: { kind: 'rankBelow', matrix: features, bound: m } },
  ],
  controls: {
    'repeated-samples': {
      kind: 'refutes',
      title: 'one sample twice, with two targets: the gradient is zero and the loss is not',
      breaks: ['distinct-samples'],
      subject: ({ parameters }) => ({ parameters, sizes: { d: 2, n: 1, m: 2 } }),
      outcomes: (subject) => [
        {
          finding: 'fails',
          proposition: propositions.conjunction(vanishingGradient(subject), stated(positiveLoss(subject))),
        },
      ],
    },
  },
  references,
});
