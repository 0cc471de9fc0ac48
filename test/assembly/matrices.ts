/** Matrices of residues for the tests of the kernels. */
import type { Matrix } from '../../src/kernel/core/data/matrix.js';

/** Numbers 0 … bound − 1 from a seed, by xorshift. */
export function flatStream(seed: number): (bound: number) => number {
  let state = seed | 1;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}

export function matrixOf(rows: number, columns: number, entry: (i: number, j: number) => number): Matrix<number> {
  const entries = Array.from({ length: rows * columns }, (_, at) => entry(Math.floor(at / columns), at % columns));
  return { rows, columns, entries };
}

/** A product of rank at most `rank`, with dependent columns and rows anywhere. */
export function plantedRank(
  rows: number,
  columns: number,
  rank: number,
  p: number,
  random: (bound: number) => number,
): Matrix<number> {
  const left = matrixOf(rows, rank, () => random(p));
  // One column in four is zero, so that the profile has gaps before the rank is reached.
  const empty = Array.from({ length: columns }, () => random(4) === 0);
  const right = matrixOf(rank, columns, (_, j) => (empty[j] ? 0 : random(p)));
  return matrixOf(rows, columns, (i, j) => {
    let sum = 0;
    for (let k = 0; k < rank; k++) {
      sum += (left.entries[i * rank + k] as number) * (right.entries[k * columns + j] as number);
    }
    return sum % p;
  });
}

export function selection(m: Matrix<number>, rows: readonly number[], columns: readonly number[]): Matrix<number> {
  return matrixOf(rows.length, columns.length, (i, j) => {
    return m.entries[(rows[i] as number) * m.columns + (columns[j] as number)] as number;
  });
}
