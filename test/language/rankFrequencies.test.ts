import { rankFrequencies } from '../../src/language/rankFrequencies.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;
const SETTING = { kind: 'fullRankFrequency', inputs: 5, units: 6, samples: 27, slope: '1/10', trials: 4500 } as const;

describe('language/rankFrequencies', () => {
  itNotes(rankFrequencies, 'rankFrequencies');
  itReads(rankFrequencies, {
    propositions: [
      [
        { ...SETTING, relation: 'atLeast', bound: '4/5' },
        tex`\Pr\left[\operatorname{rank}(A \circ X) = N\right] \ge \tfrac{4}{5},\quad d_0 = 5,\; d_1 = 6,\; N = 27,\; \rho = \tfrac{1}{10}`,
        'For 27 Gaussian samples of 5 inputs and 6 Gaussian units of slope 1/10, A∘X has full column rank with a probability of at least 4/5; otherwise 4500 trials would look as they did with a chance of at most 2⁻⁶⁸.',
      ],
      [
        { ...SETTING, relation: 'atMost', bound: '1/50' },
        tex`\Pr\left[\operatorname{rank}(A \circ X) = N\right] \le \tfrac{1}{50},\quad d_0 = 5,\; d_1 = 6,\; N = 27,\; \rho = \tfrac{1}{10}`,
        'For 27 Gaussian samples of 5 inputs and 6 Gaussian units of slope 1/10, A∘X has full column rank with a probability of at most 1/50; otherwise 4500 trials would look as they did with a chance of at most 2⁻⁶⁸.',
      ],
      [
        { ...SETTING, samples: 31, relation: 'atMost', bound: '1/50' },
        tex`\Pr\left[\operatorname{rank}(A \circ X) = N\right] \le \tfrac{1}{50},\quad d_0 = 5,\; d_1 = 6,\; N = 31,\; \rho = \tfrac{1}{10}`,
        'For 31 Gaussian samples of 5 inputs and 6 Gaussian units of slope 1/10, A∘X has full column rank with a probability of at most 1/50; A∘X has only 30 rows, so it never has.',
      ],
    ],
  });
});
