/** The language of logarithms, and of how slowly they grow. */
import { closed, type Language } from './language.js';
import { fraction, parentheses } from './notation.js';

export const logarithms = {
  reals: {
    logarithm: closed(({ of }, say) => `\\ln${parentheses(say.real(of))}`),
  },
  propositions: {
    fourthRootLoses: {
      tex: ({ factor, to }) => `${fraction(factor)}\\, N^{1/4} < 2 \\ln N \\quad \\forall\\, N \\in [2, ${to}]`,
      english: ({ factor, to }) =>
        `For all N from 2 to ${to}, ${factor} times the fourth root of N is less than 2·ln N.`,
    },
  },
  rules: {
    fourthRootLoses: {
      label: 'a root against a logarithm',
      shows: 'the difference of the two rises and then falls in N, and is positive at both ends',
    },
  },
} satisfies Language;
