/** The language of the probability that A∘X has full column rank. */
import type { Language } from './language.js';
import { BOUNDED, fraction } from './notation.js';

export const rankFrequencies = {
  propositions: {
    fullRankFrequency: {
      tex: ({ inputs, units, samples, slope, relation, bound }) =>
        `\\Pr\\left[\\operatorname{rank}(A \\circ X) = N\\right] ${BOUNDED[relation].sign} ${fraction(bound)},\\quad d_0 = ${inputs},\\; d_1 = ${units},\\; N = ${samples},\\; \\rho = ${fraction(slope)}`,
      english: ({ inputs, units, samples, slope, trials, relation, bound }) =>
        `For ${samples} Gaussian samples of ${inputs} inputs and ${units} Gaussian units of slope ${slope}, A∘X has full column rank with a probability of ${BOUNDED[relation].words} ${bound}; ${
          samples > inputs * units
            ? `A∘X has only ${inputs * units} rows, so it never has`
            : `otherwise ${trials} trials would look as they did with a chance of at most 2⁻⁶⁸`
        }.`,
    },
  },
  rules: {
    sampledFullRank: {
      label: 'ranks counted in a sample',
      shows:
        'so many trials with full rank, or without it, have a chance of at most the stated error if the probability were beyond the bound',
    },
  },
} satisfies Language;
