import { regions } from '../../../../src/kernel/libraries/regions/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions about regions of weights', () => {
  itReadsPropositionsOf(regions, {
    taken: [
      ['deficiencyTail', { slopes: 'rectified', units: 1 }],
      ['deficiencyTail', { inputs: 1_000_000, samples: 10_000_000 }],
    ],
    refused: [
      ['deficiencyTail', { slopes: 'all' }, '$.slopes: expected "leaky" or "rectified", got "all"'],
      ['deficiencyTail', { inputs: 0 }, '$.inputs: expected a whole number from 1 to 1000000, got 0'],
    ],
  });
});
