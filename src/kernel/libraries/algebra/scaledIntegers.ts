/**
 * Matrices of integers times one power of two, exactly, in doubles: what data sets are made of, and fast enough for them.
 * Every value is an integer of at most 2⁵³ in size, so each double is the number itself; where that cannot be had, undefined.
 */
import type { Matrix } from './matrices.js';
import { numbersOf, PackedMatrix, type Numbers } from '../../core/data/packed.js';
import { bitLength, type Rational } from '../../core/data/rational.js';

export interface ScaledIntegers {
  readonly rows: number;
  readonly columns: number;
  /** Row by row; the entry is values · 2^−scale. */
  readonly values: Numbers;
  readonly scale: number;
}

const LARGEST = 2 ** 53;
/** 2^−scale and its multiples up to 2⁵³ are far from where doubles underflow or overflow. */
const LARGEST_SCALE = 500;

/** The same numbers from doubles, none of them infinite or NaN. */
export function scaledOfDoubles(rows: number, columns: number, doubles: ArrayLike<number>): ScaledIntegers | undefined {
  // 2^scale, by doubling: the language promises of ** no more than an approximation.
  let [scale, unit] = [0, 1];
  for (let i = 0; i < doubles.length; i++) {
    // Multiplying by a power of two is exact as long as nothing underflows, and these only grow.
    while (scale <= LARGEST_SCALE && !Number.isInteger((doubles[i] as number) * unit))
      [scale, unit] = [scale + 1, 2 * unit];
  }
  if (scale > LARGEST_SCALE) return undefined;
  const values = Float64Array.from({ length: doubles.length }, (_, i) => (doubles[i] as number) * unit);
  return values.every((value) => Math.abs(value) <= LARGEST) ? { rows, columns, values, scale } : undefined;
}

/** The entries of a matrix as scaled integers, at the speed of doubles for a packed one. */
export function scaledOf(matrix: Matrix<Rational>): ScaledIntegers | undefined {
  if (!(matrix instanceof PackedMatrix)) return scaledOfRationals(matrix);
  const { rows, columns, isWhole } = matrix;
  const values = numbersOf(matrix);
  return isWhole ? { rows, columns, values, scale: 0 } : scaledOfDoubles(rows, columns, values);
}

export function scaledOfRationals({ rows, columns, entries }: Matrix<Rational>): ScaledIntegers | undefined {
  let common = 1n;
  for (const { denominator } of entries) if (denominator > common) common = denominator;
  const scale = bitLength(common) - 1;
  // The largest denominator is a common one if all are powers of two; that they are shows in the divisions.
  if (common !== 1n << BigInt(scale) || scale > LARGEST_SCALE) return undefined;
  const values = new Float64Array(entries.length);
  for (const [i, { numerator, denominator }] of entries.entries()) {
    if (common % denominator !== 0n) return undefined;
    const value = numerator * (common / denominator);
    if (value > BigInt(LARGEST) || value < -BigInt(LARGEST)) return undefined;
    values[i] = Number(value);
  }
  return { rows, columns, values, scale };
}

/**
 * a·b, when all sums on the way are below 2⁵³: |Σ a_{ik}b_{kj}| ≤ inner · max|a| · max|b|, and so is each partial sum. That bound
 * is rounded itself, but never from 2⁵³ or more to less.
 */
export function scaledProduct(a: ScaledIntegers, b: ScaledIntegers): ScaledIntegers | undefined {
  const { columns: inner } = a;
  if (inner !== b.rows || inner * largest(a) * largest(b) >= LARGEST) return undefined;
  const { columns } = b;
  const values = new Float64Array(a.rows * columns);
  for (let i = 0; i < a.rows; i++) {
    const row = values.subarray(i * columns, (i + 1) * columns);
    for (let k = 0; k < inner; k++) {
      const factor = a.values[i * inner + k] as number;
      if (factor === 0) continue;
      const other = b.values.subarray(k * columns, (k + 1) * columns);
      for (let j = 0; j < columns; j++) row[j] = (row[j] as number) + factor * (other[j] as number);
    }
  }
  return { rows: a.rows, columns, values, scale: a.scale + b.scale };
}

/** The size of the largest integer. */
export function largest({ values }: ScaledIntegers): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i] as number));
  return most;
}
