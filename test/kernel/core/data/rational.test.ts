import { expect } from 'chai';
import fc from 'fast-check';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { rationalNumbers } from '../../../support.js';

const pair = fc.tuple(rationalNumbers, rationalNumbers);

/** a = b by cross-multiplication, whatever the representation. */
function crossEqual(a: q.Rational, numerator: bigint, denominator: bigint): boolean {
  return a.numerator * denominator === numerator * a.denominator;
}

function isLowest(a: q.Rational): boolean {
  let divisor = 2n;
  const size = a.numerator < 0n ? -a.numerator : a.numerator;
  for (; divisor <= a.denominator; divisor++) if (a.denominator % divisor === 0n && size % divisor === 0n) return false;
  return a.denominator > 0n;
}

describe('rational', () => {
  it('computes sums, differences, products and quotients in lowest terms', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const [n, d, m, e] = [a.numerator, a.denominator, b.numerator, b.denominator];
        const results: [q.Rational, bigint, bigint][] = [
          [q.add(a, b), n * e + m * d, d * e],
          [q.subtract(a, b), n * e - m * d, d * e],
          [q.multiply(a, b), n * m, d * e],
          [q.negate(a), -n, d],
        ];
        if (m !== 0n) results.push([q.divide(a, b), n * e, d * m]);
        for (const [result, numerator, denominator] of results) {
          expect(crossEqual(result, numerator, denominator)).to.equal(true);
          expect(isLowest(result)).to.equal(true);
        }
      }),
    );
  });

  it('normalises any pair, zero and negative denominators included', () => {
    fc.assert(
      fc.property(fc.bigInt(-999n, 999n), fc.bigInt(-99n, 99n), (numerator, denominator) => {
        fc.pre(denominator !== 0n);
        const a = q.rational(numerator, denominator);
        expect(crossEqual(a, numerator, denominator) && isLowest(a)).to.equal(true);
      }),
    );
    expect(q.rational(0n, -7n)).to.deep.equal(q.ZERO);
    expect(q.rational(5n)).to.deep.equal({ numerator: 5n, denominator: 1n });
    expect(() => q.rational(1n, 0n)).to.throw(RangeError, 'a rational number has a nonzero denominator');
    expect(() => q.divide(q.ONE, q.ZERO)).to.throw(RangeError);
  });

  it('knows common divisors', () => {
    expect(q.greatestCommonDivisor(-12n, 18n)).to.equal(6n);
    expect(q.greatestCommonDivisor(12n, -18n)).to.equal(6n);
    expect(q.greatestCommonDivisor(0n, -5n)).to.equal(5n);
    expect(q.greatestCommonDivisor(0n, 0n)).to.equal(0n);
  });

  it('sums products as it adds and multiplies', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(rationalNumbers, rationalNumbers), { maxLength: 8 }), (pairs) => {
        const expected = pairs.map(([a, b]) => q.multiply(a, b)).reduce(q.add, q.ZERO);
        expect(
          q.dot(
            pairs.map(([a]) => a),
            pairs.map(([, b]) => b),
          ),
        ).to.deep.equal(expected);
      }),
    );
  });

  it('compares', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(q.equals(a, b)).to.equal(crossEqual(a, b.numerator, b.denominator));
        expect(q.equals(a, { ...a })).to.equal(true);
        expect(q.isZero(a)).to.equal(a.numerator === 0n);
        const shown = `${q.formatRational(a)} and ${q.formatRational(b)}`;
        expect(q.atMost(a, b), shown).to.equal(q.sign(q.subtract(a, b)) <= 0);
        expect(q.atMost(a, a)).to.equal(true);
      }),
    );
    expect(q.equals(q.rational(1n, 2n), q.rational(1n, 3n))).to.equal(false);
    expect(q.equals(q.rational(1n, 3n), q.rational(2n, 3n))).to.equal(false);
    expect([-3n, 0n, 3n].map((n) => q.sign(q.rational(n, 2n)))).to.deep.equal([-1, 0, 1]);
  });

  it('counts bits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 90n), max: 2n ** 90n }), (a) => {
        const size = a < 0n ? -a : a;
        expect(q.bitLength(a), `${a}`).to.equal(size === 0n ? 0 : size.toString(2).length);
      }),
    );
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(rationalNumbers, (a) => {
        expect(q.parseRational(q.formatRational(a))).to.deep.equal(a);
      }),
    );
    expect(q.formatRational(q.rational(-22n, 7n))).to.equal('-22/7');
    expect(q.formatRational(q.rational(4n, 2n))).to.equal('2');
    for (const near of [2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, 2n ** 70n + 1n]) {
      for (const n of [near, -near]) expect(q.formatRational(q.rational(n))).to.equal(n.toString());
      expect(q.formatRational(q.rational(near, 2n ** 80n + 1n))).to.equal(`${near}/${2n ** 80n + 1n}`);
    }
  });

  it('reads other spellings of a number in lowest terms, and nothing that is no number', () => {
    expect(q.parseRational('06')).to.deep.equal(q.rational(6n));
    expect(q.parseRational('-4/2')).to.deep.equal(q.rational(-2n));
    expect(q.parseRational('-0')).to.deep.equal(q.ZERO);
    for (const text of ['', '-', '1/0', '1/', '/2', '1/-2', '+1', '1.5', '1e3', ' 1', '1 ', '1\n', '0x1', '1/2/3']) {
      expect(q.parseRational(text), JSON.stringify(text)).to.equal(undefined);
    }
  });

  it('reads numbers of up to 200 000 characters', () => {
    expect(q.parseRational('1'.padEnd(200_000, '0'))?.numerator).to.equal(10n ** 199_999n);
    expect(q.parseRational('1'.padEnd(200_001, '0'))).to.equal(undefined);
  });

  it('shares constants that nobody can change', () => {
    expect(Object.isFrozen(q.ZERO) && Object.isFrozen(q.ONE)).to.equal(true);
    expect([q.ZERO, q.ONE].map(q.formatRational)).to.deep.equal(['0', '1']);
  });
});
