/** Symmetric matrices whose least eigenvalue is known, or decided exactly. */
import fc from 'fast-check';
import { isPositiveSemidefinite } from '../../../../src/kernel/libraries/algebra/semidefinite.js';
import { at, matrix, product, transpose, type Matrix } from '../../../../src/kernel/libraries/algebra/matrices.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import type { Rational } from '../../../../src/kernel/core/data/rational.js';
import { RATIONALS } from '../../../../src/kernel/libraries/algebra/ring.js';

export const whole = (n: number): Rational => q.rational(BigInt(n));

export function less(A: Matrix<Rational>, shift: Rational): Matrix<Rational> {
  return matrix(A.rows, A.rows, (i, j) => (i === j ? q.subtract(at(A, i, j), shift) : at(A, i, j)));
}

/** Whether no eigenvalue of A is below `bound`, over ℚ. */
export function isAtLeast(A: Matrix<Rational>, bound: Rational): boolean {
  return isPositiveSemidefinite(less(A, bound));
}

/** QΛQ with the reflection Q = I − 2vvᵀ/vᵀv: the eigenvalues are those of Λ. */
export function reflected(eigenvalues: readonly Rational[], v: readonly number[]): Matrix<Rational> {
  const n = eigenvalues.length;
  const square = v.reduce((sum, x) => sum + x * x, 0);
  const Q = matrix(n, n, (i, j) =>
    q.subtract(
      whole(i === j ? 1 : 0),
      q.rational(2n * BigInt(v[i] as number) * BigInt(v[j] as number), BigInt(square)),
    ),
  );
  const scaled = matrix(n, n, (i, j) => q.multiply(eigenvalues[i] as Rational, at(Q, i, j)));
  return product(RATIONALS, Q, scaled);
}

export function gramOf(D: Matrix<Rational>): Matrix<Rational> {
  return product(RATIONALS, transpose(D), D);
}

/** A list of `length` whole numbers, not all zero. */
export const direction = (length: number): fc.Arbitrary<number[]> =>
  fc
    .array(fc.integer({ min: -5, max: 5 }), { minLength: length, maxLength: length })
    .filter((v) => v.some((x) => x !== 0));
