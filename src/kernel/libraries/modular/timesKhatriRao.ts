/** Products with a Khatri–Rao product A ∘ X, which is never stored because it would be rows(A) times as large as X. */
import { Refusal } from '../../core/text/refusal.js';
import type { Residues } from './matrix.js';

/**
 * Z(A ∘ X) over 𝔽ₚ. Entry ((i, j), n) of A ∘ X is a_{i,n}·x_{j,n}, so that entry (c, n) of the result is
 * Σᵢ a_{i,n} · (Σⱼ z_{c,(i,j)}·x_{j,n}). The inner sums are one product: Z, read as a matrix with a row for each (c, i),
 * times X. `times` multiplies two matrices of residues.
 */
export function timesKhatriRao(
  Z: Residues,
  A: Residues,
  X: Residues,
  p: number,
  times: (a: Residues, b: Residues, p: number) => ArrayLike<number>,
): Residues {
  if (A.columns !== X.columns || Z.columns !== A.rows * X.rows) {
    throw new Refusal(
      'mismatch',
      '$',
      `a left factor of ${A.rows}·${X.rows} columns, and factors of equally many`,
      `${Z.columns}; ${A.columns} and ${X.columns}`,
    );
  }
  const { columns } = X;
  const inner = times({ rows: Z.rows * A.rows, columns: X.rows, entries: Z.entries }, X, p);
  const entries = new Int32Array(Z.rows * columns);
  const weights = Int32Array.from(A.entries);
  const sums = new Float64Array(columns);
  for (let c = 0; c < Z.rows; c++) {
    sums.fill(0);
    for (let i = 0; i < A.rows; i++) {
      const [row, other] = [i * columns, (c * A.rows + i) * columns];
      // p ≤ 46337, so a product is below 2³¹, and a sum of fewer than 2²² of them below 2⁵³.
      for (let n = 0; n < columns; n++) {
        sums[n] = (sums[n] as number) + (weights[row + n] as number) * (inner[other + n] as number);
      }
    }
    for (let n = 0; n < columns; n++) entries[c * columns + n] = (sums[n] as number) % p;
  }
  return { rows: Z.rows, columns, entries };
}
