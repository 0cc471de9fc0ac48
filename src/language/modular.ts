/** The language of arithmetic modulo primes. */
import type { Language } from './language.js';

export const modular = {
  propositions: {},
  rules: {
    rankModP: {
      label: 'rank modulo a prime',
      shows: 'a minor that is nonzero modulo a prime is nonzero, so the rank is at least as said',
    },
    rankBySolving: {
      label: 'rank by solving',
      shows: 'systems with the matrix, their right-hand sides derived by hash, all have solutions, so its rank is full',
    },
  },
} satisfies Language;
