/** Solves linear systems with a symmetric positive definite matrix by the kernel's Cholesky factorisation. */
import { fastestCholesky, type Triangle } from '../../kernel/full.js';

/** The rows of the Cholesky factor. If the factorisation fails, a small multiple of the identity is added to the matrix first. */
export function factorOf(gram: Triangle): readonly Float64Array[] {
  const diagonal = gram.diagonal();
  const mean = diagonal.reduce((sum, entry) => sum + entry, 0) / gram.size;
  let moved = 0;
  while (fastestCholesky.factor(gram) !== 0) {
    moved = Math.max(2 * moved, mean * 2 ** -46);
    if (!(moved > 0 && moved <= mean && mean < Infinity))
      throw new RangeError('a finite matrix that is not zero was expected');
    for (let i = 0; i < gram.size; i++) gram.set(i, i, (diagonal[i] as number) + moved);
  }
  return Array.from({ length: gram.size }, (_, i) => Float64Array.from({ length: i + 1 }, (__, j) => gram.get(i, j)));
}

/** x ← (LLᵀ)⁻¹x. */
export function solveInPlace(rows: readonly Float64Array[], x: Float64Array): void {
  rows.forEach((row, i) => {
    let sum = x[i] as number;
    for (let j = 0; j < i; j++) sum -= (row[j] as number) * (x[j] as number);
    x[i] = sum / (row[i] as number);
  });
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i] as Float64Array;
    const solved = (x[i] as number) / (row[i] as number);
    x[i] = solved;
    for (let j = 0; j < i; j++) x[j] = (x[j] as number) - (row[j] as number) * solved;
  }
}
