import { exactNetworks } from '../../../../src/kernel/libraries/exactNetworks/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions about errors at recorded weights', () => {
  itReadsPropositionsOf(exactNetworks, {
    taken: [
      ['trainingErrors', { misclassified: 0, squares: '0' }],
      ['misclassified', { relation: 'exceeds' }],
      ['squaredErrors', { relation: 'exceeds', bound: '1/3' }],
    ],
    refused: [
      [
        'trainingErrors',
        { misclassified: -1 },
        '$.misclassified: expected a whole number from 0 to 1000000000, got -1',
      ],
      ['misclassified', { relation: 'equals' }, '$.relation: expected "atMost" or "exceeds", got "equals"'],
      [
        'squaredErrors',
        { bound: '2/4' },
        '$.bound: expected a rational number in lowest terms, as a decimal string, got "2/4"',
      ],
    ],
  });
});
