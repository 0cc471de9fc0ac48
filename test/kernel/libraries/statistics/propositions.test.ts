import { statistics } from '../../../../src/kernel/libraries/statistics/index.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions about distributions', () => {
  itReadsPropositionsOf(statistics, {
    taken: [
      ['medianComparison', { relation: 'atLeast', bound: '-1/3' }],
      ['discordance', { relation: 'atMost' }],
    ],
    refused: [
      ['medianComparison', { of: [] }, '$.of: expected a list of at least 1, got []'],
      ['medianComparison', { relation: 'below' }, '$.relation: expected "atMost" or "atLeast", got "below"'],
      ['discordance', { first: [] }, '$.first: expected a list of at least 1, got []'],
      ['discordance', { second: [] }, '$.second: expected a list of at least 1, got []'],
      [
        'discordance',
        { bound: '0.01' },
        '$.bound: expected a rational number in lowest terms, as a decimal string, got "0.01"',
      ],
    ],
  });
});
