/**
 * ## nonvanishingMinorIsGeneric
 *
 * Statement: rank(A ∘ X) = N for almost every (A, X), in the sense of Lebesgue measure.
 *
 * Soundness: the premise gives an N × N minor that is not the zero polynomial. The zero set of a nonzero polynomial on ℝᵐ
 * has Lebesgue measure zero (induction on m by Fubini; a textbook fact, cited and not re-proved). Off that set the minor is
 * nonzero, so the rank is at least N; it is at most N, the number of columns.
 */
import { GENERIC } from '../propositions.js';
import { argued, exactly, premiseOfKind, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';

export const nonvanishingMinorIsGeneric = rule(
  'nonvanishingMinorIsGeneric',
  object({}),
  (_, premises) => {
    requireCount(premises, 1);
    const { sizes } = premiseOfKind(premises, 0, 'minorNotZero');
    return exactly({ kind: 'genericRank', sizes }, GENERIC, sizes === 'every' ? 'every' : 'these');
  },
  'the zero set of a polynomial that is not zero has Lebesgue measure zero',
  argued('nonvanishingMinorIsGeneric'),
);
