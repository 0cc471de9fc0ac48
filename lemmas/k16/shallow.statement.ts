/**
 * # k16/shallow
 *
 * Statement: with one hidden layer every saddle has a direction of negative curvature: there are no bad saddles.
 * Scope: every size × all data and weights.
 * Hypotheses: H = 1. The paper's four hypotheses are marked and not used.
 * Method: the points that are bad saddles of deeper networks, at depth one; each is decided exactly.
 * What the certificate proves: `agrees`: two or three points of the recorded data are strict saddles. The proof for all saddles is on
 * the page.
 * Control: two-hidden-layers (refutes): with two hidden layers the same construction gives bad saddles.
 * References: Baldi & Hornik 1989; arXiv:1605.07110.
 */
import { every, defineStatement, propositions } from 'lossproof/statement';
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
  scope: every('all'),
  sizes: deepSizes([3, 2, 2], 4),
  presets: { teaching: { d0: 2, N: 2 } },
  impossible: impossibleForSaddles,
  hypotheses: [
    {
      id: 'one-layer',
      english: 'H = 1: one hidden layer',
      decidedBy: ({ sizes }) => propositions.comparison([sizes.H], 'atMost', ['1']),
    },
    ...paperHypotheses,
  ],
  matrices: saddlesShapes,
  outcomes: ({ sizes }) => [{ finding: 'holds', proposition: saddlesProposition(sizes, 'strict') }],
  controls: {
    'two-hidden-layers': {
      kind: 'refutes',
      title: 'H = 2: the same points are bad saddles',
      breaks: ['one-layer'],
      subject: () => ({ sizes: sizesOf([3, 2, 2, 2], 4), parameters: {} }),
      outcomes: ({ sizes }) => [{ finding: 'fails', proposition: saddlesProposition(sizes, 'bad') }],
    },
  },
  references: criticalPointReferences,
});
