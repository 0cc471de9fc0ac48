/**
 * A proof that the least eigenvalue of a symmetric matrix of balls is below a number θ. If Cholesky of the midpoints minus θI breaks
 * down at some column, that gives a vector v in floating point. The proof is that the quotient vᵀAv/|v|² is below θ
 * (ballEigenvalue.ts), which does not depend on how v was found.
 */
import { spend } from '../../core/data/work.js';
import { quotientAbove, type SymmetricBall } from '../balls/ballEigenvalue.js';
import { nearestDouble } from '../floats/float.js';
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';
import type { Triangle } from '../floats/triangle.js';

export function provesBelow(theta: Rational, ball: SymmetricBall): boolean {
  const vector = descent(ball.triangle, nearestDouble(theta));
  return vector !== undefined && q.sign(q.subtract(theta, quotientAbove(ball, vector))) > 0;
}

/**
 * Cholesky of A − θI, row by row, up to the first pivot that is not positive. With L₁ the factor so far and l the row that leads to
 * the pivot, v = (L₁⁻ᵀl, −1, 0, …) has vᵀ(A − θI)v equal to that pivot, up to rounding.
 */
function descent(A: Triangle, theta: number): Float64Array | undefined {
  const { size } = A;
  spend(size ** 3 / 16);
  const rows: Float64Array[] = [];
  for (let i = 0; i < size; i++) {
    const row = new Float64Array(i + 1);
    let pivot = A.get(i, i) - theta;
    for (let j = 0; j < i; j++) {
      const other = rows[j] as Float64Array;
      let sum = A.get(i, j);
      for (let k = 0; k < j; k++) sum -= (row[k] as number) * (other[k] as number);
      const entry = sum / (other[j] as number);
      row[j] = entry;
      pivot -= entry * entry;
    }
    if (!(pivot > 0)) return backwards(rows, row, size);
    row[i] = Math.sqrt(pivot);
    rows.push(row);
  }
  return undefined;
}

function backwards(rows: readonly Float64Array[], last: Float64Array, size: number): Float64Array {
  const v = new Float64Array(size);
  v.set(last.subarray(0, rows.length));
  v[rows.length] = -1;
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i] as Float64Array;
    const entry = (v[i] as number) / (row[i] as number);
    v[i] = entry;
    for (let k = 0; k < i; k++) v[k] = (v[k] as number) - (row[k] as number) * entry;
  }
  return v;
}
