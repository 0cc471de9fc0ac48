/**
 * # sc16/rank-deep
 *
 * Statement: L ≥ 3, N ≤ d_{L−2}·d_{L−1}, W₁ … W_{L−2} given: for almost every data and noise the gradient matrix of the last
 * hidden layer has rank N for every sign pattern.
 * Hypotheses: N ≤ d_{L−2}·d_{L−1}; s ≠ 0; every unit of layer L − 2 is reached by nonzero weights; noise with a density.
 * Method: the features of layer L − 2 are the image of free noise under a bijection, so the two-layer theorem applies.
 * What the certificate proves: the statement at the recorded widths and weights.
 * Control: a zero row of W_{L−2} and N > (d_{L−2} − 1)·d_{L−1}: an exact null vector.
 * References: arXiv:1605.08361.
 */
import { defineClaim, terms } from 'lossproof';
import {
  beyond,
  drawFeatures,
  drawWeights,
  deepSizes,
  features,
  featureShapes,
  fewSamplesDeep,
  genericRank,
  givenWeights,
  lastTwo,
  noGaps,
  noiseDensityDeep,
  reached,
  weightShapes,
  widthsOf,
  type Deep,
  type DeepSubject,
} from './_deep.js';
import { laws, nonzeroSlope, paper, proveDeficient, references, slope } from './_setting.js';

/** A_{L−1} ∘ U_{L−2} with A_{L−1} drawn itself: E ⊙ S for a pattern S is one such matrix. */
const lastMatrix = (subject: DeepSubject) => terms.khatriRao(terms.data('A'), features(subject));

export default defineClaim<Deep, 'slope'>({
  id: 'sc16/rank-deep',
  version: 1,
  title: 'Full rank in the last hidden layer of a deeper network',
  paper,
  statement: {
    tex: String.raw`L \ge 3,\; N \le d_{L-2} d_{L-1} \;\Longrightarrow\; \text{for a.e. } (X, E):\quad \operatorname{rank}\bigl((E_{L-1} \odot S) \circ U_{L-2}\bigr) = N \quad \forall\, S`,
    english:
      'With the first layers fixed and every unit below reached, the gradient matrix of the last hidden layer has full column rank for almost every data set and noise.',
  },
  method: [
    'every unit of layer L − 2 is reached from the input by nonzero weights, so its preactivations are almost never zero',
    'the features are then the image of the noise of layer L − 2 under a linear bijection',
    'so the theorem for two layers, sc16/rank-generic, carries over',
  ],
  sizes: deepSizes(3, 4, 5, 14),
  presets: { teaching: { d0: 2, d1: 2, d2: 2, N: 4 }, audit: {} },
  parameters: slope,
  impossible: noGaps,
  hypotheses: [fewSamplesDeep, nonzeroSlope, reached, noiseDensityDeep],
  main: {
    outcomes: (subject) => [
      { verdict: 'holds', proposition: genericRank(subject), shapes: weightShapes(subject.sizes) },
    ],
    search: async (job) => {
      const [inputs, units] = lastTwo(job.sizes);
      if (job.sizes.N > inputs * units) return job.undecided(beyond(job.sizes));
      drawWeights(job, false);
      const rank = await job.cite('sc16/rank-generic', {});
      const { sizes } = job;
      job.prove('deepReduction', [rank], { widths: widthsOf(sizes), samples: sizes.N, weights: givenWeights(sizes) });
    },
  },
  controls: {
    'zero-row': {
      title: 'a zero row of W_{L−2} and N > (d_{L−2} − 1)·d_{L−1}: an exact null vector',
      breaks: ['reached'],
      subject: ({ parameters }) => ({ parameters, sizes: { d0: 2, d1: 3, d2: 2, d3: 0, d4: 0, N: 5 } }),
      outcomes: (subject) => [
        {
          verdict: 'fails',
          proposition: { kind: 'rankBelow', matrix: lastMatrix(subject), bound: subject.sizes.N },
          shapes: { ...featureShapes(subject.sizes), A: [lastTwo(subject.sizes)[1], subject.sizes.N] },
        },
      ],
      search: (job) => {
        drawFeatures(job, drawWeights(job, true));
        job.draw('A', lastTwo(job.sizes)[1], job.sizes.N, laws.noise);
        proveDeficient(job, lastMatrix(job));
      },
    },
  },
  references,
});
