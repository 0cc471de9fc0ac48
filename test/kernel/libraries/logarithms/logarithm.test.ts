import { expect } from 'chai';
import fc from 'fast-check';
import { rational } from '../../../../src/kernel/core/data/rational.js';
import { logarithm } from '../../../../src/kernel/libraries/logarithms/logarithm.js';
import { toRational } from '../../../../src/kernel/libraries/reals/dyadic.js';
import { atMost, Intervals, point, type Interval } from '../../../../src/kernel/libraries/reals/interval.js';
import { dyadic } from '../../../../src/kernel/libraries/reals/dyadic.js';
import { refuses } from '../../../support.js';

const I = new Intervals(128);
const number = ({ numerator, denominator }: { numerator: bigint; denominator: bigint }): number =>
  Number((numerator * 10n ** 18n) / denominator) / 1e18;
const ends = ({ lower, upper }: Interval): readonly [number, number] => [
  number(toRational(lower)),
  number(toRational(upper)),
];
const positive = fc
  .tuple(fc.bigInt(1n, 10n ** 30n), fc.bigInt(1n, 10n ** 30n))
  .map(([a, b]) => I.ofRational(rational(a, b)));

describe('logarithm', () => {
  it('has the digits of ln 2 and ln 10', () => {
    for (const [value, digits] of [
      [2n, '0.69314718055994530941723212145817656807'],
      [10n, '2.30258509299404568401799145468436420760'],
    ] as const) {
      const { lower, upper } = logarithm(I, I.ofInteger(value));
      const [whole, decimals] = digits.split('.') as [string, string];
      const near = rational(BigInt(whole + decimals), 10n ** 38n);
      const width = rational(1n, 10n ** 36n);
      for (const end of [lower, upper].map(toRational)) {
        const distance = end.numerator * near.denominator - near.numerator * end.denominator;
        const size = distance < 0n ? -distance : distance;
        expect(size * width.denominator <= end.denominator * near.denominator * width.numerator).to.equal(true);
      }
    }
  });

  it('encloses what floating point gives, narrowly', () => {
    fc.assert(
      fc.property(positive, (x) => {
        const [lower, upper] = ends(logarithm(I, x));
        const float = Math.log(ends(x)[0]);
        if (!Number.isFinite(float)) return;
        expect(lower).to.be.at.most(upper);
        expect(upper - lower).to.be.below(1e-30 * 2 ** 62);
        expect(Math.abs(lower - float)).to.be.below(1e-12 * (1 + Math.abs(float)) + 1e-17 / ends(x)[0]);
      }),
    );
  });

  it('adds up over products, at any precision', () => {
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: 32, max: 300 }), (x, y, precision) => {
        const J = new Intervals(precision);
        const sum = J.add(logarithm(J, x), logarithm(J, y));
        const whole = logarithm(J, J.multiply(x, y));
        // Two enclosures of one number have a number in common.
        expect(atMost({ lower: sum.lower, upper: sum.lower }, { lower: whole.upper, upper: whole.upper })).to.equal(
          true,
        );
        expect(atMost({ lower: whole.lower, upper: whole.lower }, { lower: sum.upper, upper: sum.upper })).to.equal(
          true,
        );
      }),
    );
  });

  it('is exactly enclosed at 1, and refuses what is not positive', () => {
    const { lower, upper } = logarithm(I, I.ofInteger(1n));
    expect(ends({ lower, upper }).every((end) => Math.abs(end) < 1e-35)).to.equal(true);
    for (const x of [point(dyadic(0n)), point(dyadic(-1n)), { lower: dyadic(0n), upper: dyadic(1n) }]) {
      refuses(
        () => logarithm(I, x),
        'false',
        '$: expected a positive number, got an enclosure that reaches zero; more bits may help',
      );
    }
  });
});
