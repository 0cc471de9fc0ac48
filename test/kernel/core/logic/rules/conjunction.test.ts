import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import { GENERIC } from '../../../../../src/kernel/libraries/almostEvery/propositions.js';
import { rules } from '../../../../../src/kernel/full.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, numbers, refuses, SIX, ALL } from '../../../../support.js';

describe('rule conjunction', () => {
  it('says what all its premises say, as strongly and as widely as the weakest of them', () => {
    const context = contextOf({ X: numbers([[1]]) });
    const every = infer(context, 'standardBasisWitness', [], {});
    const generic = infer(context, 'nonvanishingMinorIsGeneric', [every], {});
    const instance = infer(context, 'entriesNonzero', [], { matrix: t.data('X') });
    const all = infer(context, 'conjunction', [every, generic, instance], {});
    expect(all.proposition).to.deep.equal({
      kind: 'conjunction',
      of: [every.proposition, generic.proposition, instance.proposition],
    });
    expect(all.assurance).to.equal('exact');
    // Almost every datum need not be this one, and this one is not almost every one: only the parts have a reach.
    expect(all.reach).to.deep.equal({ sizes: 'these', prefix: [] });
    expect(infer(context, 'conjunction', [every, generic], {}).reach).to.deep.equal({
      sizes: 'every',
      prefix: GENERIC,
    });
    expect(infer(context, 'conjunction', [every, instance], {}).reach).to.deep.equal({
      sizes: 'these',
      prefix: everything('given'),
    });
  });

  it('is no stronger than a premise of any assurance', () => {
    const premises = (['exact', 'hashed', 'enclosed'] as const).map((assurance) => ({
      proposition: arithmeticTheorem(contextOf()).proposition,
      reach: { sizes: 'every', prefix: everything('all') } as const,
      assurance,
    }));
    expect(rules.conjunction.apply(contextOf(), premises, {}, ALL).assurance).to.equal('hashed');
  });

  it('may have one premise, or very many', () => {
    const context = contextOf();
    const six = arithmeticTheorem(context);
    expect(infer(context, 'conjunction', [six], {}).proposition).to.deep.equal({ kind: 'conjunction', of: [SIX] });
    expect(infer(context, 'conjunction', Array<typeof six>(150_000).fill(six), {}).parts.length).to.equal(150_000);
  });

  it('needs a premise and an empty witness', () => {
    const context = contextOf();
    refuses(() => infer(context, 'conjunction', [], {}), 'false', '$.witness: expected at least one premise, got none');
    refuses(
      () => infer(context, 'conjunction', [arithmeticTheorem(context)], { of: [SIX] }),
      'malformed',
      '$.witness.of: expected only the keys , got the unknown key "of"',
    );
  });
});
