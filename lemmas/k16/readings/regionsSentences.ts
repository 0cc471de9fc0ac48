/** The sentences of the abstract of Soudry and Hoffer’s paper. */
import * as regions from './regions.js';
import type { Sentence, Source } from './sentence.js';

const source: Source = {
  kind: 'page with the original abstract',
  paper: 'Exponentially vanishing sub-optimal local minima in multilayer neural networks',
  author: 'not named',
  date: 'not given',
};

export const regionsSentences: readonly Sentence[] = [
  {
    source,
    quote:
      'with high probability in the limit of $N\\rightarrow\\infty$ datapoints, the volume of differentiable regions of the empiric loss containing sub-optimal differentiable local minima is exponentially vanishing in comparison with the same volume of global minima',
    translation: '',
    readings: [
      {
        reading: 'at finite sizes there are no such regions',
        verdict: 'fails',
        proved: regions.suboptimalMinimum,
      },
      {
        reading: 'in the limit, where inputs and units grow with the samples as the sentence goes on to say',
        verdict: 'undecided',
        why: 'the volume of the first regions is bounded at given sizes, not compared with that of global minima in this limit; a bound of the second that is uniform in it would decide it',
        proved: regions.finiteSize,
      },
      {
        reading:
          'at the size of CIFAR, Gaussian inputs, 26 leaky or 177 rectified units or more: the expected volume of regions with a minimum of positive squared error is at most 2⁻⁶⁴, for the worst labels',
        verdict: 'holds',
        proved: regions.finiteSize,
      },
      {
        reading:
          'for fixed data of two inputs or more, without zero and parallel samples, slopes other than 1 and a growing number of units: the ratio of the volumes falls to 0 geometrically, if global minima are those of squared error 0',
        verdict: 'holds',
        proved: regions.vanishingRatio,
      },
      {
        reading: 'the same for all data',
        verdict: 'fails',
        proved: regions.equalSamples,
      },
    ],
  },
  {
    source,
    quote: '$0\\%$ binary classification training error on CIFAR with only $N/d_{0}\\approx 16$ hidden neurons',
    translation: '',
    readings: [
      {
        reading: 'N/d0 rounds to 16, for 50 000 images of 3072 numbers',
        verdict: 'holds',
        proved: regions.quotient,
      },
      {
        reading:
          'with 16 units the gradient matrix of some region has full rank, so that its minima have squared error 0',
        verdict: 'fails',
        proved: regions.sixteenUnits,
      },
      {
        reading: 'the trained network had no error',
        verdict: 'undecided',
        why: 'no theorem says so, as with 16 units no region has full rank; the weights of that network would decide it',
        proved: regions.sixteenUnits,
      },
    ],
  },
];
