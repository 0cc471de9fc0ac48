/**
 * ## planeFullRank
 *
 * Statement: for independent standard normal X ∈ ℝ^{2×N} and W ∈ ℝ^{d₁×2}, and this slope: P[rank(A∘X) = N] = `probability`.
 *
 * Soundness: by the premise, almost surely rank(A∘X) = min_S (N − |S| + 2·rank A_S), which is N exactly if |S| ≤ 2·rank A_S for all S; sets
 * of all samples with slopes in a span suffice. The lines w_i·x = 0 have independent uniform directions mod π, and cut the half circle
 * of directions mod π into d₁ arcs. Each w_i has either orientation with probability ½: so in arc 0 every choice of slopes has probability
 * 2^{−d₁}, and each line that is crossed changes one unit, the units being numbered as their lines come. The lengths of the arcs are
 * those between uniform points of a circle, so that the numbers k_j of samples in them are uniform over all (k_j) of sum N, of which
 * there are C(N + d₁ − 1, d₁ − 1). Each sample is in the arc or, with probability ½, in the opposite one, where all slopes are changed.
 */
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { exactly, falseWitness, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { planeRankProbability } from '../planeRanks.js';
import { PATTERNS_PROPOSITIONS } from '../propositions.js';

export const planeFullRank = rule('planeFullRank', PATTERNS_PROPOSITIONS.planeFullRank, (_, premises, given) => {
  requireCount(premises, 1);
  requirePremise(premises, 0, { kind: 'patternRank', sizes: 'every' });
  const { units, samples, slope, probability } = given;
  const found = q.formatRational(planeRankProbability(units, samples, q.parseRational(slope) as Rational));
  if (found !== probability) throw falseWitness(`the probability ${found}`, probability);
  return exactly({ kind: 'planeFullRank', ...given }, 'drawn');
});
