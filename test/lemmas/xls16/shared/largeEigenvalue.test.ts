import { expect } from 'chai';
import { decimalBounds, infer, rationals, reals, type Rational } from 'lossproof/search';
import {
  certainWithOneSample,
  frequencyOf,
  ranksOfDegree2,
  trialsOf,
} from '../../../../lemmas/xls16/shared/largeEigenvalue.js';
import { contextOf } from '../../../support.js';

describe('the event of a large eigenvalue', () => {
  it('is sampled in the stated number of trials', () => {
    const subject = { sizes: { d: 3, m: 6, trials: 300 }, parameters: {} };
    const event = frequencyOf(subject, 'atLeast', '1/4');
    expect(event).to.deep.equal({ ...trialsOf(subject), relation: 'atLeast', bound: '1/4' });
    // Certificates are compared byte by byte, and the keys of the event stand in them.
    expect(Object.keys(event).join()).to.equal('event,dimension,samples,bits,factor,trials,relation,bound');
  });

  it('is certain with one sample: the kernel proves it in every dimension', () => {
    for (const d of [2, 3, 10, 100]) {
      const comparison = certainWithOneSample({ sizes: { d, m: 1, trials: 135 } });
      const { proposition } = infer(contextOf(), 'realOrder', [], { ...comparison, precision: 128 });
      expect(proposition.kind, `d = ${d}`).to.equal('realComparison');
    }
  });

  it('has its last rank of degree 2 where the eigenvalues drop', () => {
    const eigenvalue = (d: number, rank: number): Rational =>
      rationals.parseRational(decimalBounds(reals.rankedEigenvalue(d, rank), 15).lower) as Rational;
    for (const d of [3, 4, 7, 20]) {
      const last = ranksOfDegree2(d);
      expect(eigenvalue(d, last), `d = ${d}`).to.deep.equal(eigenvalue(d, last - 1));
      const drop = rationals.divide(eigenvalue(d, last), eigenvalue(d, last + 1));
      expect(rationals.sign(rationals.subtract(drop, rationals.rational(8n))), `d = ${d}`).to.equal(1);
    }
  });
});
