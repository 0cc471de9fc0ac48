/**
 * ## ringIdentity
 *
 * Statement: two matrices of polynomials over ℚ in the symbols of the terms are equal.
 *
 * Soundness: both terms are evaluated in ℚ[symbols], where every polynomial has one normal form (distinct monomials,
 * nonzero coefficients). Equal normal forms are equal polynomials, so the entries agree for all values of the symbols in
 * any commutative ℚ-algebra. Derivatives are formal ones, which over ℝ are the usual derivatives. Terms without symbols are
 * numbers of the instance, and the identity is an equality between them. Slopes are evaluated in ℚ, never on symbols.
 */
import { evaluate, hasSymbols, polynomials } from '../evaluate.js';
import * as m from '../matrices.js';
import type { Context } from '../../../core/logic/context.js';
import type { Polynomial } from '../polynomial.js';
import { equals } from '../../../core/data/rational.js';
import { identity } from '../propositions.js';
import { computed, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';
import { termShape, type Term } from '../term.js';

export const ringIdentity = rule(
  'ringIdentity',
  object({ left: termShape, right: termShape }),
  (context, premises, { left, right }) => {
    requireCount(premises, 0);
    const place = firstDifference(context, left, right);
    if (place !== undefined)
      throw falseWitness('equal matrices', `a difference at entry (${place.row + 1}, ${place.column + 1})`);
    const proposition = identity(left, right);
    return computed(proposition);
  },
);

function firstDifference(context: Context, left: Term, right: Term) {
  // Numbers are compared as numbers: as constant polynomials they would take far longer.
  if (![left, right].some(hasSymbols)) return differing(evaluate(context, left), evaluate(context, right), equals);
  const [a, b] = polynomials(context, left, right) as [m.Matrix<Polynomial>, m.Matrix<Polynomial>];
  return differing(a, b, samePolynomial);
}

function differing<T>(a: m.Matrix<T>, b: m.Matrix<T>, same: (x: T, y: T) => boolean) {
  m.requireShape(b, a.rows, a.columns, 'a right side');
  const index = a.entries.findIndex((entry, i) => !same(entry, b.entries[i] as T));
  return index < 0 ? undefined : { row: Math.floor(index / a.columns), column: index % a.columns };
}

function samePolynomial(a: Polynomial, b: Polynomial): boolean {
  if (a.size !== b.size) return false;
  for (const [monomial, coefficient] of a) {
    const other = b.get(monomial);
    if (other === undefined || !equals(coefficient, other)) return false;
  }
  return true;
}
