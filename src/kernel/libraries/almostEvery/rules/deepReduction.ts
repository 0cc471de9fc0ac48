/**
 * ## deepReduction
 *
 * Statement: let L ≥ 3, N ≤ d_{L−2}·d_{L−1}, s ≠ 0, and let W₁ … W_{L−2} be any weights by which every unit of layer L − 2 is
 * reached from the input. For almost every (X, E₁ … E_{L−1}):
 * rank((E_{L−1} ⊙ S) ∘ U) = N for every S ∈ {1, s}^{d_{L−1}×N}, where U = E_{L−2} ⊙ φ′(V) ⊙ V are the features of layer L − 2.
 *
 * Soundness: a unit is *reached* when it has a nonzero weight from an input or from a reached unit. By induction the preactivation
 * v of a reached unit is nonzero for almost every (X, E₁, …): it is linear in X (layer 1), or in the noise of a reached unit below
 * with coefficient weight·slope·v′, v′ ≠ 0 almost surely and s ≠ 0. With everything else fixed and V entrywise nonzero, E_{L−2} ↦
 * U is a linear bijection. The premise holds for almost every (U, E_{L−1}), so for almost every (E_{L−2}, E_{L−1}), and by Fubini
 * for almost every (X, E). Nothing depends on the weights but the null set, nor on the widths. In Coq: sc16_rank_deep.
 */
import { GENERIC_DEEP } from '../propositions.js';
import { Refusal } from '../../../core/text/refusal.js';
import { argued, exactly, premiseOfKind, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';

export const deepReduction = rule(
  'deepReduction',
  object({}),
  (_, premises) => {
    requireCount(premises, 1);
    const { sizes, slope } = premiseOfKind(premises, 0, 'genericRankForPatterns');
    if (sizes !== 'every')
      throw new Refusal('false', '$.premises[0]', 'a theorem for every size', JSON.stringify(sizes));
    return exactly({ kind: 'genericRankDeep', slope }, GENERIC_DEEP, 'every');
  },
  'Fubini’s theorem: what holds for almost every section holds almost everywhere',
  argued('deepReduction'),
);
