/** Exact linear systems by fraction-free elimination (Bareiss 1968). It always finds the answer; its numbers grow as large as minors. */
import { matrices, rationals, type Matrix, type Rational } from '../kernel/index.js';
import { integralRows } from './integral.js';

/** The unique solution X of BX = R for a square B; undefined if B is singular. */
export function solveByBareiss(B: Matrix<Rational>, R: Matrix<Rational>): Matrix<Rational> | undefined {
  const size = B.rows;
  const rows = integralRows(B, R);
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
      for (let j = k + 1; j < row.length; j++)
        row[j] = ((row[j] as bigint) * head - factor * (top[j] as bigint)) / previous;
      row[k] = 0n;
    }
    previous = head;
  }
  return backSubstitute(rows, R.columns);
}

/** Solves a triangular system for its last `sides` columns. */
function backSubstitute(rows: readonly (readonly bigint[])[], sides: number): Matrix<Rational> {
  const size = rows.length;
  // By Cramer's rule every unknown is a whole number over the determinant, which is the last pivot.
  const determinant = rows[size - 1]?.[size - 1] ?? 1n;
  const columns = Array.from({ length: sides }, (_, side) => {
    const scaled = new Array<bigint>(size);
    for (let i = size - 1; i >= 0; i--) {
      const row = rows[i] as readonly bigint[];
      let sum = (row[size + side] as bigint) * determinant;
      for (let j = i + 1; j < size; j++) sum -= (row[j] as bigint) * (scaled[j] as bigint);
      scaled[i] = sum / (row[i] as bigint);
    }
    return scaled;
  });
  return matrices.matrix(size, sides, (i, side) =>
    rationals.rational((columns[side] as bigint[])[i] as bigint, determinant),
  );
}

/** A nonzero column v with Mv = 0; undefined if the columns of M are independent. */
export function nullVectorByBareiss(M: Matrix<Rational>): Matrix<Rational> | undefined {
  const rows = integralRows(M);
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
  // Columns 0 … free − 1 have pivots: express column `free` by them.
  const triangle = rows.slice(0, free).map((row) => [...row.slice(0, free), -(row[free] as bigint)]);
  const head = free === 0 ? undefined : backSubstitute(triangle, 1);
  const entry = (i: number): Rational =>
    i === free ? rationals.ONE : i < free ? matrices.at(head as Matrix<Rational>, i, 0) : rationals.ZERO;
  return matrices.matrix(M.columns, 1, entry);
}
