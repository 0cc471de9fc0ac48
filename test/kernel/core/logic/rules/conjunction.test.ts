import { expect } from 'chai';
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
    expect(all.reach).to.deep.equal({ sizes: 'recorded', data: 'instance' });
    expect(infer(context, 'conjunction', [every, generic], {}).reach).to.deep.equal({
      sizes: 'every',
      data: 'almost-every',
    });
  });

  it('is no stronger than a premise of any assurance', () => {
    const premises = (['exact', 'hashed', 'enclosed'] as const).map((assurance) => ({
      proposition: arithmeticTheorem(contextOf()).proposition,
      reach: { sizes: 'every', data: 'all' } as const,
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
