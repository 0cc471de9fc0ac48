/**
 * # k16/shallow
 *
 * Statement: with one hidden layer every saddle has a direction of negative curvature: there are no bad saddles.
 * Hypotheses: H = 1. The paper's four hypotheses are marked and not used.
 * Method: the points that are bad saddles of deeper networks, at depth one; each is decided exactly.
 * What the certificate proves: these points of the recorded data are strict saddles; the general statement is on the page.
 * Control: with two hidden layers the same construction gives bad saddles.
 * References: Baldi & Hornik 1989; arXiv:1605.07110.
 */
import { defineClaim, propositions } from 'lossproof';
import { curvesFigure } from './_exhibits.js';
import { impossibleForSaddles, proveSaddles, saddlesProposition, saddlesShapes } from './_saddles.js';
import { deepSizes, paperHypotheses, sizesOf, source, sources, type Deep } from './_setting.js';

export default defineClaim<Deep, never>({
  id: 'k16/shallow',
  version: 1,
  title: 'With one hidden layer there are no bad saddles',
  paper: source,
  statement: {
    tex: String.raw`H = 1,\; W \text{ a saddle} \;\Longrightarrow\; \exists\, V:\; D^2 L(W)[V, V] < 0`,
    english: 'In a linear network with one hidden layer every saddle has a direction of negative curvature.',
  },
  method: [
    'data with a chosen spectrum are drawn; three points are made that would be bad saddles if the network were deeper',
    'at each the gradient is zero, and in a line the loss falls to second order',
  ],
  sizes: deepSizes([3, 2, 2], 4),
  presets: { teaching: { d0: 2, N: 2 }, audit: {} },
  parameters: {},
  impossible: impossibleForSaddles,
  hypotheses: [
    {
      id: 'one-layer',
      needed: true,
      english: 'H = 1: one hidden layer',
      holds: ({ sizes }) => propositions.comparison([sizes.H], 'atMost', ['1']),
      broken: ({ sizes }) => propositions.comparison([sizes.H], 'exceeds', ['1']),
    },
    ...paperHypotheses,
  ],
  main: {
    outcomes: ({ sizes }) => [
      { verdict: 'holds', proposition: saddlesProposition(sizes, 'strict'), shapes: saddlesShapes(sizes) },
    ],
    search: (job) => {
      if (job.sizes.H > 1) return job.undecided('deeper networks have bad saddles; see the control two-hidden-layers');
      proveSaddles(job, 'strict', 'drawn');
    },
  },
  controls: {
    'two-hidden-layers': {
      title: 'H = 2: the same points are bad saddles',
      breaks: ['one-layer'],
      subject: () => ({ sizes: sizesOf([3, 2, 2, 2], 4), parameters: {} }),
      outcomes: ({ sizes }) => [
        { verdict: 'fails', proposition: saddlesProposition(sizes, 'bad'), shapes: saddlesShapes(sizes) },
      ],
      search: (job) => {
        proveSaddles(job, 'bad', 'distinct');
      },
    },
  },
  exhibits: (certified) => [curvesFigure(certified, 'Leaving strict saddles')],
  references: sources,
});
