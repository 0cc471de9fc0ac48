/** The exact LDLᵀ decomposition that decides positive semidefiniteness over ℚ. */
import { spend } from '../../core/data/work.js';
import { at, type Matrix } from './matrices.js';
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';

/**
 * The rank of a symmetric matrix if it is positive semidefinite, otherwise undefined. Criterion: H ⪰ 0 iff at each step of LDLᵀ
 * the pivot is positive and the Schur complement is ⪰ 0, or the pivot is zero, its column is zero, and the rest is ⪰ 0.
 * The elimination is fraction-free (Bareiss 1968), on the matrix times a common denominator. With S the rows of the pivots so
 * far, entry (i, j) is the minor of S ∪ {i}, S ∪ {j}, an integer: the last pivot times the entry of the Schur complement.
 */
export function semidefiniteRank(m: Matrix<Rational>): number | undefined {
  const common = m.entries.reduce(
    (lcm, { denominator }) => (lcm / q.greatestCommonDivisor(lcm, denominator)) * denominator,
    1n,
  );
  const whole = ({ numerator, denominator }: Rational): bigint => numerator * (common / denominator);
  // Only the lower triangle is updated: entry (i, k) also stands for entry (k, i).
  const work = Array.from({ length: m.rows }, (_, i) => Array.from({ length: i + 1 }, (__, j) => whole(at(m, i, j))));
  let [rank, previous] = [0, 1n];
  for (const [k, top] of work.entries()) {
    const pivot = top[k] as bigint;
    const below = work.slice(k + 1);
    if (pivot < 0n) return undefined;
    if (pivot === 0n && below.some((row) => row[k] !== 0n)) return undefined;
    if (pivot === 0n) continue;
    spend(below.length ** 2 * (10 + q.bitLength(pivot) / 16));
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
