/** Positive definiteness of matrices that are known by intervals. */
import * as dy from './dyadic.js';
import type { Interval, Intervals } from './interval.js';
import * as m from './matrix.js';
import type { Matrix } from './matrix.js';

/**
 * The pivots of LDLᵀ in interval arithmetic, up to the first that is not positive. They enclose the pivots of each symmetric
 * matrix between the ends, by induction on the Schur complements.
 */
function pivotsOf(I: Intervals, matrix: Matrix<Interval>): readonly Interval[] {
  const size = matrix.rows;
  const work = Array.from({ length: size }, (_, i) => Array.from({ length: i + 1 }, (_, j) => m.at(matrix, i, j)));
  const entry = (i: number, j: number): Interval => (work[i] as Interval[])[j] as Interval;
  const pivots: Interval[] = [];
  for (let k = 0; k < size; k++) {
    const pivot = entry(k, k);
    pivots.push(pivot);
    if (dy.sign(pivot.lower) <= 0) break;
    for (let i = k + 1; i < size; i++) {
      const factor = I.divide(entry(i, k), pivot);
      for (let j = k + 1; j <= i; j++) {
        (work[i] as Interval[])[j] = I.subtract(entry(i, j), I.multiply(factor, entry(j, k)));
      }
    }
  }
  return pivots;
}

/** Whether every symmetric matrix between the ends is positive definite: one whose pivots are all positive is. */
export function isPositiveDefinite(I: Intervals, matrix: Matrix<Interval>): boolean {
  return pivotsOf(I, matrix).every(({ lower }) => dy.sign(lower) > 0);
}

/** Whether every symmetric matrix between the ends has a negative direction: after positive pivots comes a negative one. */
export function hasNegativeDirection(I: Intervals, matrix: Matrix<Interval>): boolean {
  return pivotsOf(I, matrix).some(({ upper }) => dy.sign(upper) < 0);
}
