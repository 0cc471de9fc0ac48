import { expect } from 'chai';
import fc from 'fast-check';
import { rationals as q, type Rational } from 'lossproof/search';
import { nonnegativeFit } from '../../../../lemmas/sh17/shared/nonnegativeFit.js';
import { integerRows } from '../../../support.js';

const whole = (rows: readonly (readonly number[])[]): Rational[][] =>
  rows.map((row) => row.map((entry) => q.rational(BigInt(entry))));

describe('lemmas/sh17/shared/nonnegativeFit', () => {
  it('meets the conditions of a nearest point, also of dependent and zero generators', () => {
    fc.assert(
      fc.property(integerRows(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 4 })), (rows) => {
        const [target, ...generators] = whole(rows) as [Rational[], ...Rational[][]];
        const { coefficients, residual } = nonnegativeFit(generators, target);
        expect(coefficients.every((each) => q.sign(each) >= 0)).to.equal(true);
        target.forEach((entry, n) => {
          const fitted = q.dot(
            generators.map((each) => each[n] as Rational),
            coefficients,
          );
          expect(q.equals(q.subtract(entry, fitted), residual[n] as Rational)).to.equal(true);
        });
        generators.forEach((each, j) => {
          const product = q.sign(q.dot(each, residual));
          expect(product).to.be.at.most(0);
          if (q.sign(coefficients[j] as Rational) > 0) expect(product).to.equal(0);
        });
      }),
      { numRuns: 300 },
    );
  });
});
