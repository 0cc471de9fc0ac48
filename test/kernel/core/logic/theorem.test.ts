import { everything } from '../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import type { Context } from '../../../../src/kernel/core/logic/context.js';
import { rules } from '../../../../src/kernel/full.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import { infer, Theorem } from '../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, lookAlike, numbers, refuses, SIX } from '../../../support.js';

const X = t.data('X');
const aboutX = (context: Context): Theorem => infer(context, 'entriesNonzero', [], { matrix: X });

describe('theorem', () => {
  it('comes from a rule, with its proposition, assurance and reach', () => {
    const theorem = arithmeticTheorem(contextOf());
    expect(theorem.proposition).to.deep.equal(SIX);
    expect(theorem.assurance).to.equal('exact');
    expect(theorem.reach).to.deep.equal({ sizes: 'these', prefix: everything('all') });
    expect(theorem.parts).to.deep.equal([]);
  });

  it('belongs to an instance only when it speaks of its data', () => {
    const context = contextOf({ X: numbers([[1]]) });
    expect(arithmeticTheorem(context).instance).to.equal(null);
    expect(aboutX(context).instance).to.equal(context.instance);
  });

  it('keeps the parts of a conjunction, and of nothing else', () => {
    const context = contextOf({ X: numbers([[1]]) });
    const parts = [arithmeticTheorem(context), aboutX(context)];
    const both = infer(context, 'conjunction', parts, {});
    expect(both.parts).to.deep.equal(parts);
    expect(both.instance).to.equal(context.instance);
    const minor = infer(context, 'standardBasisWitness', [], {});
    expect(infer(context, 'nonvanishingMinorIsGeneric', [minor], {}).parts).to.deep.equal([]);
  });

  it('takes premises about the same instance or about none, from any context', () => {
    const [here, there] = [contextOf({ X: numbers([[1]]) }), contextOf({ X: numbers([[2]]) })];
    const again = contextOf({ X: numbers([[1]]) });
    infer(here, 'conjunction', [arithmeticTheorem(there), aboutX(again)], {});
    refuses(
      () => infer(here, 'conjunction', [arithmeticTheorem(here), aboutX(there)], {}),
      'mismatch',
      '$.premises[1]: expected a theorem about this instance, got one about another instance',
    );
  });

  it('says nothing that is larger or deeper than could be read', () => {
    const context = contextOf();
    const six = arithmeticTheorem(context);
    const message = '$: expected a proposition of at most 1000000 parts, 200 deep, got a larger one';
    const grow = (copies: number, times: number): Theorem =>
      Array.from({ length: times }).reduce<Theorem>(
        (theorem) =>
          infer(
            context,
            'conjunction',
            Array.from({ length: copies }, () => theorem),
            {},
          ),
        six,
      );
    // A conjunction counts as an object and a list, the comparison inside it as an object and two lists.
    expect(grow(1, 99).parts).to.have.length(1);
    refuses(() => grow(1, 100), 'limit', message);
    refuses(() => grow(1000, 2), 'limit', message);
  });

  it('needs a rule of the libraries at hand', () => {
    const names = Object.keys(rules).join(', ');
    for (const name of ['axiom', 'derived', 'toString', 'constructor', '__proto__', '']) {
      refuses(
        () => infer(contextOf(), name, [], {}),
        'missing',
        `$.rule: expected one of the rules ${names}, got ${name}`,
      );
    }
  });

  it('needs a context and theorems of the kernel', () => {
    const context = contextOf();
    const theorem = arithmeticTheorem(context);
    expect(() => infer(lookAlike(context), 'conjunction', [theorem], {})).to.throw(
      TypeError,
      'infer expects a Context',
    );
    expect(() => infer(context, 'conjunction', [theorem, lookAlike(theorem)], {})).to.throw(
      TypeError,
      'premise 1 is not a theorem',
    );
  });

  it('is told from everything that only looks like one', () => {
    const theorem = arithmeticTheorem(contextOf());
    expect(Theorem.is(theorem)).to.equal(true);
    for (const other of [
      null,
      undefined,
      'text',
      {},
      lookAlike(theorem),
      Object.create(theorem),
      new Proxy(theorem, {}),
    ]) {
      expect(Theorem.is(other)).to.equal(false);
    }
  });

  it('is frozen through and through', () => {
    const context = contextOf();
    const { proposition, reach, parts } = infer(context, 'conjunction', [arithmeticTheorem(context)], {});
    const frozen = [Theorem, Theorem.prototype, proposition, reach, parts, rules, ...Object.values(rules)];
    for (const part of frozen) expect(Object.isFrozen(part)).to.equal(true);
    expect(Object.isFrozen(arithmeticTheorem(context))).to.equal(true);
    expect(Object.isFrozen((proposition as { of: readonly unknown[] }).of[0])).to.equal(true);
  });

  it('shares nothing with the witness that it came from', () => {
    const witness = { left: ['2', '3'], relation: 'equals', right: ['6'] };
    const theorem = infer(contextOf(), 'arithmetic', [], witness);
    witness.left[0] = '4';
    expect(theorem.proposition).to.deep.equal(SIX);
  });

  it('has no other door', () => {
    const conclusion = lookAlike(arithmeticTheorem(contextOf()));
    const message = 'a Theorem is made by a rule: use infer(context, rule, premises, witness)';
    expect(() => new Theorem(Symbol('made by a rule'), conclusion, null, [])).to.throw(TypeError, message);
    expect(() => new Theorem(undefined as never, conclusion, null, [])).to.throw(TypeError, message);
  });
});
