/** Positive definiteness of matrices that are known by intervals. */
import * as dy from './dyadic.js';
import type { Interval, Intervals } from './interval.js';
import * as m from './matrix.js';
import type { Matrix } from './matrix.js';

/**
 * Whether every symmetric matrix between the ends is positive definite: the pivots of LDLᵀ in interval arithmetic enclose the
 * pivots of each such matrix, by induction on the Schur complements, and a matrix whose pivots are positive is definite.
 */
export function isPositiveDefinite(I: Intervals, matrix: Matrix<Interval>): boolean {
  const size = matrix.rows;
  const work = Array.from({ length: size }, (_, i) => Array.from({ length: i + 1 }, (_, j) => m.at(matrix, i, j)));
  const entry = (i: number, j: number): Interval => (work[i] as Interval[])[j] as Interval;
  for (let k = 0; k < size; k++) {
    const pivot = entry(k, k);
    if (dy.sign(pivot.lower) <= 0) return false;
    for (let i = k + 1; i < size; i++) {
      const factor = I.divide(entry(i, k), pivot);
      for (let j = k + 1; j <= i; j++) {
        (work[i] as Interval[])[j] = I.subtract(entry(i, j), I.multiply(factor, entry(j, k)));
      }
    }
  }
  return true;
}
