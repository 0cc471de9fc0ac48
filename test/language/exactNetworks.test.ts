import { terms as t, type PlainNetwork } from '../../src/kernel/index.js';
import { exactNetworks } from '../../src/language/exactNetworks.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;
const network: PlainNetwork = {
  inputs: t.data('X'),
  targets: t.data('y'),
  hidden: t.data('W1'),
  output: t.data('w2'),
  slope: '1/10',
};
const formula = tex`f = w_{2}\, \varphi_{\tfrac{1}{10}}\left(W_{1}\, X\right)`;
const subject =
  'The network of one hidden layer with the first weights W₁ and the output weights w₂ (slope 1/10 below zero, no biases), on the samples X with the targets y,';
const counted = { kind: 'trainingErrors', network, threshold: '1/2', misclassified: 3 } as const;
const half = tex`\#\{n : (y_n - \tfrac{1}{2})(f_n - \tfrac{1}{2}) \le 0\}`;
const wrong = `${subject} is on the wrong side of 1/2 for exactly 3 of the samples, and its squared errors add up to exactly`;

describe('language/exactNetworks', () => {
  itNotes(exactNetworks, 'exactNetworks');
  itReads(exactNetworks, {
    propositions: [
      [
        { ...counted, squares: '5/4' },
        tex`${half} = 3,\quad \sum_n (f_n - y_n)^2 = \tfrac{5}{4},\quad ${formula}`,
        `${wrong} 5/4.`,
      ],
      [
        { ...counted, squares: '12345678999999/10000000000000000' },
        tex`${half} = 3,\quad \sum_n (f_n - y_n)^2 = 1.23456\dots \cdot 10^{-3},\quad ${formula}`,
        `${wrong} a fraction of 31 digits, 1.23456…e-3.`,
      ],
      [
        { ...counted, squares: '12345678999999/20000000000000001' },
        tex`${half} = 3,\quad \sum_n (f_n - y_n)^2 = 6.17283\dots \cdot 10^{-4},\quad ${formula}`,
        `${wrong} a fraction of 31 digits, 6.17283…e-4.`,
      ],
      [
        { ...counted, squares: '99999999999999999999999/1000000000000001' },
        tex`${half} = 3,\quad \sum_n (f_n - y_n)^2 = 9.99999\dots \cdot 10^{7},\quad ${formula}`,
        `${wrong} a fraction of 39 digits, 9.99999…e7.`,
      ],
      [
        { ...counted, squares: '1234567890123456789012345678901' },
        tex`${half} = 3,\quad \sum_n (f_n - y_n)^2 = 1234567890123456789012345678901,\quad ${formula}`,
        `${wrong} 1234567890123456789012345678901.`,
      ],
      [
        { kind: 'misclassified', network, threshold: '0', relation: 'atMost', bound: 7 },
        tex`\#\{n : y_n f_n \le 0\} \le 7,\quad ${formula}`,
        `${subject} is on the wrong side of 0 for at most 7 of the samples.`,
      ],
      [
        { kind: 'squaredErrors', network, relation: 'exceeds', bound: '1/3' },
        tex`\sum_n (f_n - y_n)^2 > \tfrac{1}{3},\quad ${formula}`,
        `${subject} has squared errors that add up to more than 1/3.`,
      ],
    ],
  });
});
