/** Exact solutions of linear systems over ℚ, for search: what comes out is re-checked by the kernel. */
import { matrices, rationals, RATIONALS, type Matrix, type Rational } from '../kernel/index.js';

/** The one solution x of Bx = r for square B, or undefined when B is singular. Fraction-free (Bareiss 1968). */
export function solveExactly(B: Matrix<Rational>, r: Matrix<Rational>): Matrix<Rational> | undefined {
  const size = B.rows;
  const rows = Array.from({ length: size }, (_, i) => integral([...rowOf(B, i), matrices.at(r, i, 0)]));
  let previous = 1n;
  for (let k = 0; k < size; k++) {
    const pivot = rows.findIndex((row, i) => i >= k && row[k] !== 0n);
    if (pivot < 0) return undefined;
    [rows[k], rows[pivot]] = [rows[pivot] as bigint[], rows[k] as bigint[]];
    const top = rows[k] as bigint[];
    const head = top[k] as bigint;
    for (let i = k + 1; i < size; i++) {
      const row = rows[i] as bigint[];
      const factor = row[k] as bigint;
      // Sylvester's identity: every entry is a minor of the integer matrix, so the division is exact.
      for (let j = k + 1; j <= size; j++) row[j] = ((row[j] as bigint) * head - factor * (top[j] as bigint)) / previous;
      row[k] = 0n;
    }
    previous = head;
  }
  return backSubstitute(rows);
}

function backSubstitute(rows: readonly (readonly bigint[])[]): Matrix<Rational> {
  const size = rows.length;
  // By Cramer's rule every unknown is a whole number over the determinant, the last pivot.
  const determinant = rows[size - 1]?.[size - 1] ?? 1n;
  const scaled = new Array<bigint>(size);
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] as readonly bigint[];
    let sum = (row[size] as bigint) * determinant;
    for (let j = i + 1; j < size; j++) sum -= (row[j] as bigint) * (scaled[j] as bigint);
    scaled[i] = sum / (row[i] as bigint);
  }
  return matrices.matrix(size, 1, (i) => rationals.rational(scaled[i] as bigint, determinant));
}

/** A nonzero column v with Mv = 0, or undefined when the columns are independent. */
export function nullVectorOf(M: Matrix<Rational>): Matrix<Rational> | undefined {
  const rows = Array.from({ length: M.rows }, (_, i) => integral(rowOf(M, i)));
  const pivots: number[] = [];
  let previous = 1n;
  let free = -1;
  for (let column = 0; column < M.columns; column++) {
    const rank = pivots.length;
    const pivot = rows.findIndex((row, i) => i >= rank && row[column] !== 0n);
    if (pivot < 0) {
      free = column;
      break;
    }
    [rows[rank], rows[pivot]] = [rows[pivot] as bigint[], rows[rank] as bigint[]];
    const top = rows[rank];
    const head = top[column] as bigint;
    for (let i = rank + 1; i < rows.length; i++) {
      const row = rows[i] as bigint[];
      const factor = row[column] as bigint;
      for (let j = column; j < M.columns; j++)
        row[j] = ((row[j] as bigint) * head - factor * (top[j] as bigint)) / previous;
    }
    previous = head;
    pivots.push(column);
  }
  if (free < 0) return undefined;
  // Columns 0 … free − 1 are pivots: express column `free` by them.
  const triangle = rows.slice(0, free).map((row) => [...row.slice(0, free), -(row[free] as bigint)]);
  const head = free === 0 ? undefined : backSubstitute(triangle);
  const entry = (i: number): Rational =>
    i === free ? rationals.ONE : i < free ? matrices.at(head as Matrix<Rational>, i, 0) : rationals.ZERO;
  return matrices.matrix(M.columns, 1, entry);
}

export function multiplyExactly(a: Matrix<Rational>, b: Matrix<Rational>): Matrix<Rational> {
  return matrices.product(RATIONALS, a, b);
}

export function rowOf<T>(M: Matrix<T>, row: number): readonly T[] {
  return M.entries.slice(row * M.columns, (row + 1) * M.columns);
}

/** The row times the least common multiple of its denominators. */
function integral(row: readonly Rational[]): bigint[] {
  const common = row.reduce(
    (lcm, { denominator }) => (lcm / rationals.greatestCommonDivisor(lcm, denominator)) * denominator,
    1n,
  );
  return row.map(({ numerator, denominator }) => numerator * (common / denominator));
}
