/**
 * ## lateFirstWeights
 *
 * Statement: let L = 3, d₂ < N ≤ d₀ and s > 0. For almost every (X, E₁, E₂) there are first weights W₁ by which every unit of layer 1 is
 * reached, and rank((E₂ ⊙ S) ∘ U₁) ≤ d₂ < N for every S ∈ {1, s}^{d₂×N}: weights that may depend on the data can break genericRankDeep.
 *
 * Soundness: almost every X has rank N ≤ d₀, so that W₁X = V has a solution for any V, and almost every E₁ has no zero entry. Let V
 * have the entries v = 1/e where e > 0 and v = 1/(s·e) where e < 0, for e of E₁. As s > 0, v has the sign of e, and u = e·φ′(v)·v is
 * 1 in both cases; so U₁ is all ones, and no row of V, hence of W₁, is zero. Column n of A ∘ U₁ is then aₙ ⊗ (1, …, 1), the image of
 * aₙ ∈ ℝ^{d₂} under one linear map, for every A, and the rank is at most d₂. In Coq, for data of rank N: control_late_weights.
 */
import type { Quantifier } from '../../../core/logic/reach.js';
import { parseRational, type Rational } from '../../../core/data/rational.js';
import { argued, exactly, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { ALMOST_EVERY_PROPOSITIONS } from '../propositions.js';

const LATE: readonly Quantifier[] = [
  { range: 'almost-every', of: 'data' },
  { range: 'some', of: 'first weights' },
  { range: 'all', of: 'weights' },
];

export const lateFirstWeights = rule(
  'lateFirstWeights',
  ALMOST_EVERY_PROPOSITIONS.rankLostLate,
  (_, premises, { slope }) => {
    requireCount(premises, 0);
    if ((parseRational(slope) as Rational).numerator <= 0n) throw falseWitness('a slope above 0', slope);
    return exactly({ kind: 'rankLostLate', slope }, LATE, 'every');
  },
  argued('lateFirstWeights'),
);
