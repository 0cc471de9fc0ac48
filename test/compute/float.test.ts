/** Between exact numbers and floats. */
import { expect } from 'chai';
import fc from 'fast-check';
import { rationals, toDyadic, toFloat } from 'lossproof/search';

describe('toFloat', () => {
  it('is the quotient for numbers of ordinary size', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (a, b) => {
        expect(toFloat(rationals.rational(BigInt(a), BigInt(b)))).to.equal(a / b);
      }),
    );
  });

  it('stays within a few units in the last place for numbers of hundreds of digits', () => {
    const large = 10n ** 400n;
    expect(toFloat(rationals.rational(3n * large, 2n * large + 1n))).to.be.closeTo(1.5, 1e-15);
    expect(toFloat(rationals.rational(-large, 3n))).to.equal(-Infinity);
    expect(toFloat(rationals.rational(1n, large))).to.equal(0);
  });
});

describe('toDyadic', () => {
  it('is within half a step, with a power of two below', () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), fc.integer({ min: 1, max: 40 }), (value, bits) => {
        const dyadic = toDyadic(value, bits);
        expect(Math.abs(toFloat(dyadic) - value)).to.be.at.most(2 ** -bits / 2 + Math.abs(value) * 2 ** -52);
        expect((1n << BigInt(bits)) % dyadic.denominator).to.equal(0n);
      }),
    );
  });

  it('refuses what is not a number', () => {
    for (const value of [NaN, Infinity, -Infinity]) expect(() => toDyadic(value, 8)).to.throw(RangeError);
  });
});
