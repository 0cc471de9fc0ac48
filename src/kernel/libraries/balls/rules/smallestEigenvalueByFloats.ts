/**
 * ## smallestEigenvalueByFloats
 *
 * Statement: the smallest eigenvalue of a symmetric matrix of real numbers lies between two rationals.
 *
 * Soundness: every entry is within a radius of a double, its midpoint, with all roundings counted (docs/balls.md). Lower bound: if
 * floating-point Cholesky of the midpoints M minus αI runs to completion, their eigenvalues are at least α minus a bound of its
 * rounding errors (theorem 1 of docs/verified-cholesky.md), and those of the matrix A are lower by at most the Frobenius norm of the
 * radii (Weyl). Upper bound: λ_min·|v|² ≤ vᵀAv for the witness v, rounded to doubles; the same norm and a bound of the rounding of
 * vᵀMv are added. Both comparisons are made over ℚ. The matrix is symmetric by its form, or its symmetry is checked over ℚ.
 */
import { nearestDoubles } from '../../floats/evaluate.js';
import { provesAbove, quotientAbove, symmetricBall } from '../ballEigenvalue.js';
import { requireShape } from '../../algebra/matrices.js';
import { enclosed } from '../../reals/propositions.js';
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { realMatrixShape, smallestEigenvalue } from '../../reals/real.js';
import { byEnclosure, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { object, rationalText } from '../../../core/text/shape.js';
import { isSymmetric } from '../symmetric.js';
import { termShape } from '../../algebra/term.js';

const witness = object({ matrix: realMatrixShape, lower: rationalText, upper: rationalText, vector: termShape });

export const smallestEigenvalueByFloats = rule(
  'smallestEigenvalueByFloats',
  witness,
  (context, premises, { matrix, lower, upper, vector }) => {
    requireCount(premises, 0);
    if (!isSymmetric(context, matrix)) throw falseWitness('a symmetric matrix', 'one that is not');
    const [least, most] = [q.parseRational(lower) as Rational, q.parseRational(upper) as Rational];
    const ball = symmetricBall(context, matrix);
    const v = nearestDoubles(context, vector);
    requireShape(v, ball.triangle.size, 1, 'a vector');
    if (v.entries.every((entry) => entry === 0)) throw falseWitness('a vector that is not zero', 'zero');
    if (q.sign(q.subtract(most, quotientAbove(ball, v.entries))) < 0) {
      throw falseWitness('vᵀAv at most upper·vᵀv, all errors counted', 'a vector that does not show it');
    }
    if (!provesAbove(least, ball, context)) {
      throw falseWitness(
        `eigenvalues that floating point proves to be at least ${lower}`,
        'a proof that does not reach it',
      );
    }
    return byEnclosure(enclosed(smallestEigenvalue(matrix), lower, upper));
  },
  'Weyl’s inequality: eigenvalues of symmetric matrices move by at most the norm of the perturbation',
);
