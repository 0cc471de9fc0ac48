/**
 * # k16/strict-saddles
 *
 * Statement: where W_H ⋯ W₂ has the rank p of the narrowest hidden layer, every saddle has a direction of negative curvature.
 * Scope: every size × all data and weights.
 * Hypotheses: rank(W_H ⋯ W₂) = p. The paper's four hypotheses are marked and not used.
 * Method: a critical point with such a product, not global, is drawn and decided exactly.
 * What the certificate proves: `agrees`: the recorded point has such a product and is a strict saddle. The proof for all points is on
 * the page.
 * Control: small-middle-rank (refutes): where the product has a smaller rank, a bad saddle.
 * References: arXiv:1605.07110.
 */
import { every, defineStatement, type Term } from 'lossproof/statement';
import { paperHypotheses } from './shared/hypotheses.js';
import { networkOnData, productOf, shapesOf } from './shared/network.js';
import { criticalPointReferences, paper } from './shared/paper.js';
import { impossibleForSaddles, saddle } from './shared/saddles.js';
import { bottleneckOf, deepSizes, sizesOf, type DeepSizes } from './shared/widths.js';

/** W_H ⋯ W₂ of the recorded weights. */
export const middle = (sizes: DeepSizes): Term => productOf(networkOnData(sizes).weights.slice(1, -1), sizes.d1);

export default defineStatement({
  id: 'k16/strict-saddles',
  title: 'Where the middle weights have full rank, every saddle is strict',
  paper,
  statement: {
    tex: String.raw`\operatorname{rank}(W_H \cdots W_2) = \min(d_1, \dots, d_H),\; W \text{ a saddle} \;\Longrightarrow\; \exists\, V:\; D^2 L(W)[V, V] < 0`,
    english:
      'Where the product of the middle weight matrices has the rank of the narrowest hidden layer, every saddle has a direction of negative curvature.',
  },
  scope: every('all'),
  sizes: deepSizes([3, 2, 2, 3], 4),
  presets: { teaching: { d0: 2, d3: 2, N: 2 } },
  impossible: impossibleForSaddles,
  hypotheses: [
    {
      id: 'middle-rank',
      english: 'rank(W_H ⋯ W₂) = p, the width of the narrowest hidden layer',
      holds: ({ sizes }) => ({ kind: 'rankAtLeast', matrix: middle(sizes), rank: bottleneckOf(sizes) }),
      broken: ({ sizes }) => ({ kind: 'rankBelow', matrix: middle(sizes), bound: bottleneckOf(sizes) }),
    },
    ...paperHypotheses,
  ],
  matrices: ({ sizes }) => shapesOf(sizes),
  outcomes: ({ sizes }) => [{ finding: 'holds', proposition: saddle('strict', networkOnData(sizes)) }],
  controls: {
    'small-middle-rank': {
      kind: 'refutes',
      title: 'W₂ = 0 among zero weights, H = 2: a bad saddle',
      breaks: ['middle-rank'],
      subject: () => ({ sizes: sizesOf([3, 2, 2, 2], 4), parameters: {} }),
      outcomes: ({ sizes }) => [{ finding: 'fails', proposition: saddle('bad', networkOnData(sizes)) }],
    },
  },
  references: criticalPointReferences,
});
