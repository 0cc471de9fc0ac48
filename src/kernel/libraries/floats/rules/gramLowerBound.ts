/**
 * ## gramLowerBound
 *
 * Statement: |Mv| ≥ bound·|v| for every real v, with a positive bound: each singular value of M, one per column, is at least bound.
 *
 * Soundness: let G be the Gram matrix of M, computed in floating point from M rounded. ‖G − MᵀM‖ ≤ slack, a bound that grows with
 * tr G (theorem 2 of docs/verified-cholesky.md). Floating-point Cholesky of G − αI runs to completion, so λ_min(G) ≥ α − error
 * (theorem 1), which is computed in ℚ and is at least bound² + slack. So λ_min(MᵀM) ≥ bound² (Weyl), and |Mv|² = vᵀMᵀMv.
 */
import { nearestDoubles } from '../evaluate.js';
import { choleskyOf } from '../arithmetic.js';
import { provesSingularValuesAbove } from '../choleskyBound.js';
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { byEnclosure, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { literal, object, rationalText } from '../../../core/text/shape.js';
import { termShape } from '../../algebra/term.js';

const witness = object({ matrix: termShape, bound: rationalText, precision: literal('f32', 'f64') });

export const gramLowerBound = rule(
  'gramLowerBound',
  witness,
  (context, premises, { matrix, bound, precision }) => {
    requireCount(premises, 0);
    const least = q.parseRational(bound) as Rational;
    if (q.sign(least) <= 0) throw falseWitness('a positive bound', bound);
    if (!provesSingularValuesAbove(least, nearestDoubles(context, matrix), precision, choleskyOf(context))) {
      throw falseWitness(
        `singular values that ${precision} proves to be at least ${bound}`,
        'a proof that does not reach it',
      );
    }
    return byEnclosure({ kind: 'singularValueAtLeast', matrix, bound });
  },
  'Weyl’s inequality: eigenvalues of symmetric matrices move by at most the norm of the perturbation',
);
