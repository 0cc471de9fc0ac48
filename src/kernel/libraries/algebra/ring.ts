/** Commutative rings as the evaluator uses them: ℚ here, ℚ[x₁, x₂, …] in polynomial.ts, 𝔽ₚ in the library modular. */
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';

export interface Ring<T> {
  readonly zero: T;
  readonly one: T;
  add(a: T, b: T): T;
  /** The sum of all terms; for polynomials this accumulates once instead of copying for each term. */
  sum(terms: Iterable<T>): T;
  negate(a: T): T;
  multiply(a: T, b: T): T;
  /** Σ aₖ·bₖ over two lists of one length. */
  dot(a: readonly T[], b: readonly T[]): T;
  isZero(a: T): boolean;
  /** The image of a rational number under the one homomorphism from (a localisation of) ℤ. */
  fromRational(a: Rational): T;
}

export const RATIONALS: Ring<Rational> = Object.freeze({
  zero: q.ZERO,
  one: q.ONE,
  add: q.add,
  sum: (terms: Iterable<Rational>) => fold(terms, q.ZERO, q.add),
  negate: q.negate,
  multiply: q.multiply,
  dot: q.dot,
  isZero: q.isZero,
  fromRational: (a: Rational) => a,
});

export function fold<T>(terms: Iterable<T>, zero: T, add: (a: T, b: T) => T): T {
  let sum = zero;
  for (const term of terms) sum = add(sum, term);
  return sum;
}
