/** Encodings of certificates for the numbers of a file: exact in every case, and written out where no encoding is. */
import { expect } from 'chai';
import fc from 'fast-check';
import { rationalOfDouble, rationals, type Rational } from 'lossproof/search';
import { settled } from '../../../src/compute/data/settle.js';
import { misuseOf } from './files.js';

const whole = (value: bigint): Rational => rationals.rational(value);

/** What a table says, exactly. */
const numbersIn = ({ encoding, values }: ReturnType<typeof settled>): readonly Rational[] =>
  encoding === undefined ? values : Array.from(values as ArrayLike<number>, rationalOfDouble);

describe('compute/data/settle', () => {
  it('leaves the encodings that certificates have', () => {
    for (const table of [
      { shape: [2], encoding: 'uint8', values: Uint8Array.of(1, 2) },
      { shape: [2], encoding: 'float32', values: Float32Array.of(1.5, 2) },
    ] as const) {
      expect(settled(table, 'file')).to.deep.equal(table);
    }
  });

  const encodingOf = (...values: readonly bigint[]) =>
    settled({ shape: [values.length], encoding: 'int64', values: BigInt64Array.from(values) }, 'file').encoding;

  it('U15: gives 64-bit integers the smaller of two encodings that hold them all', () => {
    expect(encodingOf(1n, -(2n ** 31n), 2n ** 31n - 1n)).to.equal('int32');
    expect(encodingOf(1n, 2n ** 31n)).to.equal('float64');
    expect(encodingOf(2n ** 53n, -(2n ** 62n))).to.equal('float64');
    expect(encodingOf(1n, 2n ** 53n + 1n)).to.equal(undefined);
  });

  it('U15: changes no 64-bit integer, of whatever size', () => {
    const value = (least: bigint, most: bigint) =>
      fc.oneof(fc.bigInt({ min: least, max: most }), fc.bigInt({ min: 0n, max: 100n }), fc.constantFrom(least, most));
    for (const [encoding, type, least, most] of [
      ['int64', BigInt64Array, -(2n ** 63n), 2n ** 63n - 1n],
      ['uint64', BigUint64Array, 0n, 2n ** 64n - 1n],
    ] as const) {
      fc.assert(
        fc.property(fc.array(value(least, most), { minLength: 1, maxLength: 5 }), (values) => {
          const table = settled({ shape: [values.length], encoding, values: type.from(values) }, 'file');
          expect(numbersIn(table)).to.deep.equal(values.map(whole));
        }),
      );
    }
  });

  it('U15: changes no number of a text', () => {
    const fraction = fc
      .tuple(fc.integer(), fc.oneof(fc.constant(1), fc.constantFrom(2, 4, 1024), fc.integer({ min: 1, max: 50 })))
      .map(([top, bottom]) => rationals.rational(BigInt(top), BigInt(bottom)));
    fc.assert(
      fc.property(fc.array(fraction, { minLength: 1, maxLength: 4 }), (values) => {
        const table = settled({ shape: [values.length], values }, 'file');
        expect(numbersIn(table)).to.deep.equal(values);
        const isDyadic = values.every(({ denominator }) => (denominator & (denominator - 1n)) === 0n);
        expect(table.encoding !== undefined, 'bytes if all are dyadic').to.equal(isDyadic);
      }),
    );
  });

  it('refuses more numbers than a certificate should have written out, and says what to do', () => {
    const values = new BigInt64Array(1_000_001).fill(2n ** 53n + 1n);
    const refused = misuseOf(() => settled({ shape: [values.length], encoding: 'int64', values }, 'file'));
    expect(refused.message).to.equal(
      'file: expected at most 1000000 numbers where 64-bit floats do not hold all of them exactly, got 1000001; round them to float64, or keep fewer samples',
    );
    expect(settled({ shape: [1_000_000], encoding: 'int64', values: values.subarray(1) }, 'file').encoding).to.equal(
      undefined,
    );
  });
});
