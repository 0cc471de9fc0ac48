/** Large matrices: bytes in a declared encoding, little-endian, column after column (one sample after another). */
import { scaledOfDoubles, scaledResidues, type Numbers, type ScaledIntegers } from './scaledIntegers.js';
import type { Matrix } from './matrix.js';
import { rational, type Rational } from './rational.js';
import { Refusal } from './refusal.js';

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

export class PackedMatrix implements Matrix<Rational> {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly #values: Numbers;
  readonly #whole: boolean;
  #entries: readonly Rational[] | undefined;
  #residues: { readonly p: number; readonly of: Int16Array | Int32Array } | undefined;

  constructor(rows: number, columns: number, encoding: Encoding, bytes: Uint8Array) {
    const { array, at } = ENCODED[encoding];
    const width = array.BYTES_PER_ELEMENT;
    if (bytes.length !== rows * columns * width) {
      throw new Refusal('mismatch', '$', `${rows} × ${columns} of ${width} bytes each`, `${bytes.length} bytes`);
    }
    this.rows = rows;
    this.columns = columns;
    this.#values = new array(rows * columns);
    this.#whole = !encoding.startsWith('float');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let i = 0, to = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        const value = at(view, (j * rows + i) * width);
        if (!Number.isFinite(value)) {
          throw new Refusal('malformed', '$', 'finite numbers', `${value} at (${i + 1}, ${j + 1})`);
        }
        this.#values[to++] = value;
      }
    }
    Object.freeze(this);
  }

  /** As rationals; made when first asked for, which for a data set may be never. */
  get entries(): readonly Rational[] {
    return (this.#entries ??= Object.freeze(
      Array.from(this.#values, (value) => Object.freeze(rationalOfDouble(value))),
    ));
  }

  /** The numbers themselves, row by row, in an array of the caller's own. */
  doubles(): Float64Array {
    return Float64Array.from(this.#values);
  }

  get scaled(): ScaledIntegers | undefined {
    const { rows, columns } = this;
    return this.#whole
      ? { rows, columns, values: this.#values, scale: 0 }
      : scaledOfDoubles(rows, columns, this.#values);
  }

  /** Residues 0 … p − 1, row by row, for whoever will not change them; undefined where the numbers are not scaled integers. */
  residues(p: number): Int16Array | Int32Array | undefined {
    if (this.#residues?.p === p) return this.#residues.of;
    const { scaled } = this;
    if (scaled === undefined) return undefined;
    const of = scaledResidues(scaled, p);
    this.#residues = { p, of };
    return of;
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
