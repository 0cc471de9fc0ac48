import { frequencies } from '../../../../src/kernel/libraries/frequencies/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

const WHOLE = 'expected a whole number from';
const TRIALS = 'expected 1000 or 2000 or 4500 or 10000 or 20000 or 50000';

describe('propositions about frequencies', () => {
  itReadsPropositionsOf(frequencies, {
    taken: [
      ['eventFrequency', { event: 'discrepancy', relation: 'atLeast' }],
      ['eventFrequency', { dimension: 2, samples: 1, bits: 1, trials: 1000 }],
      ['eventFrequency', { dimension: 10_000, samples: 1000, bits: 64, trials: 50_000 }],
    ],
    refused: [
      ['eventFrequency', { dimension: 1 }, `$.dimension: ${WHOLE} 2 to 10000, got 1`],
      ['eventFrequency', { dimension: 10_001 }, `$.dimension: ${WHOLE} 2 to 10000, got 10001`],
      ['eventFrequency', { samples: 0 }, `$.samples: ${WHOLE} 1 to 1000, got 0`],
      ['eventFrequency', { samples: 1001 }, `$.samples: ${WHOLE} 1 to 1000, got 1001`],
      ['eventFrequency', { bits: 0 }, `$.bits: ${WHOLE} 1 to 64, got 0`],
      ['eventFrequency', { bits: 65 }, `$.bits: ${WHOLE} 1 to 64, got 65`],
      ['eventFrequency', { trials: 999 }, `$.trials: ${TRIALS}, got 999`],
      ['eventFrequency', { trials: 4501 }, `$.trials: ${TRIALS}, got 4501`],
      ['eventFrequency', { event: 'rank' }, '$.event: expected "eigenvalue" or "discrepancy", got "rank"'],
      ['eventFrequency', { relation: 'below' }, '$.relation: expected "atMost" or "atLeast", got "below"'],
    ],
  });
});
