import { rankFrequencies } from '../../../../src/kernel/libraries/rankFrequencies/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

const WHOLE = 'expected a whole number from';
const TRIALS = 'expected 1000 or 2000 or 4500 or 10000 or 20000 or 50000';

describe('propositions about frequencies of full rank', () => {
  itReadsPropositionsOf(rankFrequencies, {
    taken: [
      ['fullRankFrequency', { relation: 'atMost', slope: '-3/7' }],
      ['fullRankFrequency', { inputs: 1, units: 1, samples: 1, trials: 1000 }],
      ['fullRankFrequency', { inputs: 200, units: 200, samples: 40_001, trials: 50_000 }],
    ],
    refused: [
      ['fullRankFrequency', { inputs: 0 }, `$.inputs: ${WHOLE} 1 to 200, got 0`],
      ['fullRankFrequency', { inputs: 201 }, `$.inputs: ${WHOLE} 1 to 200, got 201`],
      ['fullRankFrequency', { units: 0 }, `$.units: ${WHOLE} 1 to 200, got 0`],
      ['fullRankFrequency', { units: 201 }, `$.units: ${WHOLE} 1 to 200, got 201`],
      ['fullRankFrequency', { samples: 0 }, `$.samples: ${WHOLE} 1 to 40001, got 0`],
      ['fullRankFrequency', { samples: 40_002 }, `$.samples: ${WHOLE} 1 to 40001, got 40002`],
      ['fullRankFrequency', { trials: 1500 }, `$.trials: ${TRIALS}, got 1500`],
      ['fullRankFrequency', { relation: 'equals' }, '$.relation: expected "atMost" or "atLeast", got "equals"'],
    ],
  });
});
