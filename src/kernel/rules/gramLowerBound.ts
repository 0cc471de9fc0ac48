/**
 * ## gramLowerBound
 *
 * Statement: |Mv| ≥ bound·|v| for every real v, the bound being positive: no singular value of M, as many as it has columns, is less.
 *
 * Soundness: G, the Gram matrix MᵀM in floating point from M rounded, has ‖G − MᵀM‖ ≤ slack, a bound that grows with tr G
 * (theorem 2 of docs/verified-cholesky.md). The argument of choleskyLowerBound on G − αI gives λ_min(G) ≥ bound² + slack, so
 * λ_min(MᵀM) ≥ bound² by Weyl's inequality, and |Mv|² = vᵀMᵀMv.
 */
import { provesSingularValuesAbove } from '../choleskyBound.js';
import { speaksOfData } from '../proposition.js';
import * as q from '../rational.js';
import type { Rational } from '../rational.js';
import { enclosed, falseWitness, requireCount, rule } from '../rule.js';
import { literal, object, rationalText } from '../shape.js';
import { termShape } from '../term.js';

const witness = object({ matrix: termShape, bound: rationalText, precision: literal('f32', 'f64') });

export const gramLowerBound = rule('gramLowerBound', witness, (context, premises, { matrix, bound, precision }) => {
  requireCount(premises, 0);
  const least = q.parseRational(bound) as Rational;
  if (q.sign(least) <= 0) throw falseWitness('a positive bound', bound);
  if (!provesSingularValuesAbove(least, context.floats(matrix), precision, context.cholesky)) {
    throw falseWitness(
      `singular values that ${precision} proves to be at least ${bound}`,
      'a proof that does not reach it',
    );
  }
  return enclosed({ kind: 'singularValueAtLeast', matrix, bound }, speaksOfData(matrix) ? 'instance' : 'all');
});
