import { regions } from '../../../../src/kernel/libraries/regions/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions about regions of weights', () => {
  itReadsPropositionsOf(regions, {
    taken: [
      ['deficientPattern', { inputs: 1_000_000 }],
      ['deficiencyTail', { slopes: 'rectified', units: 1 }],
      ['deficiencyTail', { inputs: 1_000_000, samples: 10_000_000 }],
      ['deficientBySize', { units: 1_000_000 }],
    ],
    refused: [
      ['patternRank', { sizes: 'these' }, '$.sizes: expected "every", got "these"'],
      ['deficiencyTail', { slopes: 'all' }, '$.slopes: expected "leaky" or "rectified", got "all"'],
      ['deficiencyTail', { inputs: 0 }, '$.inputs: expected a whole number from 1 to 1000000, got 0'],
      [
        'deficientBySize',
        { samples: 10_000_001 },
        '$.samples: expected a whole number from 1 to 10000000, got 10000001',
      ],
    ],
  });
});
