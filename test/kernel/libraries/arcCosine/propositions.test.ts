import { arcCosine } from '../../../../src/kernel/libraries/arcCosine/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions about the arc-cosine kernel', () => {
  itReadsPropositionsOf(arcCosine, {
    taken: [
      ['vacuousTail', { least: 1 }],
      ['vacuousTail', { trace: '-1/2', rate: '0', least: 1_000_000_000 }],
      ['discrepancyMean', {}],
      ['discrepancyTail', { dimension: 10_000 }],
      ['eigenvalueTail', { dimension: 2, samples: 1 }],
      ['eigenvalueTail', { dimension: 10_000, samples: 1_000_000_000 }],
    ],
    refused: [
      ['vacuousTail', { least: 0 }, '$.least: expected a whole number from 1 to 1000000000, got 0'],
      [
        'vacuousTail',
        { trace: '1/02' },
        '$.trace: expected a rational number in lowest terms, as a decimal string, got "1/02"',
      ],
      ['discrepancyTail', { dimension: 1 }, '$.dimension: expected a whole number from 2 to 10000, got 1'],
      ['eigenvalueTail', { dimension: 10_001 }, '$.dimension: expected a whole number from 2 to 10000, got 10001'],
      ['eigenvalueTail', { samples: 0 }, '$.samples: expected a whole number from 1 to 1000000000, got 0'],
      ['vacuousTail', { rate: 1 }, '$.rate: expected a rational number in lowest terms, as a decimal string, got 1'],
    ],
  });
});
