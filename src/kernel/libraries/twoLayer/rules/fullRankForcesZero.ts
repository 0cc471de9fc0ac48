/**
 * ## fullRankForcesZero
 *
 * Statement: for almost every (X, E) and every y, every differentiable local minimum in (W₁, w₂) of the two-layer network
 * has zero error; for a deeper network with given first weights, the same holds for its last two layers.
 *
 * Soundness: take (X, E) off the null set of premise 3, so that G = A ∘ X has rank N for every pattern, and a differentiable
 * local minimum; A is its constant pattern times E. By premise 1 and the chain rule, ∂MSE/∂(row i of W₁) = −w₂ᵢ·gᵢ with
 * gᵢ = (1/N) Σ eₙa_{i,n}xₙ, so gᵢ = 0 if w₂ᵢ ≠ 0. By premise 2, if w₂ᵢ = 0 and gᵢ ≠ 0, the Hessian in (w₂ᵢ, row i) has a negative
 * direction, and the point is no local minimum. So Ge = 0; the N columns of G are independent, hence e = 0.
 * In the deep case the features U of layer L − 2 replace X.
 */
import { absorptionIdentities, gradientIdentity } from '../network.js';
import { exactly, premiseOfKind, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';
import type { Proposition } from '../../../core/logic/proposition.js';
import type { Sizes } from '../propositions.js';
import { sizesShape } from '../propositions.js';
import { requireCovered } from './deepReduction.js';

export const fullRankForcesZero = rule(
  'fullRankForcesZero',
  object({ sizes: sizesShape }),
  (_, premises, { sizes }) => {
    requireCount(premises, 3);
    requirePremise(premises, 0, gradientIdentity(sizes));
    requirePremise(premises, 1, absorptionIdentities(sizes.inputs, sizes.samples));
    const rank = premiseOfKind(premises, 2, 'genericRankForPatterns', 'genericRankDeep');
    return exactly(conclusion(rank, sizes), 'almost-every');
  },
  'at a local minimum of a smooth function the gradient vanishes and the Hessian has no negative direction',
);

type GenericRank = Extract<Proposition, { kind: 'genericRankForPatterns' | 'genericRankDeep' }>;

function conclusion(rank: GenericRank, sizes: Sizes): Proposition {
  if (rank.kind === 'genericRankForPatterns') {
    requireCovered(rank.sizes, sizes);
    return { kind: 'minimaHaveZeroError', sizes, slope: rank.slope };
  }
  const [inputs, units] = rank.widths.slice(-2) as [number, number];
  requireCovered({ inputs, units, samples: rank.samples }, sizes);
  const { widths, samples, slope, weights } = rank;
  return { kind: 'minimaHaveZeroErrorDeep', widths, samples, slope, weights };
}
