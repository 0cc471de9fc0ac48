/** Systems with a Khatri–Rao product over 𝔽ₚ, as the search for *solve* certificates needs them. */
import { matrices, primeField, type Matrix } from '../kernel/index.js';
import { solveFromLeft } from './solveModulo.js';

/** Z with Z(A ∘ X) = B over 𝔽ₚ, row by row; undefined where there is none. */
export function solveKhatriRao(
  A: Matrix<number>,
  X: Matrix<number>,
  B: Matrix<number>,
  p: number,
): Promise<ArrayLike<number> | undefined> {
  return Promise.resolve(solveFromLeft(matrices.khatriRao(primeField(p), A, X), B, p));
}
