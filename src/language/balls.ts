/** The language of matrices of real numbers that are bounded in floating point. */
import type { Language } from './language.js';

export const balls = {
  propositions: {},
  rules: {
    enclosureByFloats: {
      label: 'enclosure in floating point',
      shows: 'a sum of squares or a largest entry lies between two rationals, with all rounding errors counted',
    },
    smallestEigenvalueByFloats: {
      label: 'smallest eigenvalue enclosed in floating point',
      shows:
        'verified Cholesky of the midpoints succeeds below it, and a Rayleigh quotient with all errors is not above the upper bound',
    },
  },
} satisfies Language;
