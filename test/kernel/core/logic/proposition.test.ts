import { expect } from 'chai';
import * as networks from '../../../../src/kernel/libraries/twoLayer/network.js';
import { propositions as p } from '../../../../src/kernel/index.js';
import { propositionShape, sameProposition, speaksOfData } from '../../../../src/kernel/core/logic/proposition.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import { digestText } from '../../../../src/kernel/core/text/shape.js';
import { ALL, asJson, numbers, refuses, SIX } from '../../../support.js';
import { EVERY_PROPOSITION, PROPOSITION_KINDS, SIZES } from '../../samples.js';

const M = numbers([[1]]);

describe('proposition', () => {
  it('reads back every kind as it was made', () => {
    for (const proposition of EVERY_PROPOSITION) {
      expect(propositionShape.read(asJson(proposition), '$', ALL)).to.deep.equal(proposition);
    }
    expect([...ALL.kindsOf('proposition')].sort()).to.deep.equal([...PROPOSITION_KINDS].sort());
  });

  it('refuses conjunctions of nothing, and of what is no proposition', () => {
    const cases: [object, string][] = [
      [{ kind: 'conjunction', of: [] }, '$.of: expected a list of at least 1, got []'],
      [
        { kind: 'conjunction', of: [{ kind: 'nothing' }] },
        `$.of[0].kind: expected one of ${ALL.kindsOf('proposition').join(', ')}, got "nothing"`,
      ],
    ];
    for (const [value, message] of cases) {
      refuses(() => propositionShape.read(value as never, '$', ALL), 'malformed', message);
    }
  });

  it('makes conjunctions', () => {
    expect(p.conjunction(SIX, SIX)).to.deep.equal({ kind: 'conjunction', of: [SIX, SIX] });
  });

  it('speaks of data where a matrix of the instance occurs at any depth', () => {
    const X = t.data('X');
    expect(speaksOfData(X)).to.equal(true);
    expect(speaksOfData(p.identity(M, t.sum(M, t.transpose(X))))).to.equal(true);
    expect(speaksOfData(p.conjunction(SIX, p.identity(M, t.hessian(M, [M, X]))))).to.equal(true);
    expect(speaksOfData(t.substitute(M, 'data', t.symbols('data', 1, 1)))).to.equal(false);
    for (const proposition of EVERY_PROPOSITION) expect(speaksOfData(proposition), proposition.kind).to.equal(false);
    expect(speaksOfData(networks.regionLoss(SIZES).loss)).to.equal(false);
    for (const value of [null, 'data', 3, true, []]) expect(speaksOfData(value)).to.equal(false);
  });

  it('reads digests', () => {
    const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
    expect(digestText.read(digest, '$')).to.equal(digest);
    for (const wrong of [`${digest}0`, digest.slice(0, -1), digest.toUpperCase(), ` ${digest}`, `${digest}\n`]) {
      expect(() => digestText.read(wrong, '$')).to.throw('expected a digest, "sha256:" and 64 hexadecimal digits');
    }
  });

  it('compares propositions whatever the order of their keys', () => {
    expect(sameProposition({ a: 1, b: [2, { c: 3, d: 4 }] }, { b: [2, { d: 4, c: 3 }], a: 1 })).to.equal(true);
    expect(sameProposition(SIX, { ...SIX, relation: 'differs' })).to.equal(false);
    expect(sameProposition(null, SIX)).to.equal(false);
  });
});
