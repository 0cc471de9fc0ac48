import { arcCosine } from '../../../../src/kernel/libraries/arcCosine/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions about the arc-cosine kernel', () => {
  itReadsPropositionsOf(arcCosine, {
    taken: [
      ['vacuousTail', { least: 1 }],
      ['vacuousTail', { trace: '-1/2', rate: '0', least: 1_000_000_000 }],
    ],
    refused: [
      ['vacuousTail', { least: 0 }, '$.least: expected a whole number from 1 to 1000000000, got 0'],
      [
        'vacuousTail',
        { trace: '1/02' },
        '$.trace: expected a rational number in lowest terms, as a decimal string, got "1/02"',
      ],
      ['vacuousTail', { rate: 1 }, '$.rate: expected a rational number in lowest terms, as a decimal string, got 1'],
    ],
  });
});
