import { logarithms } from '../../../../src/kernel/libraries/logarithms/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions about rates of growth', () => {
  itReadsPropositionsOf(logarithms, {
    taken: [
      ['fourthRootLoses', { to: 3 }],
      ['fourthRootLoses', { to: Number.MAX_SAFE_INTEGER }],
    ],
    refused: [
      ['fourthRootLoses', { to: 2 }, '$.to: expected a whole number from 3 to 9007199254740991, got 2'],
      [
        'fourthRootLoses',
        { factor: '0.5' },
        '$.factor: expected a rational number in lowest terms, as a decimal string, got "0.5"',
      ],
    ],
  });
});
