/** The language of tests: what counting in a sample shows about the distribution from which it was drawn. */
import { closed, type Language } from './language.js';
import { BOUNDED, decimal, ends, fraction } from './notation.js';
import { inSentence } from './plainFormula.js';

export const statistics = {
  realMatrices: {
    activities: closed(
      ({ of }, say) =>
        `\\left(\\Pr_w\\left[w \\cdot x_i > 0,\\, w \\cdot x_j > 0\\right]\\right)_{x \\in ${say.term(of)}}`,
    ),
  },
  propositions: {
    medianComparison: {
      tex: ({ of, relation, bound }, say) =>
        `\\Pr\\left[a ${BOUNDED[relation].sign} ${fraction(decimal(bound))}\\right] > \\tfrac{1}{2},\\quad a \\sim ${ends(of.map(say.real))}`,
      english: ({ of, relation, bound }, say) =>
        `If the ${of.length} recorded numbers ${inSentence(ends(of.map(say.real)))} are independent draws of one distribution, and none was left out, then more than half of this distribution lies at ${decimal(bound)} ${BOUNDED[relation].side}, so that its median is ${BOUNDED[relation].words} ${decimal(bound)}; otherwise the draws would look so with a chance of at most 1/40.`,
    },
    discordance: {
      tex: ({ first, second, relation, bound }, say) =>
        `\\Pr\\left[(a - a')(b - b') < 0\\right] ${BOUNDED[relation].sign} ${fraction(decimal(bound))},\\quad a \\sim ${ends(first.map(say.real))},\\; b \\sim ${ends(second.map(say.real))}`,
      english: ({ first, second, relation, bound }, say) =>
        `If the ${first.length} recorded pairs of numbers, the first ${inSentence(ends(first.map(say.real)))} and the second ${inSentence(ends(second.map(say.real)))}, are independent draws of one distribution, in the order in which they were drawn, and none was left out, then of two such draws the one whose first number is larger has the smaller second number, with a probability of ${BOUNDED[relation].words} ${decimal(bound)}; otherwise the draws would look so with a chance of at most 1/1000.`,
    },
  },
  rules: {
    medianComparison: {
      label: 'median, by counting',
      shows:
        'so many draws on one side of the bound have a chance of at most the stated error if half of the distribution were on the other',
    },
    discordance: {
      label: 'order of pairs, counted',
      shows:
        'as many pairs of draws in this order as were counted have a chance of at most the stated error if the probability were beyond the bound',
    },
    sampledActivities: {
      label: 'counted in a sample',
      shows:
        'such counts of active weights have a chance of at most the stated error if a probability were farther from, or nearer to, the formula',
    },
  },
} satisfies Language;
