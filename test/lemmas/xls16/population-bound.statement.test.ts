import { expect } from 'chai';
import { propositions, rationals, type Rational } from 'lossproof/statement';
import statement, { informative } from '../../../lemmas/xls16/population-bound.statement.js';
import { decidable, partsOf, statedAt } from './looks.js';

describe('the statement of xls16/population-bound', () => {
  it('says of every m from 2 on that the tail is vacuous, whichever m is recorded', () => {
    const tail = { kind: 'vacuousTail', trace: '1/2', rate: '1/8', least: 2 };
    for (const m of [2, 1_000_000]) expect(partsOf(statedAt(statement, { m }))).to.deep.equal([tail]);
  });

  it('V5: has a theorem about the kernel for the trace one half, not that one half is one half', () => {
    const stated = statedAt(statement, {}, { parameters: { trace: '3' } });
    expect(decidable(stated)).to.deep.equal(['trace-one-half: holds, broken']);
    expect(stated.hypotheses[0]?.holds).to.deep.equal({ kind: 'kernelTrace', trace: '3' });
    expect(stated.hypotheses[0]?.broken).to.deep.equal(propositions.comparison(['3'], 'differs', ['1/2']));
  });

  it('compares m with a sum that is a little below e^(rate·trace)', () => {
    const { left, right } = informative({ sizes: { m: 100 }, parameters: { rate: '1/8', trace: '64' } });
    expect(left).to.deep.equal({ kind: 'rational', value: '100' });
    if (right.kind !== 'sum') return expect.fail('a sum was expected');
    const sum = right.of.reduce((total, term) => {
      const value = rationals.parseRational(term.kind === 'rational' ? term.value : '') as Rational;
      return total + Number(value.numerator) / Number(value.denominator);
    }, 0);
    expect(sum).to.be.closeTo(Math.exp(8), 1e-6);
  });

  it('is impossible without a positive rate and a positive trace', () => {
    for (const parameters of [{ rate: '0' }, { rate: '-1' }, { trace: '0' }]) {
      expect(() => statedAt(statement, {}, { parameters }), JSON.stringify(parameters)).to.throw(/positive rate/);
    }
  });
});
