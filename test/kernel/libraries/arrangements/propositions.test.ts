import { arrangements } from '../../../../src/kernel/libraries/arrangements/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions about arrangements', () => {
  itReadsPropositionsOf(arrangements, {
    taken: [
      ['cellCount', { count: Number.MAX_SAFE_INTEGER }],
      ['samplePosition', { are: 'special' }],
      ['errorAtLeast', { slope: '0', bound: '-1' }],
      ['regionTable', { slope: '22/7', units: 1_000_000 }],
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
    ],
  });
});
