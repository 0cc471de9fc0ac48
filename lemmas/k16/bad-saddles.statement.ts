/**
 * # k16/bad-saddles
 *
 * Statement: with two or more hidden layers there are bad saddles: critical points that are no local minima, although the Hessian
 * has no negative eigenvalue.
 * Scope: these sizes, the data of this instance, two or three points.
 * Hypotheses: H ≥ 2. The paper's four hypotheses are marked and not used.
 * Method: zero weights; the top subspace of too small a dimension, with zero and with nonzero padding; each decided exactly.
 * What the certificate proves: these points of the recorded data are bad saddles.
 * Control: with one hidden layer the same construction gives strict saddles.
 * References: arXiv:1605.07110.
 */
import { defineStatement, propositions } from 'lossproof/statement';
import { paperHypotheses } from './shared/hypotheses.js';
import { criticalPointReferences, paper } from './shared/paper.js';
import { impossibleForSaddles, saddlesProposition, saddlesShapes } from './shared/saddles.js';
import { deepSizes, sizesOf } from './shared/widths.js';

export default defineStatement({
  id: 'k16/bad-saddles',
  title: 'With two or more hidden layers there are bad saddles',
  paper,
  statement: {
    tex: String.raw`H \ge 2 \;\Longrightarrow\; \exists\, W:\quad W \text{ is a saddle}, \quad \nabla^2 L(W) \succeq 0`,
    english:
      'A deep linear network with at least two hidden layers has saddles at which the Hessian has no negative eigenvalue.',
  },
  sizes: deepSizes([3, 2, 2, 2], 4),
  presets: { teaching: { d0: 2, N: 2 } },
  impossible: impossibleForSaddles,
  hypotheses: [
    {
      id: 'deep',
      needed: true,
      english: 'H ≥ 2: at least two hidden layers',
      decidedBy: ({ sizes }) => propositions.comparison(['2'], 'atMost', [sizes.H]),
    },
    ...paperHypotheses,
  ],
  matrices: saddlesShapes,
  outcomes: ({ sizes }) => [{ verdict: 'holds', proposition: saddlesProposition(sizes, 'bad') }],
  controls: {
    'one-hidden-layer': {
      title: 'H = 1: the same points are strict saddles',
      breaks: ['deep'],
      subject: () => ({ sizes: sizesOf([3, 2, 2], 4), parameters: {} }),
      outcomes: ({ sizes }) => [{ verdict: 'fails', proposition: saddlesProposition(sizes, 'strict') }],
    },
  },
  references: criticalPointReferences,
});
