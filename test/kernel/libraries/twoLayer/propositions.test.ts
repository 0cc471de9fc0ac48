import { twoLayer } from '../../../../src/kernel/libraries/twoLayer/index.js';
import { NETWORK } from '../../samples.js';
import { itReadsPropositionsOf } from '../propositions.js';

const SIZE = 'a whole number from 1 to 1000000000';

describe('propositions about networks with one hidden layer', () => {
  itReadsPropositionsOf(twoLayer, {
    taken: [['differentiableMinimum', { error: 'positive' }]],
    refused: [
      ['minimaHaveZeroError', { sizes: 'every' }, '$.sizes: expected an object, got "every"'],
      ['minimaHaveZeroErrorDeep', { widths: [2, 3] }, '$.widths: expected a list of at least 3, got [2,3]'],
      ['minimaHaveZeroErrorDeep', { widths: [2, 0, 4] }, `$.widths[1]: expected ${SIZE}, got 0`],
      ['differentiableMinimum', { error: 'small' }, '$.error: expected "zero" or "positive", got "small"'],
      [
        'minimumNearby',
        { network: { ...NETWORK, slope: '0.5' } },
        '$.network.slope: expected a rational number in lowest terms, as a decimal string, got "0.5"',
      ],
    ],
  });
});
