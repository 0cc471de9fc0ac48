/**
 * ## fullRankForcesZero
 *
 * Statement: for almost every (X, E) and every y, every differentiable local minimum in (W₁, w₂) of the two-layer network
 * has zero error; for the last two layers of a deeper network the same holds for all first weights by which its units are reached.
 *
 * Soundness: take (X, E) off the null set of premise 3, so that G = A ∘ X has rank N for every pattern, and a differentiable
 * local minimum; A is its constant pattern times E. By premise 1 and the chain rule, ∂MSE/∂(row i of W₁) = −w₂ᵢ·gᵢ with
 * gᵢ = (1/N) Σ eₙa_{i,n}xₙ, so gᵢ = 0 if w₂ᵢ ≠ 0. By premise 2, if w₂ᵢ = 0 and gᵢ ≠ 0, the Hessian in (w₂ᵢ, row i) has a negative
 * direction, and the point is no local minimum. So Ge = 0; the N columns of G are independent, hence e = 0.
 * In the deep case the features U of layer L − 2 replace X.
 */
import { GENERIC, GENERIC_DEEP } from '../../almostEvery/propositions.js';
import { absorptionIdentities, gradientIdentity } from '../network.js';
import { exactly, premiseOfKind, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { integer, list, object } from '../../../core/text/shape.js';
import { sameProposition } from '../../../core/logic/proposition.js';
import { Refusal } from '../../../core/text/refusal.js';
import type { Sizes } from '../../almostEvery/propositions.js';

const size = integer(1, 1_000_000_000);

export const fullRankForcesZero = rule(
  'fullRankForcesZero',
  object({ widths: list(size, 2), samples: size }),
  (_, premises, { widths, samples }) => {
    requireCount(premises, 3);
    const [inputs, units] = widths.slice(-2) as [number, number];
    const sizes = { inputs, units, samples };
    requirePremise(premises, 0, gradientIdentity(sizes));
    requirePremise(premises, 1, absorptionIdentities(inputs, samples));
    const rank = premiseOfKind(premises, 2, widths.length === 2 ? 'genericRankForPatterns' : 'genericRankDeep');
    const { slope } = rank;
    if (rank.kind === 'genericRankDeep') {
      requireFew(sizes);
      return exactly({ kind: 'minimaHaveZeroErrorDeep', widths, samples, slope }, GENERIC_DEEP);
    }
    if (rank.sizes === 'every') requireFew(sizes);
    else if (!sameProposition(rank.sizes, sizes)) throw uncovered(sizes, JSON.stringify(rank.sizes));
    return exactly({ kind: 'minimaHaveZeroError', sizes, slope }, GENERIC);
  },
  'at a local minimum of a smooth function the gradient vanishes and the Hessian has no negative direction',
);

/** A theorem for every size speaks of those with N ≤ d₀·d₁. */
function requireFew(sizes: Sizes): void {
  if (sizes.samples > sizes.inputs * sizes.units) throw uncovered(sizes, 'a theorem for at most d₀·d₁ samples');
}

function uncovered({ inputs, units, samples }: Sizes, got: string): Refusal {
  const expected = `a theorem for ${inputs} inputs, ${units} units and ${samples} samples`;
  return new Refusal('false', '$.premises', expected, got);
}
