import { expect } from 'chai';
import { almostEvery } from '../../../../src/kernel/libraries/almostEvery/index.js';
import { ALMOST_EVERY_PROPOSITIONS, sizesShape } from '../../../../src/kernel/libraries/almostEvery/propositions.js';
import { SIZES } from '../../samples.js';
import { itReadsPropositionsOf } from '../propositions.js';

const SIZE = 'a whole number from 1 to 1000000000';

describe('propositions about almost every matrix', () => {
  itReadsPropositionsOf(almostEvery, {
    taken: [
      ['minorNotZero', { sizes: SIZES }],
      ['genericRank', { sizes: 'every' }],
      ['genericRankForPatterns', { sizes: { inputs: 1, units: 1, samples: 1_000_000_000 } }],
    ],
    refused: [
      ['minorNotZero', { sizes: 'all' }, '$.sizes: expected an object, got "all"'],
      ['genericRank', { sizes: { ...SIZES, units: 0 } }, `$.sizes.units: expected ${SIZE}, got 0`],
      ['genericRank', { sizes: { inputs: 1, units: 1 } }, '$.sizes: expected the key "samples", got nothing'],
      [
        'genericRankDeep',
        { slope: '0.5' },
        '$.slope: expected a rational number in lowest terms, as a decimal string, got "0.5"',
      ],
    ],
  });

  it('state in JSON Schema that sizes may be "every"', () => {
    const { properties } = ALMOST_EVERY_PROPOSITIONS.minorNotZero.schema as unknown as {
      properties: { sizes: unknown };
    };
    expect(properties.sizes).to.deep.equal({ oneOf: [{ const: 'every' }, sizesShape.schema] });
  });
});
