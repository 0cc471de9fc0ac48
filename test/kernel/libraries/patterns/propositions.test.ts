import { patterns } from '../../../../src/kernel/libraries/patterns/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions about the rank for given slopes', () => {
  itReadsPropositionsOf(patterns, {
    taken: [
      ['deficientPattern', { inputs: 1_000_000 }],
      ['deficientBySize', { units: 1_000_000 }],
      ['planeFullRank', { units: 5, samples: 200 }],
    ],
    refused: [
      ['patternRank', { sizes: 'these' }, '$.sizes: expected "every", got "these"'],
      ['planeFullRank', { units: 6 }, '$.units: expected a whole number from 1 to 5, got 6'],
      [
        'deficientBySize',
        { samples: 10_000_001 },
        '$.samples: expected a whole number from 1 to 10000000, got 10000001',
      ],
    ],
  });
});
