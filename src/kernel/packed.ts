/** Large matrices: bytes in a declared encoding, little-endian, column after column (one sample after another). */
import { scaledOfDoubles, type ScaledIntegers } from './scaledIntegers.js';
import type { Matrix } from './matrix.js';
import { rational, type Rational } from './rational.js';
import { Refusal } from './refusal.js';

const ENCODED = {
  uint8: { bytes: 1, at: (view: DataView, offset: number) => view.getUint8(offset) },
  int8: { bytes: 1, at: (view: DataView, offset: number) => view.getInt8(offset) },
  uint16: { bytes: 2, at: (view: DataView, offset: number) => view.getUint16(offset, true) },
  int16: { bytes: 2, at: (view: DataView, offset: number) => view.getInt16(offset, true) },
  uint32: { bytes: 4, at: (view: DataView, offset: number) => view.getUint32(offset, true) },
  int32: { bytes: 4, at: (view: DataView, offset: number) => view.getInt32(offset, true) },
  float32: { bytes: 4, at: (view: DataView, offset: number) => view.getFloat32(offset, true) },
  float64: { bytes: 8, at: (view: DataView, offset: number) => view.getFloat64(offset, true) },
} as const;

export type Encoding = keyof typeof ENCODED;
export const ENCODINGS = Object.keys(ENCODED) as readonly Encoding[] as readonly [Encoding, ...Encoding[]];

export class PackedMatrix implements Matrix<Rational> {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly #doubles: Float64Array;
  #entries: readonly Rational[] | undefined;
  #scaled: ScaledIntegers | undefined;

  constructor(rows: number, columns: number, encoding: Encoding, bytes: Uint8Array) {
    const { bytes: width, at } = ENCODED[encoding];
    if (bytes.length !== rows * columns * width) {
      throw new Refusal('mismatch', '$', `${rows} × ${columns} of ${width} bytes each`, `${bytes.length} bytes`);
    }
    this.rows = rows;
    this.columns = columns;
    this.#doubles = new Float64Array(rows * columns);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let j = 0; j < columns; j++) {
      for (let i = 0; i < rows; i++) {
        const value = at(view, (j * rows + i) * width);
        if (!Number.isFinite(value)) {
          throw new Refusal('malformed', '$', 'finite numbers', `${value} at (${i + 1}, ${j + 1})`);
        }
        this.#doubles[i * columns + j] = value;
      }
    }
    Object.freeze(this);
  }

  /** As rationals; made when first asked for, which for a data set may be never. */
  get entries(): readonly Rational[] {
    return (this.#entries ??= Object.freeze(
      Array.from(this.#doubles, (value) => Object.freeze(rationalOfDouble(value))),
    ));
  }

  get scaled(): ScaledIntegers | undefined {
    return (this.#scaled ??= scaledOfDoubles(this.rows, this.columns, this.#doubles));
  }
}
Object.freeze(PackedMatrix.prototype);

/** A finite double is an integer times a power of two; this is that number, exactly. */
export function rationalOfDouble(value: number): Rational {
  let [scaled, denominator] = [value, 1n];
  // At most 1074 doublings, each exact: a double below 2⁵³ that is not an integer is far from overflow.
  while (!Number.isInteger(scaled)) [scaled, denominator] = [scaled * 2, denominator * 2n];
  return rational(BigInt(scaled), denominator);
}
