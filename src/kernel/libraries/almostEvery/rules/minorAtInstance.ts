/**
 * ## minorAtInstance
 *
 * Statement: for the given d₀, d₁ and N, some N × N minor of A ∘ X is not the zero polynomial.
 *
 * Soundness: the premise says that one instance (A, X) of these sizes has rank(A ∘ X) ≥ N, so one of its N × N minors is a
 * nonzero number. That number is the value of the minor, as a polynomial, at this instance.
 */
import { evaluate } from '../../algebra/evaluate.js';
import { exactly, premiseOfKind, requireCount, rule } from '../../../core/logic/rule.js';
import { sizesShape } from '../propositions.js';
import { Refusal } from '../../../core/text/refusal.js';
import { requireShape } from '../../algebra/matrices.js';
import { object } from '../../../core/text/shape.js';

export const minorAtInstance = rule(
  'minorAtInstance',
  object({ sizes: sizesShape }),
  (context, premises, { sizes }) => {
    requireCount(premises, 1);
    const { matrix, rank } = premiseOfKind(premises, 0, 'rankAtLeast');
    if (matrix.kind !== 'khatriRao') throw new Refusal('false', '$.premises[0]', 'a Khatri–Rao product', matrix.kind);
    requireShape(evaluate(context, matrix.left), sizes.units, sizes.samples, 'a left factor');
    requireShape(evaluate(context, matrix.right), sizes.inputs, sizes.samples, 'a right factor');
    if (rank < sizes.samples) throw new Refusal('false', '$.premises[0]', `rank at least ${sizes.samples}`, `${rank}`);
    return exactly({ kind: 'minorNotZero', sizes }, 'all');
  },
);
