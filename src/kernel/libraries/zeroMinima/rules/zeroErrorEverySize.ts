/**
 * ## zeroErrorEverySize
 *
 * Statement: for almost every (X, E) and every y, every differentiable local minimum in (W₁, w₂) of a network with one hidden layer and
 * N ≤ d₀·d₁ has zero error, whatever d₀, d₁ and N; or the same for the last two layers of a deeper network, for all first weights by
 * which its units are reached.
 *
 * Soundness: take any sizes, (X, E) off the null set of premise 3, so that G = A ∘ X has rank N for every pattern, and a differentiable local
 * minimum; A is its constant pattern times E. Premises 1 and 2 are identities at these sizes, for every t, so for t = 1/N. By premise 1 and the
 * chain rule, ∂MSE/∂(row i of W₁) = −w₂ᵢ·gᵢ with gᵢ = (1/N) Σ eₙa_{i,n}xₙᵀ, so gᵢ = 0 if w₂ᵢ ≠ 0. By premise 2, if w₂ᵢ = 0 and gᵢ ≠ 0, the
 * Hessian in (w₂ᵢ, row i) has a negative direction, and the point is no local minimum. So Ge = 0; the N columns of G are independent, hence e =
 * 0. In the deep case the features of layer L − 2, which these weights do not move, replace X. In Coq: sc16_zero_error, sc16_zero_error_deep.
 */
import { argued, exactly, premiseOfKind, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { Refusal } from '../../../core/text/refusal.js';
import { object } from '../../../core/text/shape.js';
import { GENERIC, GENERIC_DEEP } from '../../almostEvery/propositions.js';
import { absorptionAtEverySize, gradientAtEverySize } from '../network.js';

export const zeroErrorEverySize = rule(
  'zeroErrorEverySize',
  object({}),
  (_, premises) => {
    requireCount(premises, 3);
    requirePremise(premises, 0, gradientAtEverySize());
    requirePremise(premises, 1, { kind: 'conjunction', of: absorptionAtEverySize() });
    const rank = premiseOfKind(premises, 2, 'genericRankForPatterns', 'genericRankDeep');
    const { slope } = rank;
    if (rank.kind === 'genericRankDeep')
      return exactly({ kind: 'minimaHaveZeroErrorEveryDepth', slope }, GENERIC_DEEP, 'every');
    if (rank.sizes !== 'every')
      throw new Refusal('false', '$.premises[2]', 'a theorem for every size', JSON.stringify(rank.sizes));
    return exactly({ kind: 'minimaHaveZeroErrorEverySize', slope }, GENERIC, 'every');
  },
  'at a local minimum of a smooth function the gradient vanishes and the Hessian has no negative direction',
  argued('zeroErrorEverySize'),
);
