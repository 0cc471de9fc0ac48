/**
 * # k16/strict-saddles
 *
 * Statement: where W_H ⋯ W₂ has the rank p of the narrowest hidden layer, every saddle has a direction of negative curvature.
 * Hypotheses: rank(W_H ⋯ W₂) = p. The paper's four hypotheses are marked and not used.
 * Method: a critical point with such a product, not global, is drawn and decided exactly.
 * What the certificate proves: the recorded point is a strict saddle; the general statement is on the page.
 * Control: where the product has a smaller rank, a bad saddle.
 * References: arXiv:1605.07110.
 */
import { deepLinear, defineClaim, rationals, type Term } from 'lossproof';
import { fullRankData, impossibleForSaddles } from './_saddles.js';
import {
  deepSizes,
  diceOf,
  givePoint,
  networkOnData,
  outputsOf,
  paperHypotheses,
  productOf,
  proveKind,
  saddle,
  settlePaperHypotheses,
  settleRank,
  shapesOf,
  sizesOf,
  source,
  sources,
  widthsOf,
  zeroWeights,
  type Deep,
  type DeepSizes,
} from './_setting.js';

const bottleneck = (sizes: DeepSizes): number => Math.min(...widthsOf(sizes).slice(1, -1));

/** W_H ⋯ W₂ of the recorded weights. */
const middle = (sizes: DeepSizes): Term => productOf(networkOnData(sizes).weights.slice(1, -1), sizes.d1);

export default defineClaim<Deep, never>({
  id: 'k16/strict-saddles',
  version: 1,
  title: 'Where the middle weights have full rank, every saddle is strict',
  paper: source,
  statement: {
    tex: String.raw`\operatorname{rank}(W_H \cdots W_2) = \min(d_1, \dots, d_H),\; W \text{ a saddle} \;\Longrightarrow\; \exists\, V:\; D^2 L(W)[V, V] < 0`,
    english:
      'Where the product of the middle weight matrices has the rank of the narrowest hidden layer, every saddle has a direction of negative curvature.',
  },
  method: [
    'data with a chosen spectrum and an invariant subspace are drawn; the middle layers are the identity as far as the widths go',
    'the rank of their product is found modulo a prime',
    'the point is decided: critical, falling to second order in a line, and rising',
  ],
  sizes: deepSizes([3, 2, 2, 3], 4),
  presets: { teaching: { d0: 2, d3: 2, N: 2 }, audit: {} },
  parameters: {},
  impossible: impossibleForSaddles,
  hypotheses: [
    {
      id: 'middle-rank',
      needed: true,
      english: 'rank(W_H ⋯ W₂) = p, the width of the narrowest hidden layer',
      holds: ({ sizes }) => ({ kind: 'rankAtLeast', matrix: middle(sizes), rank: bottleneck(sizes) }),
      broken: ({ sizes }) => ({ kind: 'rankBelow', matrix: middle(sizes), bound: bottleneck(sizes) }),
    },
    ...paperHypotheses,
  ],
  main: {
    outcomes: ({ sizes }) => [
      { verdict: 'holds', proposition: saddle('strict', networkOnData(sizes)), shapes: shapesOf(sizes) },
    ],
    search: (job) => {
      const { sizes } = job;
      const dice = diceOf(job, 'point');
      // Any set of directions without the best one, of any size up to p: never global.
      const others = Math.min(bottleneck(sizes), sizes.d0 - 1, outputsOf(sizes) - 1);
      const chosen = Array.from({ length: dice(others + 1) }, (_, i) => i + 1);
      const through: deepLinear.Padding = (layer, i, j) =>
        layer > 1 && layer <= sizes.H && i === j ? rationals.ONE : rationals.ZERO;
      givePoint(job, deepLinear.spectralPoint(fullRankData(job, 'drawn'), chosen, through, dice));
      settlePaperHypotheses(job);
      settleRank(job, middle(sizes), bottleneck(sizes), networkOnData(sizes).weights);
      proveKind(job, networkOnData(sizes), 'strict');
    },
  },
  controls: {
    'small-middle-rank': {
      title: 'W₂ = 0 among zero weights, H = 2: a bad saddle',
      breaks: ['middle-rank'],
      subject: () => ({ sizes: sizesOf([3, 2, 2, 2], 4), parameters: {} }),
      outcomes: ({ sizes }) => [
        { verdict: 'fails', proposition: saddle('bad', networkOnData(sizes)), shapes: shapesOf(sizes) },
      ],
      search: (job) => {
        const { inputs, targets } = fullRankData(job, 'distinct');
        const { sizes } = job;
        givePoint(job, deepLinear.plainPoint(inputs, targets, zeroWeights(sizes)));
        settlePaperHypotheses(job);
        settleRank(job, middle(sizes), bottleneck(sizes), networkOnData(sizes).weights);
        proveKind(job, networkOnData(sizes), 'bad');
      },
    },
  },
  references: sources,
});
