/**
 * Gram matrices and Cholesky factors entry by entry: the plain twin of assembly/kernel/cholesky, which adds in the same order.
 *
 * Sums of 64 products (the last may have fewer), each started at zero, are added to a Gram entry one by one. In a factorisation
 * they are subtracted: the whole blocks of 64, then one sum of the remaining whole groups of four, then the single products left.
 */
import { rounder, type Precision } from './float.js';
import { DEPTH, Triangle, type CholeskyArithmetic, type FloatMatrix } from './triangle.js';

/** The number of columns that the fast twin holds in registers. */
const GROUP = 4;

function gram(d: FloatMatrix, precision: Precision): Triangle {
  const round = rounder(precision);
  const entries = d.entries.map(round);
  const triangle = new Triangle(d.columns, precision);
  for (let i = 0; i < d.columns; i++) {
    for (let j = 0; j <= i; j++) {
      let entry = 0;
      for (let start = 0; start < d.rows; start += DEPTH) {
        const end = Math.min(start + DEPTH, d.rows);
        let sum = 0;
        for (let k = start; k < end; k++) {
          const row = k * d.columns;
          sum = round(sum + round((entries[row + i] as number) * (entries[row + j] as number)));
        }
        entry = round(entry + sum);
      }
      triangle.set(i, j, entry);
    }
  }
  return triangle;
}

function factor(triangle: Triangle): number {
  const { size } = triangle;
  const round = rounder(triangle.precision);
  const rows = Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: i + 1 }, (__, j) => triangle.get(i, j)),
  );
  for (let j = 0; j < size; j++) {
    const pivotRow = rows[j] as Float64Array;
    const rest = j - (j % GROUP);
    const blocks = j - (j % DEPTH);
    for (let i = j; i < size; i++) {
      const row = rows[i] as Float64Array;
      let entry = row[j] as number;
      for (let start = 0; start < rest;) {
        const end = start < blocks ? start + DEPTH : rest;
        let sum = 0;
        for (let k = start; k < end; k++) {
          sum = round(sum + round((row[k] as number) * (pivotRow[k] as number)));
        }
        entry = round(entry - sum);
        start = end;
      }
      for (let k = rest; k < j; k++) entry = round(entry - round((row[k] as number) * (pivotRow[k] as number)));
      if (i === j && !(entry > 0 && entry < Infinity)) return j + 1;
      row[j] = round(i === j ? Math.sqrt(entry) : entry / (pivotRow[j] as number));
    }
  }
  rows.forEach((row, i) => {
    row.forEach((entry, j) => {
      triangle.set(i, j, entry);
    });
  });
  return 0;
}

export const plainCholesky: CholeskyArithmetic = Object.freeze({ gram, factor });
