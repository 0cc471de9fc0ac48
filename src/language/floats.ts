/** The language of floating-point computations whose rounding errors are all counted. */
import type { Language } from './language.js';

export const floats = {
  propositions: {},
  rules: {
    gramLowerBound: {
      label: 'verified Cholesky of MᵀM',
      shows:
        'floating-point Cholesky of MᵀM runs to completion with room for all rounding errors, so no singular value is less',
    },
  },
} satisfies Language;
