/** Systems with a Khatri–Rao product over 𝔽ₚ, as the search for *solve* certificates needs them. */
import type { Matrix, Residues } from '../kernel/full.js';
import { chooseEngine } from './engines.js';

/** Z with Z(A ∘ X) = B over 𝔽ₚ, row by row; undefined where there is none. The engine says what it is about to do. */
export async function solveKhatriRao(
  A: Residues,
  X: Residues,
  B: Matrix<number>,
  p: number,
  say: (line: string) => void,
): Promise<ArrayLike<number> | undefined> {
  return chooseEngine('khatriRaoSystems', { size: X.columns, prime: p }).run(A, X, B, p, say);
}
