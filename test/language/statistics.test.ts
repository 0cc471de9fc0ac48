import * as r from '../../src/kernel/reals.js';
import { terms as t } from '../../src/kernel/index.js';
import { statistics } from '../../src/language/statistics.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;
const x = t.data('x');

describe('language/statistics', () => {
  itNotes(statistics, 'statistics');
  itReads(statistics, {
    realMatrices: [[r.activities(x), tex`\left(\Pr_w\left[w \cdot x_i > 0,\, w \cdot x_j > 0\right]\right)_{x \in x}`]],
    propositions: [
      [
        { kind: 'medianComparison', of: [1, 2, 3].map(r.rational), relation: 'atMost', bound: '5/2' },
        tex`\Pr\left[a \le 2.5\right] > \tfrac{1}{2},\quad a \sim 1, \dots, 3`,
        'If the 3 recorded numbers 1, …, 3 are independent draws of one distribution, and none was left out, then more than half of this distribution lies at 2.5 or below, so that its median is at most 2.5; otherwise the draws would look so with a chance of at most 1/40.',
      ],
      [
        { kind: 'medianComparison', of: [r.pi, r.rational(2)], relation: 'atLeast', bound: '1/3' },
        tex`\Pr\left[a \ge \tfrac{1}{3}\right] > \tfrac{1}{2},\quad a \sim \pi,\, 2`,
        'If the 2 recorded numbers π, 2 are independent draws of one distribution, and none was left out, then more than half of this distribution lies at 1/3 or above, so that its median is at least 1/3; otherwise the draws would look so with a chance of at most 1/40.',
      ],
      [
        {
          kind: 'discordance',
          first: [1, 2, 3].map(r.rational),
          second: [4, 5, 6].map(r.rational),
          relation: 'atLeast',
          bound: '3/5',
        },
        tex`\Pr\left[(a - a')(b - b') < 0\right] \ge 0.6,\quad a \sim 1, \dots, 3,\; b \sim 4, \dots, 6`,
        'If the 3 recorded pairs of numbers, the first 1, …, 3 and the second 4, …, 6, are independent draws of one distribution, in the order in which they were drawn, and none was left out, then of two such draws the one whose first number is larger has the smaller second number, with a probability of at least 0.6; otherwise the draws would look so with a chance of at most 1/1000.',
      ],
      [
        { kind: 'discordance', first: [r.pi], second: [r.rational(2)], relation: 'atMost', bound: '1/3' },
        tex`\Pr\left[(a - a')(b - b') < 0\right] \le \tfrac{1}{3},\quad a \sim \pi,\; b \sim 2`,
        'If the 1 recorded pairs of numbers, the first π and the second 2, are independent draws of one distribution, in the order in which they were drawn, and none was left out, then of two such draws the one whose first number is larger has the smaller second number, with a probability of at most 1/3; otherwise the draws would look so with a chance of at most 1/1000.',
      ],
    ],
  });
});
