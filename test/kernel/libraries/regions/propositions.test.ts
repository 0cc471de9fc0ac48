import { regions } from '../../../../src/kernel/libraries/regions/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions about regions of weights', () => {
  itReadsPropositionsOf(regions, {
    taken: [
      ['deficientPattern', { inputs: 1_000_000 }],
      ['deficiencyTail', { slopes: 'rectified', units: 1 }],
      ['deficiencyTail', { inputs: 1_000_000, samples: 10_000_000 }],
      ['deficientBySize', { units: 1_000_000 }],
      ['cellCount', { count: Number.MAX_SAFE_INTEGER }],
      ['samplePosition', { are: 'special' }],
      ['errorAtLeast', { slope: '0', bound: '-1' }],
      ['regionTable', { slope: '22/7', units: 1 }],
      ['regionVolumes', { slope: '-1' }],
    ],
    refused: [
      ['cellCount', { count: 0 }, '$.count: expected a whole number from 1 to 9007199254740991, got 0'],
      ['samplePosition', { are: 'parallel' }, '$.are: expected "general" or "special", got "parallel"'],
      ['regionTable', { units: 0 }, '$.units: expected a whole number from 1 to 1000000, got 0'],
      [
        'errorAtLeast',
        { slope: '2/4' },
        '$.slope: expected a rational number in lowest terms, as a decimal string, got "2/4"',
      ],
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
