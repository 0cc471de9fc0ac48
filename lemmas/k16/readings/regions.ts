/** What is proved about regions of weights, how large they are and which of them have local minima of positive error. */
import { propositions, type Network } from 'lossproof/statement';
import { minimum, repeatedSample } from './minima.js';
import { all, rows, type Part } from './sentence.js';

/**
 * x = (1, −1), y = (1, −1/10) and one unit. With its weight positive it fits; where the weight is negative, the outputs are
 * multiples of (1/10, −1), and the residuals of the best of them, (−99, −99/10)/101, are orthogonal to that.
 */
const oneUnit = (hidden: number, output: string): Network => ({
  inputs: rows([1, -1]),
  noise: rows([1, 1]),
  targets: rows([1, '-1/10']),
  hidden: rows([hidden]),
  output: rows([output]),
  slope: '1/10',
});
export const suboptimalMinimum = all(minimum(oneUnit(-1, '-20/101'), 'positive'), minimum(oneUnit(1, '1'), 'zero'));

/** No weights at all are right on two equal samples with the labels 1 and 0; yet there is a minimum. */
export const equalSamples = all(repeatedSample, { kind: 'equalSamples', sizes: 'every' });

/** The numbers of the training set of CIFAR. */
const cifar = { inputs: 3072, samples: 50_000 };
const bound = `1/${2n ** 64n}`;

export const finiteSize = all(
  { kind: 'deficiencyTail', ...cifar, units: 26, slopes: 'leaky', bound },
  { kind: 'deficiencyTail', ...cifar, units: 177, slopes: 'rectified', bound },
);

export const sixteenUnits: Part = { kind: 'deficientBySize', ...cifar, units: 16 };

export const vanishingRatio: Part = { kind: 'vanishingRatio', sizes: 'every' };

/** N/d₀ = 50 000/3072 lies between 15½ and 16½. */
export const quotient = all(
  propositions.comparison([2, cifar.samples], 'exceeds', [31, cifar.inputs]),
  propositions.comparison([33, cifar.inputs], 'exceeds', [2, cifar.samples]),
);
