import { everything } from '../../../../../src/kernel/core/logic/reach.js';
import { expect } from 'chai';
import { evaluateRational } from '../../../../../src/kernel/libraries/algebra/evaluate.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, numbers, refuses, shownRows } from '../../../../support.js';

describe('rule standardBasisWitness', () => {
  it('speaks of every size', () => {
    const theorem = infer(contextOf(), 'standardBasisWitness', [], {});
    expect(theorem.proposition).to.deep.equal({ kind: 'minorNotZero', sizes: 'every' });
    expect(theorem.reach).to.deep.equal({ sizes: 'every', prefix: everything('all') });
    expect(theorem.assurance).to.equal('exact');
    expect(theorem.instance).to.equal(null);
  });

  it('rests on a point whose Khatri–Rao product is the identity at every small size', () => {
    for (const inputs of [1, 2, 3]) {
      for (const units of [1, 2, 3]) {
        const samples = Array.from({ length: inputs * units }, (_, n) => n);
        const unit = (size: number, index: (n: number) => number) =>
          numbers(Array.from({ length: size }, (_, i) => samples.map((n) => (index(n) === i ? 1 : 0))));
        const product = t.khatriRao(
          unit(units, (n) => Math.floor(n / inputs)),
          unit(inputs, (n) => n % inputs),
        );
        expect(shownRows(evaluateRational(product, new Map()))).to.deep.equal(
          samples.map((i) => samples.map((j) => (i === j ? '1' : '0'))),
        );
      }
    }
  });

  it('takes no premises and no witness', () => {
    const context = contextOf();
    refuses(
      () => infer(context, 'standardBasisWitness', [arithmeticTheorem(context)], {}),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
    refuses(
      () => infer(context, 'standardBasisWitness', [], { sizes: 'every' }),
      'malformed',
      '$.witness.sizes: expected only the keys , got the unknown key "sizes"',
    );
  });
});
