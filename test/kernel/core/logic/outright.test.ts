import { expect } from 'chai';
import { Context } from '../../../../src/kernel/core/logic/context.js';
import { inferOutright, outright } from '../../../../src/kernel/core/logic/outright.js';
import { comparison, identity, notIdentity } from '../../../../src/kernel/libraries/algebra/propositions.js';
import { type Proposition } from '../../../../src/kernel/core/logic/proposition.js';
import { constant, data, symbols } from '../../../../src/kernel/libraries/algebra/term.js';
import { LIBRARIES } from '../../../../src/kernel/full.js';

const origin = { claim: 'paper/claim', version: 1, sizes: {}, seed: '1' };
const context = new Context(origin, { X: { kind: 'matrix', rows: 1, columns: 2, entries: ['1', '2'] } }, LIBRARIES);
const one = constant('1', 1, 1);

describe('outright', () => {
  it('proves what is true and needs no witness', () => {
    for (const proposition of [
      comparison([2, 3], 'equals', [6]),
      identity(one, one),
      notIdentity(one, constant('2', 1, 1)),
      { kind: 'entriesNonzero', matrix: data('X') },
      { kind: 'entriesPositive', matrix: data('X') },
    ] satisfies Proposition[]) {
      expect(inferOutright(context, proposition)?.proposition).to.deep.equal(proposition);
    }
  });

  it('proves nothing else', () => {
    for (const proposition of [
      comparison([2], 'equals', [6]),
      notIdentity(one, one),
      notIdentity(symbols('x', 1, 1), one),
      { kind: 'entriesNonzero', matrix: data('unknown') },
      { kind: 'entriesPositive', matrix: constant('0', 1, 1) },
      { kind: 'rankAtLeast', matrix: data('X'), rank: 1 },
    ] satisfies Proposition[]) {
      expect(inferOutright(context, proposition)).to.equal(undefined);
    }
  });

  it('knows no way for propositions that need a witness', () => {
    expect(outright({ kind: 'rankBelow', matrix: data('X'), bound: 2 })).to.equal(undefined);
  });

  it('hides no error that is not a refusal', () => {
    const nothing: unknown = {};
    expect(() => inferOutright(nothing as Context, comparison([1], 'equals', [1]))).to.throw(TypeError);
  });
});
