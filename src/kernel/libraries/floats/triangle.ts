/**
 * Symmetric matrices in floating point: the lower triangle, in the layout of assembly/kernel/cholesky/tile.ts, so that the plain
 * and the fast arithmetic work on the same array.
 */
import type { Precision } from './float.js';
import { Refusal } from '../../core/text/refusal.js';

/** The number of columns of a block. */
export const DEPTH = 64;
/** The bytes of four columns: the memory in which pivots are factored. */
export const PIVOT_BYTES = 128;
/** The largest number of stored entries: 2 GiB as f64, half of the memory that WebAssembly can address. */
const LARGEST_TRIANGLE = 2 ** 28;

export interface FloatMatrix {
  readonly rows: number;
  readonly columns: number;
  /** The entries, row by row. */
  readonly entries: Float64Array;
}

export type FloatArray = Float32Array | Float64Array;

function floatArray(precision: Precision, length: number): FloatArray {
  return precision === 'f32' ? new Float32Array(length) : new Float64Array(length);
}

/** The number of rows of a tile. */
export function heightOf(precision: Precision): number {
  return precision === 'f32' ? 8 : 4;
}

/** The size rounded up to a multiple of 8, as the layout requires. */
export function padded(size: number): number {
  return Math.ceil(size / 8) * 8;
}

export class Triangle {
  /** The tiles of the triangle; an identity matrix pads it to a multiple of 8. */
  readonly storage: FloatArray;
  readonly #height: number;

  constructor(
    readonly size: number,
    readonly precision: Precision,
  ) {
    const order = padded(size);
    let length = 0;
    for (let start = 0; start < order; start += DEPTH) length += (order - start) * DEPTH;
    if (length > LARGEST_TRIANGLE) {
      throw new Refusal('limit', '$', `a symmetric matrix of at most ${LARGEST_TRIANGLE} stored numbers`, `${length}`);
    }
    this.storage = floatArray(precision, length);
    this.#height = heightOf(precision);
    for (let i = size; i < order; i++) this.set(i, i, 1);
  }

  /** Entry (i, j), i ≥ j. */
  get(i: number, j: number): number {
    return this.storage[this.#place(i, j)] as number;
  }

  /** Sets entry (i, j), i ≥ j, to the value rounded to the precision. */
  set(i: number, j: number, value: number): void {
    this.storage[this.#place(i, j)] = value;
  }

  #place(i: number, j: number): number {
    const block = Math.floor(j / DEPTH);
    // The blocks before this one have order, order − 64, … rows.
    const rowsBefore = block * padded(this.size) - 32 * block * (block - 1);
    const row = rowsBefore + i - block * DEPTH;
    return (row - (row % this.#height)) * DEPTH + (j % DEPTH) * this.#height + (row % this.#height);
  }

  diagonal(): Float64Array {
    return Float64Array.from({ length: this.size }, (_, i) => this.get(i, i));
  }
}
Object.freeze(Triangle.prototype);
Object.freeze(Triangle);

/** The arithmetic that two twins implement, one plain and one fast, which give the same bits. */
export interface CholeskyArithmetic {
  /** DᵀD. */
  gram(d: FloatMatrix, precision: Precision): Triangle;
  /**
   * Factors A = LLᵀ in place and returns 0 if that runs to completion. Otherwise the matrix is left unchanged, and the result is
   * the column, counted from 1, whose pivot is not positive and finite.
   */
  factor(triangle: Triangle): number;
}
