/** The slope of the units, and hypotheses that several claims about one hidden layer have. */
import { propositions, terms, type Hypothesis } from 'lossproof/statement';
import type { TwoLayer } from './twoLayer.js';

export const slope = {
  slope: { default: '1/10', says: 'the slope s of the units where the preactivation is negative' },
};

/** N ≤ d₀·d₁. */
export const fewSamples: Hypothesis<TwoLayer> = {
  id: 'few-samples',
  english: 'N ≤ d₀·d₁: there are at most as many samples as weights in the hidden layer',
  decidedBy: ({ sizes: { d0, d1, N } }) => propositions.comparison([N], 'atMost', [d0, d1]),
};

/** s ≠ 0. */
export const nonzeroSlope: Hypothesis<string, 'slope'> = {
  id: 'nonzero-slope',
  english: 's ≠ 0: a unit with negative preactivation still passes something on',
  decidedBy: ({ parameters }) => propositions.comparison([parameters.slope], 'differs', ['0']),
};

/** Nothing finite shows that numbers came from a density. */
export const densityAssumed: Hypothesis<TwoLayer> = {
  id: 'noise-density',
  english:
    'the noise E has a density, so that “almost every” means “with probability one” (Bernoulli dropout has none)',
  unused: true,
};

/** The same where E is part of the instance: that there is no noise at all can be shown. */
export const noiseDensity: Hypothesis<TwoLayer> = {
  ...densityAssumed,
  broken: ({ sizes: { d1, N } }) => propositions.identity(terms.data('E'), terms.constant('1', d1, N)),
};
