/**
 * ## patternRank
 *
 * Statement: for all d₀, d₁, N, every real ρ and almost every X ∈ ℝ^{d₀×N}: every A ∈ {1, ρ}^{d₁×N} has
 * rank(A∘X) = min_S (N − |S| + d₀·rank A_S), over all sets S of its columns.
 *
 * Soundness: at most, for every X: the columns of S lie in col(A_S) ⊗ ℝ^{d₀}, the others add one each. At least, for one A: let C be a
 * smallest set of columns of A∘X that is dependent for all X. Its proper subsets are independent for almost every X, since the zero set
 * of a minor that is not zero is null. So for n ∈ C and almost every X, a_n ⊗ x_n is in the span of the others, which does not depend on
 * x_n; hence all of a_n ⊗ ℝ^{d₀} is, and the span of C is col(A_C) ⊗ ℝ^{d₀}. Let T be the union of all such C: its span is
 * col(A_T) ⊗ ℝ^{d₀}, and each column outside T adds one to the rank, being in no such C. So the rank is N − |T| + d₀·rank A_T for
 * almost every X. There are finitely many A, and a finite union of null sets is null. In Coq: sh17_pattern_rank_almost_every.
 */
import { argued, exactly, requireCount, rule } from '../../../core/logic/rule.js';
import type { Quantifier } from '../../../core/logic/reach.js';
import { object } from '../../../core/text/shape.js';

/** A pattern is one of all that weights can make. */
const GENERIC: readonly Quantifier[] = [
  { range: 'almost-every', of: 'data' },
  { range: 'all', of: 'weights' },
];

export const patternRank = rule(
  'patternRank',
  object({}),
  (_, premises) => {
    requireCount(premises, 0);
    return exactly({ kind: 'patternRank', sizes: 'every' }, GENERIC, 'every');
  },
  'the zero set of a polynomial that is not zero has Lebesgue measure zero',
  argued('patternRank'),
);
