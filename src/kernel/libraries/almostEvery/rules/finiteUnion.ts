/**
 * ## finiteUnion
 *
 * Statement: let s ≠ 0. For almost every (X, E), rank((E ⊙ S) ∘ X) = N for every pattern S ∈ {1, s}^{d₁×N} at once, and so for
 * the pattern that any weights produce. The measure is Lebesgue's on (X, E): noise without a density is not covered.
 *
 * Soundness: let Z be the null set of (A, X) off which the rank is N (premise). For one S, E ↦ E ⊙ S is a linear bijection,
 * because s ≠ 0, and so (X, E) ↦ (X, E ⊙ S) pulls Z back to a null set. There are 2^{d₁N} patterns, and a finite union of
 * null sets is null. The slope s is part of the witness and is compared with 0 exactly.
 */
import { GENERIC } from '../propositions.js';
import { isZero, parseRational, type Rational } from '../../../core/data/rational.js';
import { exactly, falseWitness, premiseOfKind, requireCount, rule } from '../../../core/logic/rule.js';
import { object, rationalText } from '../../../core/text/shape.js';

export const finiteUnion = rule(
  'finiteUnion',
  object({ slope: rationalText }),
  (_, premises, { slope }) => {
    requireCount(premises, 1);
    const { sizes } = premiseOfKind(premises, 0, 'genericRank');
    if (isZero(parseRational(slope) as Rational)) throw falseWitness('a slope that is not zero', '0');
    return exactly({ kind: 'genericRankForPatterns', sizes, slope }, GENERIC, sizes === 'every' ? 'every' : 'these');
  },
  'a finite union of null sets is null, and so is the preimage of one under a linear bijection',
);
