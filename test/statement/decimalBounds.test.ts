/** Decimal numbers on either side of a real number. */
import { expect } from 'chai';
import fc from 'fast-check';
import * as reals from 'lossproof/reals';
import { rationals, type Rational } from 'lossproof/statement';
import { decimalBounds, decimalsAround } from 'lossproof/decimals';
import { rationalNumbers } from '../support.js';

describe('statement/decimalBounds', () => {
  it('bounds numbers by decimals that are at most two units of the last digit apart', () => {
    for (const real of [
      reals.pi,
      reals.rankedEigenvalue(2, 1_000_000),
      reals.difference(reals.rational(3), reals.pi),
    ]) {
      for (const digits of [3, 12, 40]) {
        const { lower, upper } = decimalBounds(real, digits);
        const [[a, b], [c, e]] = [lower, upper].map((text) => text.split('/').map(BigInt)) as [
          [bigint, bigint],
          [bigint, bigint],
        ];
        // (c/e − a/b)·10^(digits − 2) is less than |a/b|.
        const apart = c * b - a * e;
        expect(apart > 0n && apart * 10n ** BigInt(digits - 2) < (a < 0n ? -a : a) * e).to.equal(true);
      }
    }
    expect(decimalBounds(reals.pi, 3)).to.deep.equal({ lower: '157/50', upper: '63/20' });
  });

  it('rounds random rationals outward, negative ones too, by one unit of the last digit', () => {
    fc.assert(
      fc.property(rationalNumbers, fc.integer({ min: 1, max: 8 }), (value, digits) => {
        const { lower, upper } = decimalsAround(value, value, digits);
        const [below, above] = [lower, upper].map(rationals.parseRational) as [Rational, Rational];
        expect(rationals.atMost(below, value) && rationals.atMost(value, above), `${lower}, ${upper}`).to.equal(true);
        const width = rationals.subtract(above, below);
        const size = value.numerator < 0n ? rationals.negate(value) : value;
        const unit = rationals.multiply(width, rationals.rational(10n ** BigInt(digits - 1)));
        expect(rationals.atMost(unit, size), `${lower}, ${upper}`).to.equal(true);
      }),
    );
  });

  it('keeps what is a decimal of so many digits', () => {
    const exactly = (numerator: bigint, denominator = 1n, digits = 3) => {
      const value = rationals.rational(numerator, denominator);
      return decimalsAround(value, value, digits);
    };
    expect(exactly(-5n, 4n)).to.deep.equal({ lower: '-5/4', upper: '-5/4' });
    expect(exactly(123456n)).to.deep.equal({ lower: '123456', upper: '123456' });
    expect(exactly(0n)).to.deep.equal({ lower: '0', upper: '0' });
    expect(exactly(-1n, 3n, 2)).to.deep.equal({ lower: '-17/50', upper: '-33/100' });
  });
});
