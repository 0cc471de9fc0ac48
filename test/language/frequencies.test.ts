import { frequencies } from '../../src/language/frequencies.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;
const EVENT = { kind: 'eventFrequency', dimension: 3, samples: 9, bits: 24, trials: 200 } as const;

describe('language/frequencies', () => {
  itNotes(frequencies, 'frequencies');
  itReads(frequencies, {
    propositions: [
      [
        { ...EVENT, event: 'eigenvalue', factor: '1/2', relation: 'atMost', bound: '1/20' },
        tex`\Pr\left[\lambda_{\min}(G) \ge \tfrac{1}{2} \cdot 9\, \gamma_{9}(3)\right] \le \tfrac{1}{20}`,
        'For 9 independent points in the directions of normal vectors in 3 dimensions, rounded to 24 bits, the smallest eigenvalue of the kernel matrix reaches 1/2·mγ, m = 9, with a probability of at most 1/20; otherwise 200 trials would look as they did with a chance of at most 2⁻⁶⁸.',
      ],
      [
        { ...EVENT, event: 'discrepancy', factor: '3', relation: 'atLeast', bound: '1/100' },
        tex`\Pr\left[L_2^2 \ge 3 \cdot \tfrac{1}{9} \left(\tfrac{1}{4} - \mathbf E_{S^{2}}\,k(u, v)^2\right)\right] \ge \tfrac{1}{100},\quad d = 3,\; n = 9`,
        'For 9 independent points in the directions of normal vectors in 3 dimensions, rounded to 24 bits, the squared L2 discrepancy reaches 3 times (1/4 − E k²)/9, its mean for uniform directions, with a probability of at least 1/100; otherwise 200 trials would look as they did with a chance of at most 2⁻⁶⁸.',
      ],
    ],
  });
});
