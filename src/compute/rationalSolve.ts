/** Exact solutions of linear systems over ℚ, for search: what comes out is re-checked by the kernel. */
import type { Matrix, Rational } from '../kernel/index.js';
import { nullVectorByBareiss, solveByBareiss } from './bareiss.js';
import { nullVectorByLifting, solveByLifting } from './padicSolve.js';

/** From this size on lifting is faster than elimination with growing numbers (bench/solve.mjs). */
const LIFTING_FROM = 24;

/** The one solution x of Bx = r for square B, or undefined when B is singular. */
export function solveExactly(B: Matrix<Rational>, r: Matrix<Rational>): Matrix<Rational> | undefined {
  return B.rows < LIFTING_FROM ? solveByBareiss(B, r) : solveByLifting(B, r);
}

/** A nonzero column v with Mv = 0, or undefined when the columns are independent. */
export function nullVectorOf(M: Matrix<Rational>): Matrix<Rational> | undefined {
  return M.columns < LIFTING_FROM ? nullVectorByBareiss(M) : nullVectorByLifting(M);
}
