/**
 * # xls16/first-order-bound
 *
 * Statement: L ≤ (m/2)‖∂L/∂W‖²/s_m(D)².
 * Scope: every size × all data and weights.
 * Hypotheses: generic units; m ≤ d·n; distinct samples; the sign pattern is constant near the point, a condition inside the statement.
 * Inputs may have any length.
 * Method: D(f − y) is the gradient of ½‖f − y‖² = m·L at every size, so s_m(D)²‖f − y‖² ≤ m²‖∂L/∂W‖². At a trained point loss,
 * gradient and s_m(D)² are enclosed in floating point with all errors counted.
 * What the certificate proves: `holds`: the inequality at every size. That s_m(D) > 0, and the inequality in numbers, on the recorded data
 * and trained weights illustrate it; or `vacuous here`, where s_m(D) = 0 on them by an exact null vector, as where m > d·n.
 * Control: repeated-samples (refutes): with the same sample twice and different targets the gradient is zero and the loss is not.
 * References: arXiv:1611.03131.
 */
import * as reals from 'lossproof/reals';
import * as s from 'lossproof/schemes';
import {
  every,
  defineStatement,
  networks,
  propositions,
  size,
  terms,
  type Proposition,
  type Subject,
} from 'lossproof/statement';
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

/**
 * With the indicators A as constants and E = ½‖f − y‖² = m·L: D(f − y) = ∂E/∂W row by row, so s_m(D)²‖f − y‖² ≤ ‖∂E/∂W‖². As E = m·L,
 * this is 2m·L·s_m(D)² ≤ m²‖∂L/∂W‖².
 */
export function atEverySize() {
  const [hidden, x, A] = [s.symbols('W', 'n', 'd'), s.symbols('X', 'd', 'm'), s.symbols('A', 'n', 'm')] as const;
  const [signs, targets] = [s.symbols('v', '1', 'n'), s.symbols('y', '1', 'm')] as const;
  const error = s.difference(s.product(signs, s.hadamard(A, s.product(hidden, x))), targets);
  const squares = s.scale('1/2', s.product(error, s.transpose(error)));
  return {
    kind: 'leastStretchEverySize',
    matrix: s.khatriRao(s.product(s.diagonal(signs), A), x),
    vector: s.transpose(error),
    image: s.vector(s.gradient(squares, hidden)),
  } as const satisfies Proposition;
}

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
      'The loss is at most m/2 times the squared gradient divided by the squared smallest singular value of the extended feature matrix, where that is positive.',
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
    {
      finding: 'holds',
      claimed: atEverySize(),
      proposition: propositions.conjunction(atEverySize(), ...comparisons(m).map(stated)),
    },
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
