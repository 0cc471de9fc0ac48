/** Matrices as bytes: what the kernel unpacks is what was packed, and what does not fit is refused. */
import { expect } from 'chai';
import fc from 'fast-check';
import { ENCODINGS, matrices, rationals, realise, UsageError, type Encoding } from 'lossproof/search';
import { pack } from '../../../src/compute/data/pack.js';
import { ORIGIN } from '../../support.js';

const RANGE: { readonly [encoding in Encoding]: readonly [number, number, bits: number] } = {
  uint8: [0, 255, 0],
  int8: [-128, 127, 0],
  uint16: [0, 65535, 0],
  int16: [-32768, 32767, 0],
  uint32: [0, 4294967295, 0],
  int32: [-2147483648, 2147483647, 0],
  float32: [-(2 ** 24), 2 ** 24, 16],
  float64: [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 40],
};

describe('pack', () => {
  for (const encoding of ENCODINGS) {
    const [least, most, bits] = RANGE[encoding];
    const entry = (value: number) => rationals.rational(BigInt(value), 1n << BigInt(bits));

    it(`${encoding}: the kernel reads what was given`, () => {
      const values = fc.array(fc.integer({ min: least, max: most }), { minLength: 6, maxLength: 6 });
      fc.assert(
        fc.property(values, (six) => {
          const given = matrices.matrix(2, 3, (i, j) => entry(six[3 * i + j] as number));
          const packed = { kind: 'packed', rows: 2, columns: 3, encoding, bytes: pack(given, encoding) } as const;
          expect(realise(packed, ORIGIN).entries).to.deep.equal(given.entries);
        }),
      );
    });

    it(`${encoding}: a number that it cannot hold is refused with its place`, () => {
      const third = rationals.rational(1n, 3n);
      const huge = rationals.rational(1n << 1100n);
      for (const bad of [third, huge, ...(bits === 0 ? [entry(most + 1), entry(least - 1)] : [])]) {
        const given = { rows: 2, columns: 1, entries: [rationals.ZERO, bad] };
        expect(() => pack(given, encoding)).to.throw(UsageError, `entry (2, 1): expected a number that ${encoding}`);
      }
    });
  }
});
