/** Gaussian elimination modulo a prime: a fast version on int32, and its plain bigint twin for `--reference`. */
import { at, type Matrix } from '../algebra/matrices.js';
import { inverseModulo } from './primeField.js';
import type { Residues } from './matrix.js';

/** Rank over 𝔽ₚ of a matrix of residues 0 … p − 1, p ≤ 46337: every intermediate value is below 2³¹ in size. */
export function rankOfResidues(m: Residues, p: number): number {
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

/** The same rank in bigint arithmetic, without the optimisations above. */
export function rankOfResiduesReference(m: Matrix<number>, p: number): number {
  const modulus = BigInt(p);
  let rows = Array.from({ length: m.rows }, (_, i) => Array.from({ length: m.columns }, (_, j) => BigInt(at(m, i, j))));
  let rank = 0;
  for (let column = 0; column < m.columns; column++) {
    const pivot = rows.find((row) => row[column] !== 0n);
    if (pivot === undefined) continue;
    rank++;
    const head = pivot[column] as bigint;
    // Cross-multiplication by the nonzero head preserves the row space and needs no division.
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => {
        const factor = row[column] as bigint;
        return row.map((entry, j) => (((entry * head - factor * (pivot[j] as bigint)) % modulus) + modulus) % modulus);
      });
  }
  return rank;
}
