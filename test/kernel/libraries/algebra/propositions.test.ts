import { expect } from 'chai';
import { algebra } from '../../../../src/kernel/libraries/algebra/index.js';
import { comparison, identity, notIdentity } from '../../../../src/kernel/libraries/algebra/propositions.js';
import { data } from '../../../../src/kernel/libraries/algebra/term.js';
import { SIX } from '../../../support.js';
import { itReadsPropositionsOf } from '../propositions.js';

const SIZE = 'a whole number from 1 to 1000000000';
const RATIONAL = 'a rational number in lowest terms, as a decimal string';

describe('propositions of exact algebra', () => {
  itReadsPropositionsOf(algebra, {
    taken: [
      ['rankAtLeast', { rank: 1_000_000_000 }],
      ['rankBelow', { bound: 1_000_000_000 }],
      ['comparison', { left: ['-1/2'], relation: 'atMost', right: ['0', '7'] }],
      ['comparison', { relation: 'exceeds' }],
      ['comparison', { relation: 'differs' }],
      ['singularValueAtLeast', { bound: '-22/7' }],
    ],
    refused: [
      ['rankAtLeast', { rank: 0 }, `$.rank: expected ${SIZE}, got 0`],
      ['rankAtLeast', { rank: 1.5 }, `$.rank: expected ${SIZE}, got 1.5`],
      ['rankBelow', { bound: 1_000_000_001 }, `$.bound: expected ${SIZE}, got 1000000001`],
      ['comparison', { left: [] }, '$.left: expected a list of at least 1, got []'],
      ['comparison', { right: [] }, '$.right: expected a list of at least 1, got []'],
      ['comparison', { left: ['2', '4/2'] }, `$.left[1]: expected ${RATIONAL}, got "4/2"`],
      [
        'comparison',
        { relation: 'less' },
        '$.relation: expected "atMost" or "exceeds" or "equals" or "differs", got "less"',
      ],
      ['singularValueAtLeast', { bound: '0.5' }, `$.bound: expected ${RATIONAL}, got "0.5"`],
      ['identity', { left: 'x' }, '$.left: expected an object, got "x"'],
    ],
  });

  it('are made of terms, and of numbers or their spellings', () => {
    const [x, y] = [data('x'), data('y')];
    expect(comparison([2, '3'], 'equals', [6])).to.deep.equal(SIX);
    expect(identity(x, y)).to.deep.equal({ kind: 'identity', left: x, right: y });
    expect(notIdentity(x, y)).to.deep.equal({ kind: 'notIdentity', left: x, right: y });
  });
});
