/** Large matrices: bytes in a declared encoding, little-endian, column after column (one sample after another). */
import type { Matrix } from './matrix.js';
import { rational, type Rational } from './rational.js';
import { Refusal } from '../text/refusal.js';
import { spend } from './work.js';

const ENCODED = {
  uint8: { array: Uint8Array, at: (view: DataView, offset: number) => view.getUint8(offset) },
  int8: { array: Int8Array, at: (view: DataView, offset: number) => view.getInt8(offset) },
  uint16: { array: Uint16Array, at: (view: DataView, offset: number) => view.getUint16(offset, true) },
  int16: { array: Int16Array, at: (view: DataView, offset: number) => view.getInt16(offset, true) },
  uint32: { array: Uint32Array, at: (view: DataView, offset: number) => view.getUint32(offset, true) },
  int32: { array: Int32Array, at: (view: DataView, offset: number) => view.getInt32(offset, true) },
  float32: { array: Float32Array, at: (view: DataView, offset: number) => view.getFloat32(offset, true) },
  float64: { array: Float64Array, at: (view: DataView, offset: number) => view.getFloat64(offset, true) },
} as const;

export type Encoding = keyof typeof ENCODED;
export const ENCODINGS = Object.keys(ENCODED) as readonly Encoding[] as readonly [Encoding, ...Encoding[]];

export type Numbers =
  Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** A rational number in memory costs about so much. */
const ENTRY_UNITS = 20;
const STRIP = 32;

let valuesOf: (matrix: PackedMatrix) => Numbers;

/** The numbers themselves, row by row. Rules only read them; the kernel does not export this function. */
export function numbersOf(matrix: PackedMatrix): Numbers {
  return valuesOf(matrix);
}

export class PackedMatrix implements Matrix<Rational> {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly #values: Numbers;
  /** True if the encoding holds integers only. */
  readonly isWhole: boolean;
  #entries: readonly Rational[] | undefined;

  static {
    valuesOf = (matrix) => matrix.#values;
  }

  constructor(rows: number, columns: number, encoding: Encoding, bytes: Uint8Array) {
    const { array, at } = ENCODED[encoding];
    const width = array.BYTES_PER_ELEMENT;
    if (bytes.length !== rows * columns * width) {
      throw new Refusal('mismatch', '$', `${rows} × ${columns} of ${width} bytes each`, `${bytes.length} bytes`);
    }
    spend(rows * columns);
    this.rows = rows;
    this.columns = columns;
    this.#values = new array(rows * columns);
    this.isWhole = !encoding.startsWith('float');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // In strips of columns, so that what is read of each column is still in the cache for the next row.
    for (let first = 0; first < columns; first += STRIP) {
      const end = Math.min(first + STRIP, columns);
      for (let i = 0; i < rows; i++) {
        for (let j = first; j < end; j++) this.#values[i * columns + j] = at(view, (j * rows + i) * width);
      }
    }
    const stray = this.isWhole ? -1 : (this.#values as Float64Array).findIndex((value) => !Number.isFinite(value));
    const place = `(${Math.floor(stray / columns) + 1}, ${(stray % columns) + 1})`;
    if (stray >= 0) throw new Refusal('malformed', '$', 'finite numbers', `${this.#values[stray]} at ${place}`);
    Object.freeze(this);
  }

  /** The entries as rationals, made on first use; for a data set that may be never. */
  get entries(): readonly Rational[] {
    if (this.#entries === undefined) {
      spend(ENTRY_UNITS * this.#values.length);
      this.#entries = Object.freeze(Array.from(this.#values, (value) => Object.freeze(rationalOfDouble(value))));
    }
    return this.#entries;
  }
}
Object.freeze(PackedMatrix.prototype);

/** The exact value of a finite double, which is an integer times a power of two. */
export function rationalOfDouble(value: number): Rational {
  if (!Number.isFinite(value)) throw new Refusal('limit', '$', 'a finite floating-point number', `${value}`);
  let [scaled, denominator] = [value, 1n];
  // At most 1074 doublings, each exact: a double that is not an integer is below 2⁵³ in size and far from overflow.
  while (!Number.isInteger(scaled)) [scaled, denominator] = [scaled * 2, denominator * 2n];
  return rational(BigInt(scaled), denominator);
}
