/** Exact solutions of linear systems over ℚ, for searches; the kernel checks the results again. */
import { matrices, type Matrix, type Rational } from '../kernel/index.js';
import { chooseEngine } from './engines.js';

/** The unique solution x of Bx = r for a square B; undefined if B is singular. */
export function solveExactly(B: Matrix<Rational>, r: Matrix<Rational>): Matrix<Rational> | undefined {
  matrices.requireShape(B, r.rows, r.rows, 'a square matrix');
  return chooseEngine('exactSystems', { size: B.rows }).run.solve(B, r);
}

/** A nonzero column v with Mv = 0; undefined if the columns of M are independent. */
export function nullVectorOf(M: Matrix<Rational>): Matrix<Rational> | undefined {
  return chooseEngine('exactSystems', { size: Math.min(M.rows, M.columns) }).run.nullVector(M);
}
