/** Products over 𝔽ₚ, entry by entry, for primes up to LARGEST_PRIME: the plain twin of wasm/modularProduct.ts. */
import { Refusal } from '../../core/text/refusal.js';
import type { Residues } from './matrix.js';

/** A·B over 𝔽ₚ in residues 0 … p − 1, row by row, of factors with entries of absolute value below p. */
export function plainProduct(a: Residues, b: Residues, p: number): Int32Array {
  if (a.columns !== b.rows) {
    throw new Refusal('mismatch', '$', `a right factor of ${a.columns} rows`, `${b.rows}`);
  }
  const entries = new Int32Array(a.rows * b.columns);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < b.columns; j++) {
      let sum = 0;
      for (let k = 0; k < a.columns; k++) {
        sum = (sum + (a.entries[i * a.columns + k] as number) * (b.entries[k * b.columns + j] as number)) % p;
      }
      entries[i * b.columns + j] = sum < 0 ? sum + p : sum;
    }
  }
  return entries;
}
