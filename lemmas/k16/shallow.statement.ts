/**
 * # k16/shallow
 *
 * Statement: with one hidden layer every saddle has a direction of negative curvature: there are no bad saddles.
 * Scope: these sizes, the data of this instance, two or three points.
 * Hypotheses: H = 1. The paper's four hypotheses are marked and not used.
 * Method: the points that are bad saddles of deeper networks, at depth one; each is decided exactly.
 * What the certificate proves: these points of the recorded data are strict saddles; the general statement is on the page.
 * Control: with two hidden layers the same construction gives bad saddles.
 * References: Baldi & Hornik 1989; arXiv:1605.07110.
 */
import { defineStatement, propositions } from 'lossproof/statement';
import { paperHypotheses } from './shared/hypotheses.js';
import { criticalPointReferences, paper } from './shared/paper.js';
import { impossibleForSaddles, saddlesProposition, saddlesShapes } from './shared/saddles.js';
import { deepSizes, sizesOf } from './shared/widths.js';

export default defineStatement({
  id: 'k16/shallow',
  title: 'With one hidden layer there are no bad saddles',
  paper,
  statement: {
    tex: String.raw`H = 1,\; W \text{ a saddle} \;\Longrightarrow\; \exists\, V:\; D^2 L(W)[V, V] < 0`,
    english: 'In a linear network with one hidden layer every saddle has a direction of negative curvature.',
  },
  sizes: deepSizes([3, 2, 2], 4),
  presets: { teaching: { d0: 2, N: 2 } },
  impossible: impossibleForSaddles,
  hypotheses: [
    {
      id: 'one-layer',
      needed: true,
      english: 'H = 1: one hidden layer',
      decidedBy: ({ sizes }) => propositions.comparison([sizes.H], 'atMost', ['1']),
    },
    ...paperHypotheses,
  ],
  matrices: saddlesShapes,
  outcomes: ({ sizes }) => [{ verdict: 'holds', proposition: saddlesProposition(sizes, 'strict') }],
  controls: {
    'two-hidden-layers': {
      title: 'H = 2: the same points are bad saddles',
      breaks: ['one-layer'],
      subject: () => ({ sizes: sizesOf([3, 2, 2, 2], 4), parameters: {} }),
      outcomes: ({ sizes }) => [{ verdict: 'fails', proposition: saddlesProposition(sizes, 'bad') }],
    },
  },
  references: criticalPointReferences,
});
