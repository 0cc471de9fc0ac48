/**
 * ## minorAtInstance
 *
 * Statement: for the given d₀, d₁ and N, some N × N minor of A ∘ X is not the zero polynomial.
 *
 * Soundness: the premise says that one instance (A, X) of these sizes has rank(A ∘ X) ≥ N, so one of its N × N minors is a
 * nonzero number. That number is the value of the minor, as a polynomial, at this instance.
 */
import { exactly, premiseOfKind, requireCount, rule } from '../rule.js';
import { sizesShape } from '../propositionShape.js';
import { Refusal } from '../refusal.js';
import { requireShape } from '../matrix.js';
import { object } from '../shape.js';

export const minorAtInstance = rule(
  'minorAtInstance',
  object({ sizes: sizesShape }),
  (context, premises, { sizes }) => {
    requireCount(premises, 1);
    const { matrix, rank } = premiseOfKind(premises, 0, 'rankAtLeast');
    if (matrix.kind !== 'khatriRao') throw new Refusal('false', '$.premises[0]', 'a Khatri–Rao product', matrix.kind);
    requireShape(context.rational(matrix.left), sizes.units, sizes.samples, 'a left factor');
    requireShape(context.rational(matrix.right), sizes.inputs, sizes.samples, 'a right factor');
    if (rank < sizes.samples) throw new Refusal('false', '$.premises[0]', `rank at least ${sizes.samples}`, `${rank}`);
    return exactly({ kind: 'minorNotZero', sizes }, 'all');
  },
);
