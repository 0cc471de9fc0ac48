/**
 * Gaussian elimination, twice over: rank mod p on int32 at speed, and its plain bigint twin for `--reference`; and the exact
 * LDLᵀ decomposition that decides positive semidefiniteness over ℚ.
 */
import { at, type Matrix } from './matrix.js';
import * as q from './rational.js';
import type { Rational } from './rational.js';
import { inverseModulo } from './ring.js';
import type { Residues } from './wasm/modularKernel.js';

/** Rank over 𝔽ₚ of a matrix of residues 0 … p − 1, p ≤ 46337: every intermediate is below 2³¹ in size. */
export function rankModulo(m: Residues, p: number): number {
  const { rows, columns } = m;
  const work = Int32Array.from(m.entries);
  let rank = 0;
  for (let column = 0; column < columns && rank < rows; column++) {
    let pivot = rank;
    while (pivot < rows && work[pivot * columns + column] === 0) pivot++;
    if (pivot === rows) continue;
    const top = rank * columns;
    for (let j = column; pivot > rank && j < columns; j++) {
      const kept = work[top + j] as number;
      work[top + j] = work[pivot * columns + j] as number;
      work[pivot * columns + j] = kept;
    }
    const inverse = inverseModulo(work[top + column] as number, p);
    for (let i = rank + 1; i < rows; i++) {
      const row = i * columns;
      const factor = ((work[row + column] as number) * inverse) % p;
      if (factor === 0) continue;
      // 0 ≤ entry + (p − factor)·entry ≤ (p − 1) + (p − 1)² < 2³¹.
      const complement = p - factor;
      for (let j = column; j < columns; j++) {
        work[row + j] = ((work[row + j] as number) + complement * (work[top + j] as number)) % p;
      }
    }
    rank++;
  }
  return rank;
}

/** The same rank in bigint arithmetic, written without any of the tricks above. */
export function rankModuloReference(m: Matrix<number>, p: number): number {
  const modulus = BigInt(p);
  let rows = Array.from({ length: m.rows }, (_, i) => Array.from({ length: m.columns }, (_, j) => BigInt(at(m, i, j))));
  let rank = 0;
  for (let column = 0; column < m.columns; column++) {
    const pivot = rows.find((row) => row[column] !== 0n);
    if (pivot === undefined) continue;
    rank++;
    const head = pivot[column] as bigint;
    // Cross-multiplying by the nonzero head keeps the row space without a division.
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => {
        const factor = row[column] as bigint;
        return row.map((entry, j) => (((entry * head - factor * (pivot[j] as bigint)) % modulus) + modulus) % modulus);
      });
  }
  return rank;
}

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

export function isPositiveSemidefinite(m: Matrix<Rational>): boolean {
  return semidefiniteRank(m) !== undefined;
}
