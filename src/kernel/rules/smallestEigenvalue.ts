/**
 * ## smallestEigenvalue
 *
 * Statement: the smallest eigenvalue of a symmetric matrix of real numbers lies between two rationals.
 *
 * Soundness: the entries are enclosed, A ∈ [A]. Below: LDLᵀ of [A] − lower·I in interval arithmetic has positive pivots, so
 * A − lower·I is positive definite and λ_min(A) > lower. Above: for a vector v that is not zero, λ_min(A) ≤ vᵀAv/vᵀv, and
 * the upper end of the enclosure of vᵀAv − upper·vᵀv is at most 0. That A is symmetric follows from its kind, or for given
 * numbers is checked over ℚ.
 */
import * as dy from '../dyadic.js';
import { isPositiveDefinite } from '../definite.js';
import { Encloser } from '../enclose.js';
import { Intervals, PRECISIONS, type Interval } from '../interval.js';
import * as m from '../matrix.js';
import { speaksOfData } from '../proposition.js';
import * as q from '../rational.js';
import type { Rational } from '../rational.js';
import { realMatrixShape } from '../real.js';
import { falseWitness, requireCount, rule } from '../rule.js';
import { integer, object, rationalText } from '../shape.js';
import { isSymmetric } from '../symmetric.js';
import { termShape } from '../term.js';

const witness = object({
  matrix: realMatrixShape,
  lower: rationalText,
  upper: rationalText,
  vector: termShape,
  precision: integer(PRECISIONS.least, PRECISIONS.most),
});

export const smallestEigenvalue = rule(witness, (context, premises, { matrix, lower, upper, vector, precision }) => {
  requireCount(premises, 0);
  if (!isSymmetric(context, matrix)) throw falseWitness('a symmetric matrix', 'one that is not');
  const I = new Intervals(precision);
  const A = new Encloser(I, context).matrix(matrix);
  const shifted = (by: string): m.Matrix<Interval> => {
    const shift = I.ofRational(q.parseRational(by) as Rational);
    return m.matrix(A.rows, A.rows, (i, j) => (i === j ? I.subtract(m.at(A, i, i), shift) : m.at(A, i, j)));
  };
  if (!isPositiveDefinite(I, shifted(lower))) {
    throw falseWitness('positive pivots below the smallest eigenvalue', 'one that is not; more bits may help');
  }
  const v = context.rational(vector);
  m.requireShape(v, A.rows, 1, 'a vector');
  if (v.entries.every(q.isZero)) throw falseWitness('a vector that is not zero', 'zero');
  if (dy.sign(quadraticForm(I, shifted(upper), v).upper) > 0) {
    throw falseWitness('vᵀAv at most upper·vᵀv', 'a vector that does not show it');
  }
  return {
    proposition: { kind: 'enclosed', expression: { kind: 'smallestEigenvalue', of: matrix }, lower, upper },
    assurance: 'enclosed',
    reach: { sizes: 'recorded', data: speaksOfData(matrix) ? 'instance' : 'all' },
  };
});

function quadraticForm(I: Intervals, A: m.Matrix<Interval>, v: m.Matrix<Rational>): Interval {
  const x = v.entries.map((entry) => I.ofRational(entry));
  const row = (i: number): Interval => I.sum(x.map((entry, j) => I.multiply(m.at(A, i, j), entry)));
  return I.sum(x.map((entry, i) => I.multiply(entry, row(i))));
}
