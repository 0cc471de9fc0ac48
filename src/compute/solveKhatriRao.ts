/** Solves systems with a Khatri–Rao product over 𝔽ₚ, for searches for *solve* certificates. */
import type { Matrix, Residues } from '../kernel/full.js';
import { chooseEngine } from './engines.js';

/** Z with Z(A ∘ X) = B over 𝔽ₚ, row by row; undefined if there is none. The engine reports its progress through `say`. */
export async function solveKhatriRao(
  A: Residues,
  X: Residues,
  B: Matrix<number>,
  p: number,
  say: (line: string) => void,
): Promise<ArrayLike<number> | undefined> {
  return chooseEngine('khatriRaoSystems', { size: X.columns, prime: p }).run(A, X, B, p, say);
}
