import { GENERIC } from '../../../../src/kernel/libraries/almostEvery/propositions.js';
import { everything } from '../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import type { Proposition } from '../../../../src/kernel/core/logic/proposition.js';
import * as r from '../../../../src/kernel/core/logic/rule.js';
import { object } from '../../../../src/kernel/core/text/shape.js';
import { nameText } from '../../../../src/kernel/core/text/shape.js';
import { ALL, contextOf, lookAlike, refusalOf, refuses, SIX } from '../../../support.js';

const premise = (proposition: Proposition): r.Premise => r.exactly(proposition, 'all');
const every: Proposition = { kind: 'genericRank', sizes: 'every' };

describe('rule', () => {
  it('reads its witness before it is applied, and cannot be altered', () => {
    const context = contextOf();
    const apply = (
      given: unknown,
      premises: readonly r.Premise[],
      { name }: { readonly name: string },
    ): r.Conclusion => {
      expect([given, premises, name]).to.deep.equal([context, [], 'x']);
      return r.exactly(SIX, 'all');
    };
    const rule = r.rule('six', object({ name: nameText }), apply, 'a fact');
    expect([rule.name, rule.facts]).to.deep.equal(['six', ['a fact']]);
    expect(rule.apply(context, [], { name: 'x' }, ALL)).to.deep.equal({
      proposition: SIX,
      assurance: 'exact',
      reach: { sizes: 'these', prefix: everything('all') },
    });
    refuses(() => rule.apply(context, [], {}, ALL), 'malformed', '$.witness: expected the key "name", got nothing');
    expect(Object.isFrozen(rule) && Object.isFrozen(rule.facts)).to.equal(true);
  });

  it('concludes exactly, with the reach that is said', () => {
    expect(r.exactly(SIX, GENERIC, 'every')).to.deep.equal({
      proposition: SIX,
      assurance: 'exact',
      reach: { sizes: 'every', prefix: GENERIC },
    });
    expect(r.exactly(SIX, 'given').reach).to.deep.equal({ sizes: 'these', prefix: everything('given') });
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

  it('says of what was computed whether it is of the instance, and of bounds that they are a proof', () => {
    const about = { kind: 'entriesNonzero', matrix: { kind: 'data', name: 'X' } } as const;
    expect(r.computed(SIX).reach).to.deep.equal({ sizes: 'these', prefix: everything('all') });
    expect(r.computed(about).reach).to.deep.equal({ sizes: 'these', prefix: everything('given') });
    expect(r.byEnclosure(about)).to.deep.equal({ ...r.computed(about), assurance: 'enclosed' });
  });

  it('finds the weakest assurance', () => {
    for (const [i, a] of r.ASSURANCES.entries()) {
      for (const [j, b] of r.ASSURANCES.entries()) {
        expect(r.weakestAssurance([a, b])).to.equal(r.ASSURANCES[Math.max(i, j)]);
      }
    }
    expect(r.ASSURANCES).to.deep.equal(['exact', 'enclosed', 'hashed', 'statistical']);
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
