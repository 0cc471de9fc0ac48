/**
 * ## arithmetic
 *
 * Statement: a product of given rationals is at most, is greater than, equals, or differs from another such product.
 *
 * Soundness: both products are computed in ℚ and compared exactly.
 */
import { comparison } from '../propositions.js';
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { exactly, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { list, literal, object, rationalText } from '../../../core/text/shape.js';

const witness = object({
  left: list(rationalText, 1),
  relation: literal('atMost', 'exceeds', 'equals', 'differs'),
  right: list(rationalText, 1),
});

export const arithmetic = rule('arithmetic', witness, (_, premises, { left, relation, right }) => {
  requireCount(premises, 0);
  const order = q.sign(q.subtract(productOf(left), productOf(right)));
  const holds = { atMost: order <= 0, exceeds: order > 0, equals: order === 0, differs: order !== 0 }[relation];
  if (!holds) throw falseWitness(`${left.join('·')} ${relation} ${right.join('·')}`, 'numbers of which that is false');
  return exactly(comparison(left, relation, right), 'all');
});

function productOf(factors: readonly string[]): Rational {
  return factors.map((factor) => q.parseRational(factor) as Rational).reduce(q.multiply);
}
