import { expect } from 'chai';
import fc from 'fast-check';
import * as dy from '../../../../src/kernel/libraries/reals/dyadic.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { rational } from '../../../../src/kernel/core/data/rational.js';
import { refuses } from '../../../support.js';
import { fractions, order, precisions } from './intervals.js';

const dyadics = fc
  .tuple(fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }), fc.integer({ min: -90, max: 90 }))
  .map(([mantissa, exponent]) => dy.dyadic(mantissa, exponent));

const absolute = (a: q.Rational): q.Rational => (q.sign(a) < 0 ? q.negate(a) : a);

describe('dyadic', () => {
  it('adds, multiplies, negates and compares exactly', () => {
    fc.assert(
      fc.property(dyadics, dyadics, (a, b) => {
        const [x, y] = [dy.toRational(a), dy.toRational(b)];
        expect(dy.toRational(dy.add(a, b))).to.deep.equal(q.add(x, y));
        expect(dy.toRational(dy.multiply(a, b))).to.deep.equal(q.multiply(x, y));
        expect(dy.toRational(dy.negate(a))).to.deep.equal(q.negate(x));
        expect(dy.compare(a, b)).to.equal(order(x, y));
        expect(dy.sign(a)).to.equal(q.sign(x));
      }),
    );
  });

  it('is a rational in lowest terms', () => {
    expect(dy.toRational(dy.dyadic(12n, -3))).to.deep.equal(rational(3n, 2n));
    expect(dy.toRational(dy.dyadic(0n, -3))).to.deep.equal(q.ZERO);
    expect(dy.toRational(dy.dyadic(3n, 2))).to.deep.equal(rational(12n));
  });

  it('rounds to the side asked for, to numbers of few bits, by less than one unit of the last', () => {
    fc.assert(
      fc.property(dyadics, fc.integer({ min: 1, max: 80 }), (a, precision) => {
        const value = dy.toRational(a);
        for (const side of ['down', 'up'] as const) {
          const rounded = dy.round(a, precision, side);
          const difference = q.subtract(dy.toRational(rounded), value);
          expect(q.sign(difference)).not.to.equal(side === 'down' ? 1 : -1);
          if (q.bitLength(a.mantissa) <= precision) expect(difference).to.deep.equal(q.ZERO);
          const unit = dy.toRational(dy.dyadic(1n, a.exponent + Math.max(0, q.bitLength(a.mantissa) - precision)));
          expect(order(absolute(difference), unit)).to.be.below(0);
          // Rounding up may reach the next power of two, which has one bit more and one significant bit.
          expect(q.bitLength(rounded.mantissa)).to.be.at.most(precision + 1);
        }
      }),
    );
  });

  it('divides and encloses rationals tightly', () => {
    fc.assert(
      fc.property(fractions, precisions, (value, precision) => {
        const [down, up] = (['down', 'up'] as const).map((side) =>
          dy.toRational(dy.ofRational(value, precision, side)),
        ) as [q.Rational, q.Rational];
        expect(order(down, value)).to.be.at.most(0);
        expect(order(value, up)).to.be.at.most(0);
        const allowed = q.multiply(absolute(value), rational(1n, 2n ** BigInt(precision - 2)));
        expect(order(q.subtract(up, down), allowed)).to.be.at.most(0);
      }),
    );
  });

  it('takes square roots tightly, and exactly where they are dyadic', () => {
    fc.assert(
      fc.property(dyadics, precisions, (a, precision) => {
        const size = dy.dyadic(a.mantissa < 0n ? -a.mantissa : a.mantissa, a.exponent);
        const value = dy.toRational(size);
        const [down, up] = (['down', 'up'] as const).map((side) =>
          dy.toRational(dy.squareRoot(size, precision, side)),
        ) as [q.Rational, q.Rational];
        expect(order(q.multiply(down, down), value)).to.be.at.most(0);
        expect(order(value, q.multiply(up, up))).to.be.at.most(0);
        expect(order(q.subtract(up, down), q.multiply(up, rational(1n, 2n ** BigInt(precision - 2))))).to.be.at.most(0);
        const square = dy.multiply(size, size);
        expect(dy.toRational(dy.squareRoot(square, 90, 'up'))).to.deep.equal(value);
        expect(dy.toRational(dy.squareRoot(square, 90, 'down'))).to.deep.equal(value);
      }),
    );
  });

  it('finds whole square roots', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n ** 400n }), (a) => {
        for (const value of [a, a * a, a * a - 1n, a * a + 1n].filter((each) => each > 0n)) {
          const root = dy.integerSquareRoot(value);
          expect(root * root <= value && value < (root + 1n) * (root + 1n), `${value}`).to.equal(true);
        }
      }),
    );
    for (let a = 1n; a < 2000n; a++) expect(dy.integerSquareRoot(a)).to.equal(BigInt(Math.floor(Math.sqrt(Number(a)))));
  });

  it('refuses numbers too large or small to be added', () => {
    const huge = dy.dyadic(1n, 900_000);
    const message = '$: expected a number between 2^−1000000 and 2^1000000, got another';
    refuses(() => dy.multiply(huge, huge), 'limit', message);
    refuses(() => dy.multiply(dy.dyadic(1n, -900_000), dy.dyadic(1n, -900_000)), 'limit', message);
    expect(dy.multiply(huge, dy.ZERO)).to.deep.equal({ mantissa: 0n, exponent: 0 });
  });
});
