import { twoLayer } from '../../../../src/kernel/libraries/twoLayer/index.js';
import { NETWORK } from '../../samples.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions about networks with one hidden layer', () => {
  itReadsPropositionsOf(twoLayer, {
    taken: [['differentiableMinimum', { error: 'positive' }]],
    refused: [
      ['differentiableMinimum', { error: 'small' }, '$.error: expected "zero" or "positive", got "small"'],
      [
        'minimumNearby',
        { network: { ...NETWORK, slope: '0.5' } },
        '$.network.slope: expected a rational number in lowest terms, as a decimal string, got "0.5"',
      ],
    ],
  });
});
