import { expect } from 'chai';
import fc from 'fast-check';
import {
  ENCODINGS,
  numbersOf,
  PackedMatrix,
  rationalOfDouble,
  type Encoding,
} from '../../../../src/kernel/core/data/packed.js';
import { formatRational } from '../../../../src/kernel/core/data/rational.js';
import { refuses } from '../../../support.js';

const ARRAYS = {
  uint8: Uint8Array,
  int8: Int8Array,
  uint16: Uint16Array,
  int16: Int16Array,
  uint32: Uint32Array,
  int32: Int32Array,
  float32: Float32Array,
  float64: Float64Array,
} as const;
/** The bytes of values; this test needs a little-endian machine. */
const bytesOf = (encoding: Encoding, values: readonly number[]): Uint8Array =>
  new Uint8Array(ARRAYS[encoding].from(values).buffer);

describe('packed', () => {
  it('reads every encoding, column after column', () => {
    for (const encoding of ENCODINGS) {
      const m = new PackedMatrix(2, 3, encoding, bytesOf(encoding, [1, 2, 3, 4, 5, 6]));
      expect([m.rows, m.columns]).to.deep.equal([2, 3]);
      expect(m.entries.map(formatRational)).to.deep.equal(['1', '3', '5', '2', '4', '6']);
      expect(Array.from(numbersOf(m))).to.deep.equal([1, 3, 5, 2, 4, 6]);
      expect(m.isWhole).to.equal(!encoding.startsWith('float'));
    }
  });

  it('reads every place of wide matrices', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 200 }), (rows, columns) => {
        const values = Array.from({ length: rows * columns }, (_, at) => at);
        const m = new PackedMatrix(rows, columns, 'int16', bytesOf('int16', values));
        for (let i = 0; i < rows; i++) {
          const row = numbersOf(m).subarray(i * columns, (i + 1) * columns);
          expect(Array.from(row), `row ${i}`).to.deep.equal(Array.from({ length: columns }, (_, j) => j * rows + i));
        }
      }),
    );
  });

  it('reads extreme values and values at odd places in memory', () => {
    for (const [encoding, values] of [
      ['uint8', [0, 255]],
      ['int8', [-128, 127]],
      ['uint16', [0, 65535]],
      ['int16', [-32768, 32767]],
      ['uint32', [0, 2 ** 32 - 1]],
      ['int32', [-(2 ** 31), 2 ** 31 - 1]],
      ['float32', [-1.5, 2 ** -149]],
      ['float64', [Number.MAX_VALUE, Number.MIN_VALUE]],
    ] as const) {
      const bytes = bytesOf(encoding, values);
      const shifted = new Uint8Array(bytes.length + 1);
      shifted.set(bytes, 1);
      const m = new PackedMatrix(1, 2, encoding, shifted.subarray(1));
      expect(m.entries.map(({ numerator, denominator }) => Number(numerator) / Number(denominator))).to.deep.equal(
        values.map((value) => (value === Number.MIN_VALUE ? 0 : value)),
      );
    }
  });

  it('turns doubles into exactly the numbers they are', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const { numerator, denominator } = rationalOfDouble(value);
        // This inverts the definition directly: the numerator is divided by the power of two.
        const bits = Math.max(0, denominator.toString(2).length - 1);
        expect(denominator).to.equal(2n ** BigInt(bits));
        const halves = Math.floor(bits / 2);
        expect(Number(numerator) / 2 ** halves / 2 ** (bits - halves)).to.equal(value === 0 ? 0 : value);
      }),
      { numRuns: 1000 },
    );
  });

  it('needs as many bytes as it says, and finite numbers', () => {
    refuses(
      () => new PackedMatrix(2, 2, 'int16', new Uint8Array(7)),
      'mismatch',
      '$: expected 2 × 2 of 2 bytes each, got 7 bytes',
    );
    for (const value of [NaN, Infinity, -Infinity]) {
      refuses(
        () => new PackedMatrix(2, 1, 'float32', bytesOf('float32', [1, value])),
        'malformed',
        `$: expected finite numbers, got ${value} at (2, 1)`,
      );
    }
  });

  it('is frozen, numbers and all', () => {
    const m = new PackedMatrix(1, 1, 'uint8', Uint8Array.of(7));
    expect(Object.isFrozen(m) && Object.isFrozen(m.entries) && m.entries.every(Object.isFrozen)).to.equal(true);
    expect(Object.isFrozen(PackedMatrix.prototype)).to.equal(true);
  });

  it('has no exact value for what is no number', () => {
    for (const value of [NaN, Infinity, -Infinity]) {
      refuses(() => rationalOfDouble(value), 'limit', `$: expected a finite floating-point number, got ${value}`);
    }
  });
});
