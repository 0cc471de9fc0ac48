/**
 * Exact matrices of integers times one power of two, held in doubles: the fast form of data sets. Every value is an integer of
 * absolute value at most 2⁵³, so each double is exact. Functions return undefined if a matrix has no such form.
 */
import type { Matrix } from './matrices.js';
import { numbersOf, PackedMatrix, type Numbers } from '../../core/data/packed.js';
import { spend } from '../../core/data/work.js';
import { bitLength, type Rational } from '../../core/data/rational.js';

export interface ScaledIntegers {
  readonly rows: number;
  readonly columns: number;
  /** Integers, row by row; an entry of the matrix is one of them times 2^−scale. */
  readonly values: Numbers;
  readonly scale: number;
}

const LARGEST = 2 ** 53;
const LARGEST_WHOLE = BigInt(LARGEST);
/** With this limit, 2^−scale and its multiples up to 2⁵³ are far from the underflow and overflow of doubles. */
const LARGEST_SCALE = 500;

/** The scaled integers that equal the given doubles, none of which may be infinite or NaN. */
export function scaledOfDoubles(rows: number, columns: number, doubles: ArrayLike<number>): ScaledIntegers | undefined {
  // 2^scale is computed by doubling, because the language guarantees only an approximation for **.
  let [scale, unit] = [0, 1];
  for (let i = 0; i < doubles.length; i++) {
    // Multiplication by a power of two is exact unless it underflows, and these products only grow.
    while (scale <= LARGEST_SCALE && !Number.isInteger((doubles[i] as number) * unit))
      [scale, unit] = [scale + 1, 2 * unit];
  }
  if (scale > LARGEST_SCALE) return undefined;
  const values = Float64Array.from({ length: doubles.length }, (_, i) => (doubles[i] as number) * unit);
  return values.every((value) => Math.abs(value) <= LARGEST) ? { rows, columns, values, scale } : undefined;
}

/** The entries of a matrix as scaled integers; a packed matrix is converted in doubles. */
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
  // The largest denominator is a common one if all are powers of two; the divisions below check that they are.
  if (common !== 1n << BigInt(scale) || scale > LARGEST_SCALE) return undefined;
  const values = new Float64Array(entries.length);
  for (let i = 0; i < entries.length; i++) {
    const { numerator, denominator } = entries[i] as Rational;
    if (denominator !== common && common % denominator !== 0n) return undefined;
    const value = denominator === common ? numerator : numerator * (common / denominator);
    const near = Number(value);
    // A whole number of which the nearest double is a safe integer is that double.
    if (!Number.isSafeInteger(near) && (value > LARGEST_WHOLE || value < -LARGEST_WHOLE)) return undefined;
    values[i] = near;
  }
  return { rows, columns, values, scale };
}

/**
 * a·b, if all intermediate sums are below 2⁵³: |Σ a_{ik}b_{kj}| ≤ inner · max|a| · max|b|, and the same holds for each partial
 * sum. The bound is itself rounded, but never from 2⁵³ or more to less.
 */
export function scaledProduct(a: ScaledIntegers, b: ScaledIntegers): ScaledIntegers | undefined {
  const { columns: inner } = a;
  if (inner !== b.rows || inner * largest(a) * largest(b) >= LARGEST) return undefined;
  const { columns } = b;
  spend((a.rows * inner * columns) / 4);
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

/** The largest absolute value of the integers. */
export function largest({ values }: ScaledIntegers): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i] as number));
  return most;
}
