/**
 * ## singularSquare
 *
 * Statement: the smallest eigenvalue of MᵀM lies between the squares of the two bounds of the least singular value of M.
 *
 * Soundness: vᵀMᵀMv = |Mv|². If |Mv| ≥ b|v| for every v with b > 0, the quotient vᵀMᵀMv/vᵀv is never below b²; if
 * |Mv| ≤ c|v| for some v that is not zero, its least value is at most c². The least value is λ_min(MᵀM).
 */
import { canonicalJson } from '../json.js';
import * as q from '../rational.js';
import type { Rational } from '../rational.js';
import { numbers, smallestEigenvalue } from '../real.js';
import { falseWitness, premiseOfKind, requireCount, rule, weakestReach } from '../rule.js';
import { object } from '../shape.js';
import { product, transpose } from '../term.js';

export const singularSquare = rule(object({}), (_, premises) => {
  requireCount(premises, 2);
  const least = premiseOfKind(premises, 0, 'singularValueAtLeast');
  const most = premiseOfKind(premises, 1, 'singularValueAtMost');
  if (canonicalJson(least.matrix) !== canonicalJson(most.matrix)) {
    throw falseWitness('two theorems about one matrix', 'theorems about two');
  }
  const square = (text: string): string => {
    const bound = q.parseRational(text) as Rational;
    return q.formatRational(q.multiply(bound, bound));
  };
  return {
    proposition: {
      kind: 'enclosed',
      expression: smallestEigenvalue(numbers(product(transpose(least.matrix), least.matrix))),
      lower: square(least.bound),
      upper: square(most.bound),
    },
    assurance: 'enclosed',
    reach: weakestReach(premises.map(({ reach }) => reach)),
  };
});
