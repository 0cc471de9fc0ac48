/** Products with a Khatri–Rao product A ∘ X, which is never stored because it would be rows(A) times as large as X. */
import { Refusal } from '../../core/text/refusal.js';
import type { Residues } from './matrix.js';

/** p ≤ 46337, so a product of two residues is below 2³¹, and a sum of so many of them below 2⁵³. */
const MOST_ROWS = 2 ** 22;

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
  if (A.rows > MOST_ROWS) {
    throw new Refusal('limit', '$', `a left Khatri–Rao factor of at most ${MOST_ROWS} rows`, `${A.rows}`);
  }
  const { columns } = X;
  const inner = times({ rows: Z.rows * A.rows, columns: X.rows, entries: Z.entries }, X, p);
  const entries = new Int32Array(Z.rows * columns);
  const weights = Int32Array.from(A.entries);
  for (let c = 0; c < Z.rows; c++) {
    for (let n = 0; n < columns; n++) {
      let sum = 0;
      for (let i = 0; i < A.rows; i++) {
        sum += (weights[i * columns + n] as number) * (inner[(c * A.rows + i) * columns + n] as number);
      }
      entries[c * columns + n] = sum % p;
    }
  }
  return { rows: Z.rows, columns, entries };
}
