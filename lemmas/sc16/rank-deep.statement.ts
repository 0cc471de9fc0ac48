/**
 * # sc16/rank-deep
 *
 * Statement: L ≥ 3, N ≤ d_{L−2}·d_{L−1}, W₁ … W_{L−2} given: for almost every data and noise the gradient matrix of the last
 * hidden layer has rank N for every sign pattern.
 * Scope: these widths and given weights, almost every data and noise.
 * Hypotheses: N ≤ d_{L−2}·d_{L−1}; s ≠ 0; every unit of layer L − 2 is reached by nonzero weights; noise with a density.
 * Method: the features of layer L − 2 are the image of free noise under a bijection, so the two-layer theorem applies.
 * What the certificate proves: the statement at the recorded widths and weights.
 * Control: a zero row of W_{L−2} and N > (d_{L−2} − 1)·d_{L−1}: an exact null vector.
 * References: arXiv:1605.08361.
 */
import { defineStatement, terms, type Term } from 'lossproof/statement';
import {
  deepSizes,
  features,
  featureShapes,
  fewSamplesDeep,
  genericRank,
  lastTwo,
  noGaps,
  noiseDensityDeep,
  reached,
  weightShapes,
  type DeepSubject,
} from './shared/deep.js';
import { nonzeroSlope } from './shared/hypotheses.js';
import { paper, references } from './shared/paper.js';
import { slope } from './shared/parameters.js';

/** A_{L−1} ∘ U_{L−2} with A_{L−1} drawn itself: E ⊙ S for a pattern S is one such matrix. */
export const lastMatrix = (subject: DeepSubject): Term => terms.khatriRao(terms.data('A'), features(subject));

export default defineStatement({
  id: 'sc16/rank-deep',
  title: 'Full rank in the last hidden layer of a deeper network',
  paper,
  statement: {
    tex: String.raw`L \ge 3,\; N \le d_{L-2} d_{L-1} \;\Longrightarrow\; \text{for a.e. } (X, E):\quad \operatorname{rank}\bigl((E_{L-1} \odot S) \circ U_{L-2}\bigr) = N \quad \forall\, S`,
    english:
      'With the first layers fixed and every unit below reached, the gradient matrix of the last hidden layer has full column rank for almost every data set and noise.',
  },
  sizes: deepSizes(3, 4, 5, 14),
  presets: { teaching: { d0: 2, d1: 2, d2: 2, N: 4 } },
  parameters: slope,
  impossible: noGaps,
  hypotheses: [fewSamplesDeep, nonzeroSlope, reached, noiseDensityDeep],
  matrices: ({ sizes }) => weightShapes(sizes),
  outcomes: (subject) => [{ verdict: 'holds', proposition: genericRank(subject) }],
  controls: {
    'zero-row': {
      title: 'a zero row of W_{L−2} and N > (d_{L−2} − 1)·d_{L−1}: an exact null vector',
      breaks: ['reached'],
      subject: ({ parameters }) => ({ parameters, sizes: { d0: 2, d1: 3, d2: 2, d3: 0, d4: 0, N: 5 } }),
      matrices: ({ sizes }) => ({ ...featureShapes(sizes), A: [lastTwo(sizes)[1], sizes.N] }),
      outcomes: (subject) => [
        { verdict: 'fails', proposition: { kind: 'rankBelow', matrix: lastMatrix(subject), bound: subject.sizes.N } },
      ],
    },
  },
  references,
});
