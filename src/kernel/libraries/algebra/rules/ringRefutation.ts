/**
 * ## ringRefutation
 *
 * Statement: two matrices of polynomials are not identically equal: at the point of the witness they differ.
 *
 * Soundness: evaluation at a rational point is a ring homomorphism ℚ[symbols] → ℚ, applied to both sides after all formal
 * derivatives are taken. If the images differ in some entry, the polynomials differ. Every symbol must be given a value: a
 * symbol without a value has no image in ℚ, and the witness is refused. The sides differ for some values of the symbols, and so the
 * theorem reaches no further; without symbols it is a computation.
 */
import { evaluate } from '../evaluate.js';
import * as m from '../matrices.js';
import { equals, type Rational } from '../../../core/data/rational.js';
import { notIdentity } from '../propositions.js';
import { computed, exactly, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { dictionary, object } from '../../../core/text/shape.js';
import { literal, substitute, termShape, type Term } from '../term.js';
import { nameText } from '../../../core/text/shape.js';

const witness = object({ left: termShape, right: termShape, point: dictionary(nameText, termShape) });

export const ringRefutation = rule('ringRefutation', witness, (context, premises, { left, right, point }) => {
  requireCount(premises, 0);
  // All values are evaluated to numbers before any is substituted, so that their order does not matter.
  const values = Object.entries(point).map(([name, by]) => [name, literal(evaluate(context, by))] as const);
  const atPoint = (side: Term): m.Matrix<Rational> =>
    evaluate(
      context,
      values.reduce((of, [name, by]) => substitute(of, name, by), side),
    );
  const [a, b] = [atPoint(left), atPoint(right)];
  m.requireShape(b, a.rows, a.columns, 'a right side');
  if (a.entries.every((entry, i) => equals(entry, b.entries[i] as Rational))) {
    throw falseWitness('a point where the sides differ', 'a point where they agree');
  }
  const proposition = notIdentity(left, right);
  return values.length === 0 ? computed(proposition) : exactly(proposition, 'some');
});
