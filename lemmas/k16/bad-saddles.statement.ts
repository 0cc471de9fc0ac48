/**
 * # k16/bad-saddles
 *
 * Statement: with two or more hidden layers and YXᵀ ≠ 0 there are bad saddles: critical points that are no local minima, although the
 * Hessian has no negative eigenvalue.
 * Scope: every size × all data, some weights.
 * Hypotheses: H ≥ 2; YXᵀ ≠ 0, which follows from the recorded correlation of full rank. The paper’s four hypotheses are marked and not
 * used.
 * Method: zero weights; the top subspace of too small a dimension, with zero and with nonzero padding; each decided exactly.
 * What the certificate proves: `agrees`: two or three points of the recorded data are bad saddles. That all data with YXᵀ ≠ 0 have
 * some is argued on the page.
 * Control: one-hidden-layer (spoils): with one hidden layer the same construction gives strict saddles. It shows nothing of other
 * points.
 * References: arXiv:1605.07110.
 */
import { every, defineStatement, propositions, terms } from 'lossproof/statement';
import { paperHypotheses } from './shared/hypotheses.js';
import { criticalPointReferences, paper } from './shared/paper.js';
import { impossibleForSaddles, saddlesProposition, saddlesShapes } from './shared/saddles.js';
import { targetsByInputs } from './shared/network.js';
import { deepSizes, outputsOf, sizesOf } from './shared/widths.js';

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
  outcomes: ({ sizes }) => [{ finding: 'holds', proposition: saddlesProposition(sizes, 'bad') }],
  controls: {
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
