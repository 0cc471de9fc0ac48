import { expect } from 'chai';
import { twoLayer } from '../../../../src/kernel/libraries/twoLayer/index.js';
import { sizesShape, TWO_LAYER_PROPOSITIONS } from '../../../../src/kernel/libraries/twoLayer/propositions.js';
import { NETWORK, SIZES } from '../../samples.js';
import { itReadsPropositionsOf } from '../propositions.js';

const SIZE = 'a whole number from 1 to 1000000000';

describe('propositions about networks with one hidden layer', () => {
  itReadsPropositionsOf(twoLayer, {
    taken: [
      ['minorNotZero', { sizes: SIZES }],
      ['genericRank', { sizes: 'every' }],
      ['genericRankForPatterns', { sizes: { inputs: 1, units: 1, samples: 1_000_000_000 } }],
      ['differentiableMinimum', { error: 'positive' }],
    ],
    refused: [
      ['minorNotZero', { sizes: 'all' }, '$.sizes: expected an object, got "all"'],
      ['genericRank', { sizes: { ...SIZES, units: 0 } }, `$.sizes.units: expected ${SIZE}, got 0`],
      ['genericRank', { sizes: { inputs: 1, units: 1 } }, '$.sizes: expected the key "samples", got nothing'],
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

  it('state in JSON Schema that sizes may be "every"', () => {
    const { properties } = TWO_LAYER_PROPOSITIONS.minorNotZero.schema as unknown as { properties: { sizes: unknown } };
    expect(properties.sizes).to.deep.equal({ oneOf: [{ const: 'every' }, sizesShape.schema] });
  });
});
