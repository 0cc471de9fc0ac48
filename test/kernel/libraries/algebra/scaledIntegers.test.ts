import { expect } from 'chai';
import fc from 'fast-check';
import {
  scaledOf,
  scaledOfDoubles,
  scaledOfRationals,
  scaledProduct,
  type ScaledIntegers,
} from '../../../../src/kernel/libraries/algebra/scaledIntegers.js';
import { product } from '../../../../src/kernel/libraries/algebra/matrices.js';
import { type Matrix } from '../../../../src/kernel/core/data/matrix.js';
import { ENCODINGS, PackedMatrix, rationalOfDouble } from '../../../../src/kernel/core/data/packed.js';
import { formatRational, rational, type Rational } from '../../../../src/kernel/core/data/rational.js';
import { RATIONALS } from '../../../../src/kernel/libraries/algebra/ring.js';
import { rationals } from '../../../support.js';

/** The rational numbers that scaled integers represent. */
const meaning = ({ values, scale }: ScaledIntegers): string[] =>
  Array.from(values, (value) => formatRational(rational(BigInt(value), 2n ** BigInt(scale))));
const matrixOfOne = (entry: Rational): Matrix<Rational> => ({ rows: 1, columns: 1, entries: [entry] });
const written = (m: Matrix<Rational>): string[] => m.entries.map(formatRational);

const dyadicNumber = fc
  .tuple(fc.bigInt({ min: -(2n ** 20n), max: 2n ** 20n }), fc.integer({ min: 0, max: 12 }))
  .map(([numerator, bits]) => rational(numerator, 2n ** BigInt(bits)));
const matrixOf = (rows: number, columns: number, entry = dyadicNumber): fc.Arbitrary<Matrix<Rational>> =>
  fc
    .array(entry, { minLength: rows * columns, maxLength: rows * columns })
    .map((entries) => ({ rows, columns, entries }));

describe('scaledIntegers', () => {
  it('is the same numbers as the rationals', () => {
    fc.assert(
      fc.property(matrixOf(2, 3), (m) => {
        expect(meaning(scaledOfRationals(m) as ScaledIntegers)).to.deep.equal(written(m));
      }),
    );
  });

  it('is the same numbers as the doubles', () => {
    const double = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => Math.round(x * 2 ** 20) / 2 ** 20);
    fc.assert(
      fc.property(fc.array(double, { minLength: 4, maxLength: 4 }), (doubles) => {
        const expected = doubles.map((value) => formatRational(rationalOfDouble(value)));
        expect(meaning(scaledOfDoubles(2, 2, doubles) as ScaledIntegers)).to.deep.equal(expected);
      }),
    );
  });

  it('is the same numbers as the entries of packed data, whatever their encoding', () => {
    for (const encoding of ENCODINGS) {
      const isFloat = encoding.startsWith('float');
      const width = Number(encoding.replace(/\D+/, '')) / 8;
      // Integers of any bytes, and floats whose two highest bytes alone are not zero: numbers from 2 to 4, in 64ths or 16ths.
      const byte = (i: number): number => {
        if (!isFloat) return (37 * i) % 256;
        return i % width === width - 1 ? 0x40 : i % width === width - 2 ? i % 16 : 0;
      };
      const packed = new PackedMatrix(
        2,
        24 / width,
        encoding,
        Uint8Array.from({ length: 48 }, (_, i) => byte(i)),
      );
      const found = scaledOf(packed) as ScaledIntegers;
      expect(meaning(found), encoding).to.deep.equal(written(packed));
      expect(found.scale > 0, encoding).to.equal(isFloat);
    }
  });

  it('is not there for other denominators, for numbers that need more bits, and for wide ranges', () => {
    const of = (...entries: Rational[]): ScaledIntegers | undefined =>
      scaledOfRationals({ rows: 1, columns: entries.length, entries });
    expect(of(rational(1n, 3n))).to.equal(undefined);
    expect(of(rational(1n, 3n), rational(1n, 4n))).to.equal(undefined);
    expect(of(rational(2n ** 53n))).to.not.equal(undefined);
    for (const sign of [1n, -1n]) {
      expect(of(rational(sign * (2n ** 53n + 1n)))).to.equal(undefined);
      expect(of(rational(sign * 2n ** 53n), rational(1n, 2n))).to.equal(undefined);
    }
    expect(of(rational(1n, 2n ** 501n))).to.equal(undefined);
    expect(scaledOfDoubles(1, 2, [2 ** 53, 0.5])).to.equal(undefined);
    expect(scaledOfDoubles(1, 1, [2 ** -501])).to.equal(undefined);
    expect(scaledOfDoubles(1, 1, [Number.MIN_VALUE])).to.equal(undefined);
    expect(scaledOfDoubles(1, 1, [2 ** 54])).to.equal(undefined);
  });

  it('multiplies exactly', () => {
    fc.assert(
      fc.property(matrixOf(2, 3), matrixOf(3, 2), (a, b) => {
        const [x, y] = [scaledOfRationals(a) as ScaledIntegers, scaledOfRationals(b) as ScaledIntegers];
        const got = scaledProduct(x, y);
        // If the sums fit, the product is exact; otherwise the result is undefined.
        if (got !== undefined) expect(meaning(got)).to.deep.equal(written(product(RATIONALS, a, b)));
        const most = (m: ScaledIntegers): bigint => BigInt(Math.max(...m.values.map(Math.abs)));
        expect(got === undefined).to.equal(3n * most(x) * most(y) >= 2n ** 53n);
      }),
    );
  });

  it('does not multiply what does not fit', () => {
    const one = scaledOfRationals(rationals([[1, 1]])) as ScaledIntegers;
    expect(scaledProduct(one, one)).to.equal(undefined);
    // 3·3002399751580331 = 2⁵³ + 1, which as a double is 2⁵³.
    const [three, other] = [3n, 3002399751580331n].map((n) => scaledOfRationals(matrixOfOne(rational(n))));
    expect(scaledProduct(three as ScaledIntegers, other as ScaledIntegers)).to.equal(undefined);
    const large = scaledOfDoubles(1, 1, [2 ** 27]) as ScaledIntegers;
    expect(scaledProduct(large, large)).to.equal(undefined);
    expect(scaledProduct(large, scaledOfDoubles(1, 1, [2 ** 26]) as ScaledIntegers)).to.equal(undefined);
    expect(scaledProduct(large, scaledOfDoubles(1, 1, [2 ** 26 - 1]) as ScaledIntegers)?.values).to.deep.equal(
      Float64Array.of(2 ** 53 - 2 ** 27),
    );
  });
});
