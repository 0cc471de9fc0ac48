/**
 * # k16/bad-saddles
 *
 * Statement: with two or more hidden layers there are bad saddles: critical points that are no local minima, although the Hessian
 * has no negative eigenvalue.
 * Hypotheses: H ≥ 2. The paper's four hypotheses are marked and not used.
 * Method: zero weights; the top subspace of too small a dimension, with zero and with nonzero padding; each decided exactly.
 * What the certificate proves: these points of the recorded data are bad saddles.
 * Control: with one hidden layer the same construction gives strict saddles.
 * References: arXiv:1605.07110.
 */
import { defineClaim, propositions } from 'lossproof';
import { curvesFigure } from './_exhibits.js';
import { impossibleForSaddles, proveSaddles, saddlesProposition, saddlesShapes } from './_saddles.js';
import { deepSizes, paperHypotheses, sizesOf, source, sources, type Deep } from './_setting.js';

export default defineClaim<Deep, never>({
  id: 'k16/bad-saddles',
  version: 1,
  title: 'With two or more hidden layers there are bad saddles',
  paper: source,
  statement: {
    tex: String.raw`H \ge 2 \;\Longrightarrow\; \exists\, W:\quad W \text{ is a saddle}, \quad \nabla^2 L(W) \succeq 0`,
    english:
      'A deep linear network with at least two hidden layers has saddles at which the Hessian has no negative eigenvalue.',
  },
  method: [
    'data with a chosen spectrum are drawn; three points are made: zero weights, and the best subspace of dimension 1 with zero and with nonzero padding',
    'at each the gradient is zero and LDLᵀ finds the Hessian positive semidefinite',
    'along one curve the loss falls, along another it rises; the orders are read off the exact expansions',
  ],
  sizes: deepSizes([3, 2, 2, 2], 4),
  presets: { teaching: { d0: 2, N: 2 }, audit: {} },
  parameters: {},
  impossible: impossibleForSaddles,
  hypotheses: [
    {
      id: 'deep',
      needed: true,
      english: 'H ≥ 2: at least two hidden layers',
      holds: ({ sizes }) => propositions.comparison(['2'], 'atMost', [sizes.H]),
      broken: ({ sizes }) => propositions.comparison(['2'], 'exceeds', [sizes.H]),
    },
    ...paperHypotheses,
  ],
  main: {
    outcomes: ({ sizes }) => [
      { verdict: 'holds', proposition: saddlesProposition(sizes, 'bad'), shapes: saddlesShapes(sizes) },
    ],
    search: (job) => {
      if (job.sizes.H < 2)
        return job.undecided('with one hidden layer there are none; see the control one-hidden-layer');
      proveSaddles(job, 'bad', 'drawn');
    },
  },
  controls: {
    'one-hidden-layer': {
      title: 'H = 1: the same points are strict saddles',
      breaks: ['deep'],
      subject: () => ({ sizes: sizesOf([3, 2, 2], 4), parameters: {} }),
      outcomes: ({ sizes }) => [
        { verdict: 'fails', proposition: saddlesProposition(sizes, 'strict'), shapes: saddlesShapes(sizes) },
      ],
      search: (job) => {
        proveSaddles(job, 'strict', 'distinct');
      },
    },
  },
  exhibits: (certified) => [curvesFigure(certified, 'Leaving bad saddles')],
  references: sources,
});
