/**
 * # k16/bad-saddles
 *
 * Statement: with two or more hidden layers and YXᵀ ≠ 0 there are bad saddles: critical points that are no local minima, although the
 * Hessian has no negative eigenvalue.
 * Scope: every size × all data, some weights.
 * Hypotheses: H ≥ 2; YXᵀ ≠ 0, which follows from the recorded correlation of full rank. The paper’s four hypotheses are marked and not
 * used.
 * Method: zero weights, by counting degrees, at every depth and size; and on the recorded data two or three points, each decided exactly.
 * What the certificate proves: `holds`: zero weights are a bad saddle, for all depths, widths and data. The recorded points illustrate it.
 * Controls: uncorrelated (refutes): with YXᵀ = 0 every critical point is a global minimum, at every depth and size. one-hidden-layer
 * (spoils): with one hidden layer the same construction gives strict saddles. It shows nothing of other points.
 * References: arXiv:1605.07110.
 */
import { every, defineStatement, propositions, terms, type Proposition } from 'lossproof/statement';
import { paperHypotheses } from './shared/hypotheses.js';
import { criticalPointReferences, paper } from './shared/paper.js';
import { impossibleForSaddles, saddles, saddlesProposition, saddlesShapes } from './shared/saddles.js';
import { shapesOf, targetsByInputs } from './shared/network.js';
import { deepSizes, outputsOf, sizesOf } from './shared/widths.js';

/** Three weight matrices are two hidden layers. */
export const atZero = { kind: 'badSaddleAtZero', layers: 3 } as const satisfies Proposition;
const none = { kind: 'criticalPointsAreGlobal', targets: 'uncorrelated' } as const satisfies Proposition;

export default defineStatement({
  id: 'k16/bad-saddles',
  title: 'With two or more hidden layers there are bad saddles',
  paper,
  statement: {
    tex: String.raw`H \ge 2,\; Y X^{\top} \ne 0 \;\Longrightarrow\; \exists\, W:\quad W \text{ is a saddle}, \quad \nabla^2 L(W) \succeq 0`,
    english:
      'A deep linear network with at least two hidden layers, on data whose targets and inputs are correlated, has saddles at which the Hessian has no negative eigenvalue.',
  },
  scope: every('all data', 'some weights'),
  sizes: deepSizes([3, 2, 2, 2], 4),
  presets: { teaching: { d0: 2, N: 2 } },
  impossible: impossibleForSaddles,
  hypotheses: [
    {
      id: 'deep',
      english: 'H ≥ 2: at least two hidden layers',
      decidedBy: ({ sizes }) => propositions.comparison(['2'], 'atMost', [sizes.H]),
    },
    {
      id: 'correlated',
      english: 'YXᵀ ≠ 0: with YXᵀ = 0 every critical point is a global minimum',
      decidedBy: ({ sizes }) =>
        propositions.notIdentity(targetsByInputs, terms.constant('0', outputsOf(sizes), sizes.d0)),
    },
    ...paperHypotheses,
  ],
  matrices: saddlesShapes,
  outcomes: ({ sizes }) => [
    {
      finding: 'holds',
      claimed: atZero,
      proposition: propositions.conjunction(atZero, ...saddles(sizes, 'bad')),
    },
  ],
  controls: {
    uncorrelated: {
      kind: 'refutes',
      title: 'YXᵀ = 0: every critical point is a global minimum, at every depth and size',
      breaks: ['correlated', 'correlation-full-rank', 'distinct-eigenvalues'],
      subject: ({ sizes }) => ({ sizes: { ...sizes, N: 2 * sizes.d0 }, parameters: {} }),
      matrices: ({ sizes }) => shapesOf(sizes, []),
      outcomes: () => [{ finding: 'fails', proposition: none }],
    },
    'one-hidden-layer': {
      kind: 'spoils',
      title: 'H = 1: the same points are strict saddles',
      breaks: ['deep'],
      subject: () => ({ sizes: sizesOf([3, 2, 2], 4), parameters: {} }),
      outcomes: ({ sizes }) => [{ finding: 'fails', proposition: saddlesProposition(sizes, 'strict') }],
    },
  },
  references: criticalPointReferences,
});
