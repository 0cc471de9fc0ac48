import { expect } from 'chai';
import { reals } from '../../../../src/kernel/libraries/reals/index.js';
import { enclosed, realComparison } from '../../../../src/kernel/libraries/reals/propositions.js';
import { pi, rational } from '../../../../src/kernel/libraries/reals/real.js';
import { itReadsPropositionsOf } from '../propositions.js';

describe('propositions about real numbers', () => {
  itReadsPropositionsOf(reals, {
    taken: [
      ['realComparison', { relation: 'atMost' }],
      // Reading a proposition does not prove it: this interval is empty.
      ['enclosed', { lower: '22/7', upper: '-3' }],
    ],
    refused: [
      ['realComparison', { relation: 'equals' }, '$.relation: expected "below" or "atMost", got "equals"'],
      [
        'enclosed',
        { upper: '3.2' },
        '$.upper: expected a rational number in lowest terms, as a decimal string, got "3.2"',
      ],
      ['enclosed', { lower: 3 }, '$.lower: expected a rational number in lowest terms, as a decimal string, got 3'],
    ],
  });

  it('are made of real numbers and bounds', () => {
    const three = rational(3);
    expect(realComparison(three, 'below', pi)).to.deep.equal({
      kind: 'realComparison',
      left: three,
      relation: 'below',
      right: pi,
    });
    expect(enclosed(pi, '3', '22/7')).to.deep.equal({ kind: 'enclosed', expression: pi, lower: '3', upper: '22/7' });
  });
});
