/** The exact LDLᵀ decomposition that decides positive semidefiniteness over ℚ. */
import { at, type Matrix } from './matrices.js';
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';

/**
 * The rank of a symmetric matrix that is positive semidefinite, and undefined for one that is not. Exactly: H ⪰ 0 iff at each
 * step of LDLᵀ the pivot is positive and the Schur complement is ⪰ 0, or the pivot is zero with a zero column and the rest
 * is ⪰ 0. Fraction-free (Bareiss 1968): of the matrix times a common denominator, S being the rows of the pivots so far, the
 * entry in the place (i, j) is the minor of S ∪ {i}, S ∪ {j}, a whole number: the last pivot times that of the Schur complement.
 */
export function semidefiniteRank(m: Matrix<Rational>): number | undefined {
  const common = m.entries.reduce(
    (lcm, { denominator }) => (lcm / q.greatestCommonDivisor(lcm, denominator)) * denominator,
    1n,
  );
  const whole = ({ numerator, denominator }: Rational): bigint => numerator * (common / denominator);
  // Only the lower triangle is kept up to date: row i, column k stands for row k, column i.
  const work = Array.from({ length: m.rows }, (_, i) => Array.from({ length: i + 1 }, (__, j) => whole(at(m, i, j))));
  let [rank, previous] = [0, 1n];
  for (const [k, top] of work.entries()) {
    const pivot = top[k] as bigint;
    const below = work.slice(k + 1);
    if (pivot < 0n) return undefined;
    if (pivot === 0n && below.some((row) => row[k] !== 0n)) return undefined;
    if (pivot === 0n) continue;
    const column = work.map((row) => row[k]);
    below.forEach((row, offset) => {
      const factor = row[k] as bigint;
      for (let j = k + 1; j <= k + 1 + offset; j++) {
        row[j] = ((row[j] as bigint) * pivot - factor * (column[j] as bigint)) / previous;
      }
    });
    previous = pivot;
    rank++;
  }
  return rank;
}

export function isSymmetric(m: Matrix<Rational>): boolean {
  if (m.rows !== m.columns) return false;
  return m.entries.every((entry, i) => q.equals(entry, at(m, i % m.rows, Math.floor(i / m.rows))));
}

export function isPositiveSemidefinite(m: Matrix<Rational>): boolean {
  return semidefiniteRank(m) !== undefined;
}
