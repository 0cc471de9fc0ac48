import { expect } from 'chai';
import type { Proposition } from '../../../../src/kernel/core/logic/proposition.js';
import * as r from '../../../../src/kernel/core/logic/rule.js';
import { object } from '../../../../src/kernel/core/text/shape.js';
import { nameText } from '../../../../src/kernel/core/text/shape.js';
import { contextOf, lookAlike, refusalOf, refuses, SIX } from '../../../support.js';

const premise = (proposition: Proposition): r.Premise => r.exactly(proposition, 'all');
const every: Proposition = { kind: 'genericRank', sizes: 'every' };

describe('rule', () => {
  it('reads its witness before it is applied, and cannot be altered', () => {
    const context = contextOf();
    const rule = r.rule(object({ name: nameText }), (given, premises, { name }) => {
      expect([given, premises, name]).to.deep.equal([context, [], 'x']);
      return r.exactly(SIX, 'all');
    });
    expect(rule(context, [], { name: 'x' })).to.deep.equal({
      proposition: SIX,
      assurance: 'exact',
      reach: { sizes: 'recorded', data: 'all' },
    });
    refuses(() => rule(context, [], {}), 'malformed', '$.witness: expected the key "name", got nothing');
    expect(Object.isFrozen(rule)).to.equal(true);
  });

  it('concludes exactly, with the reach that is said', () => {
    expect(r.exactly(SIX, 'almost-every', 'every')).to.deep.equal({
      proposition: SIX,
      assurance: 'exact',
      reach: { sizes: 'every', data: 'almost-every' },
    });
  });

  it('counts premises', () => {
    r.requireCount([], 0);
    refuses(
      () => {
        r.requireCount([], 1);
      },
      'false',
      '$.premises: expected 1 premises, got 0',
    );
    refuses(
      () => {
        r.requireCount([premise(SIX)], 0);
      },
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });

  it('requires a premise to say exactly one thing', () => {
    r.requirePremise([premise(every), premise({ ...SIX })], 1, SIX);
    const refusal = refusalOf(() => {
      r.requirePremise([premise(every)], 0, SIX);
    });
    expect(refusal.code).to.equal('false');
    expect(refusal.message).to.equal(
      '$.premises[0]: expected the theorem {"kind":"comparison","left":["2","3"],"relation":"equals"…, got {"kind":"genericRank","sizes":"every"}',
    );
    expect(
      refusalOf(() => {
        r.requirePremise([], 0, SIX);
      }).got,
    ).to.equal('null');
  });

  it('takes premises of given kinds', () => {
    expect(r.premiseOfKind([premise(every)], 0, 'minorNotZero', 'genericRank')).to.equal(every);
    refuses(
      () => r.premiseOfKind([premise(every)], 0, 'rankBelow', 'rankAtLeast'),
      'false',
      '$.premises[0]: expected a theorem of kind rankBelow or rankAtLeast, got genericRank',
    );
    refuses(
      () => r.premiseOfKind([premise(every)], 1, 'genericRank'),
      'false',
      '$.premises[1]: expected a theorem of kind genericRank, got nothing',
    );
  });

  it('compares propositions whatever the order of their keys', () => {
    expect(r.sameProposition({ a: 1, b: [2, { c: 3, d: 4 }] }, { b: [2, { d: 4, c: 3 }], a: 1 })).to.equal(true);
    expect(r.sameProposition(SIX, { ...SIX, relation: 'differs' })).to.equal(false);
    expect(r.sameProposition(null, SIX)).to.equal(false);
  });

  it('finds the weakest assurance and reach, on each axis by itself', () => {
    for (const [i, a] of r.ASSURANCES.entries()) {
      for (const [j, b] of r.ASSURANCES.entries()) {
        expect(r.weakestAssurance([a, b])).to.equal(r.ASSURANCES[Math.max(i, j)]);
      }
    }
    expect(r.ASSURANCES).to.deep.equal(['exact', 'enclosed', 'hashed', 'statistical', 'observed']);
    expect(
      r.weakestReach([
        { sizes: 'every', data: 'instance' },
        { sizes: 'recorded', data: 'all' },
        { sizes: 'every', data: 'almost-every' },
      ]),
    ).to.deep.equal({ sizes: 'recorded', data: 'instance' });
    expect(
      r.weakestReach([
        { sizes: 'every', data: 'all' },
        { sizes: 'every', data: 'population' },
      ]),
    ).to.deep.equal({
      sizes: 'every',
      data: 'population',
    });
    expect(r.SIZES_REACHES).to.deep.equal(['every', 'recorded']);
    expect(r.DATA_REACHES).to.deep.equal(['all', 'almost-every', 'instance', 'population']);
  });

  it('says that a witness is false', () => {
    expect(lookAlike(r.falseWitness('this', 'that'))).to.deep.include({
      code: 'false',
      path: '$.witness',
      expected: 'this',
      got: 'that',
    });
  });
});
