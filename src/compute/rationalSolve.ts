/** Exact solutions of linear systems over ℚ, for search: what comes out is re-checked by the kernel. */
import { matrices, type Matrix, type Rational } from '../kernel/full.js';
import { chooseEngine } from './engines.js';

/** The one solution x of Bx = r for square B, or undefined when B is singular. */
export function solveExactly(B: Matrix<Rational>, r: Matrix<Rational>): Matrix<Rational> | undefined {
  matrices.requireShape(B, r.rows, r.rows, 'a square matrix');
  return chooseEngine('exactSystems', { size: B.rows }).run.solve(B, r);
}

/** A nonzero column v with Mv = 0, or undefined when the columns are independent. */
export function nullVectorOf(M: Matrix<Rational>): Matrix<Rational> | undefined {
  return chooseEngine('exactSystems', { size: Math.min(M.rows, M.columns) }).run.nullVector(M);
}
