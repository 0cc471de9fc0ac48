/**
 * ## choleskyLowerBound
 *
 * Statement: xᵀAx ≥ bound·|x|² for every real x, A being a symmetric rational matrix.
 *
 * Soundness: S is A − αI, each entry rounded; α exceeds the bound by a little more than the error below. If floating-point
 * Cholesky of S runs to completion, its factor has LLᵀ = S + Δ with |Δ_ij| ≤ ((1 + u)^H − 1)·|l_i|·|l_j| and more for underflow, and
 * Σ|l_i|² is the trace of LLᵀ; hence λ_min(A) ≥ α − c·tr S − tail, c = Hu/(1 − 2Hu), whatever A is. That number is computed over ℚ
 * and compared with the bound. The proof, for any order of summation, is theorem 1 of docs/verified-cholesky.md.
 */
import { provesEigenvaluesAbove } from '../choleskyBound.js';
import { exactValue, nearestDouble } from '../float.js';
import { at } from '../matrix.js';
import { speaksOfData } from '../proposition.js';
import * as q from '../rational.js';
import type { Rational } from '../rational.js';
import { enclosed, falseWitness, requireCount, requireSymmetric, rule } from '../rule.js';
import { literal, object, rationalText } from '../shape.js';
import { termShape } from '../term.js';
import { Triangle } from '../triangle.js';

const witness = object({ matrix: termShape, bound: rationalText, precision: literal('f32', 'f64') });

export const choleskyLowerBound = rule(witness, (context, premises, { matrix, bound, precision }) => {
  requireCount(premises, 0);
  const A = context.rational(matrix);
  requireSymmetric(A);
  const triangle = new Triangle(A.rows, precision);
  for (let i = 0; i < A.rows; i++) for (let j = 0; j < i; j++) triangle.set(i, j, nearestDouble(at(A, i, j)));
  const entries = Array.from({ length: A.rows }, (_, i) => at(A, i, i));
  const diagonal = (shift: number): number[] => {
    const alpha = exactValue(shift);
    return entries.map((entry) => nearestDouble(q.subtract(entry, alpha)));
  };
  const shifted = { triangle, slack: q.ZERO, trace: entries.reduce(q.add), diagonal };
  if (!provesEigenvaluesAbove(q.parseRational(bound) as Rational, shifted, context.cholesky)) {
    throw falseWitness(
      `eigenvalues that ${precision} proves to be at least ${bound}`,
      'a proof that does not reach it',
    );
  }
  return enclosed({ kind: 'eigenvalueAtLeast', matrix, bound }, speaksOfData(matrix) ? 'instance' : 'all');
});
