/**
 * ## errorsCompared
 *
 * Statement: the number of samples on the wrong side of the threshold, or the sum of the squared errors, is at most a bound, or exceeds it.
 *
 * Soundness: the premise states both numbers, and the one that is asked for is compared with the bound over ℚ.
 */
import { atMost, formatRational, parseRational, rational, type Rational } from '../../../core/data/rational.js';
import { computed, falseWitness, premiseOfKind, requireCount, rule } from '../../../core/logic/rule.js';
import { union } from '../../../core/text/shape.js';
import { COMPARISONS } from '../propositions.js';

export const errorsCompared = rule('errorsCompared', union(COMPARISONS), (_, premises, asked) => {
  requireCount(premises, 1);
  const { network, threshold, misclassified, squares } = premiseOfKind(premises, 0, 'trainingErrors');
  if (asked.kind === 'misclassified') {
    requireRelation(rational(BigInt(misclassified)), asked.relation, rational(BigInt(asked.bound)));
    return computed({ ...asked, network, threshold });
  }
  const [sum, bound] = [squares, asked.bound].map((text) => parseRational(text) as Rational) as [Rational, Rational];
  requireRelation(sum, asked.relation, bound);
  return computed({ ...asked, network });
});

function requireRelation(number: Rational, relation: 'atMost' | 'exceeds', bound: Rational): void {
  if (atMost(number, bound) === (relation === 'atMost')) return;
  const words = relation === 'atMost' ? 'at most' : 'more than';
  throw falseWitness(`${words} ${formatRational(bound)}`, formatRational(number));
}
