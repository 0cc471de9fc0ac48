/**
 * ## gramLowerBound
 *
 * Statement: |Mv| ≥ bound·|v| for every real v, the bound being positive: no singular value of M, as many as it has columns, is less.
 *
 * Soundness: G, the Gram matrix MᵀM in floating point from M rounded, has ‖G − MᵀM‖ ≤ slack, a bound that grows with tr G
 * (theorem 2 of docs/verified-cholesky.md). The argument of choleskyLowerBound on G − αI gives λ_min(G) ≥ bound² + slack, so
 * λ_min(MᵀM) ≥ bound² by Weyl's inequality, and |Mv|² = vᵀMᵀMv.
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
