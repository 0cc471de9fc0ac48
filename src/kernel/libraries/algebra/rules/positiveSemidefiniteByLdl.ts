/**
 * ## positiveSemidefiniteByLdl
 *
 * Statement: a symmetric rational matrix is positive semidefinite.
 *
 * Soundness: exact LDLᵀ without pivoting, by induction on the size. With pivot d > 0, xᵀHx = d(x₁ + lᵀx′)² + x′ᵀSx′ with S the
 * Schur complement, so H ⪰ 0 iff S ⪰ 0. With d = 0, H ⪰ 0 iff the rest of the column is zero (otherwise a 2 × 2 minor would be
 * negative) and the remaining block is ⪰ 0. With d < 0, H is not ⪰ 0.
 */
import { evaluate } from '../evaluate.js';
import { isPositiveSemidefinite, isSymmetric } from '../semidefinite.js';
import { computed, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';
import { termShape } from '../term.js';

export const positiveSemidefiniteByLdl = rule(
  'positiveSemidefiniteByLdl',
  object({ matrix: termShape }),
  (context, premises, { matrix }) => {
    requireCount(premises, 0);
    const H = evaluate(context, matrix);
    if (!isSymmetric(H)) throw falseWitness('a symmetric matrix', 'one that is not');
    if (!isPositiveSemidefinite(H))
      throw falseWitness('a positive semidefinite matrix', 'one with a negative direction');
    return computed({ kind: 'positiveSemidefinite', matrix });
  },
);
