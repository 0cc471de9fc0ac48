/**
 * ## uncorrelatedTargets
 *
 * Statement: at every depth and all sizes, for all data with YXᵀ = 0, each critical point of L = ½‖W_K ⋯ W₁X − Y‖² is a global minimum.
 *
 * Soundness: let P = W_K ⋯ W₁ and YXᵀ = 0. By premise 1 with the symbol s = 1, L = ½‖Y‖² + ½‖PX‖², which is at least ½‖Y‖². At a critical
 * point ∂L/∂W_k = 0, so 0 = ⟨∂L/∂W_k, W_k⟩ = ‖PX‖² by premise 2, for any layer k; and so L = ½‖Y‖².
 */
import { argued, exactly, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';
import { derivativeAlongLayer, scaledLoss } from '../losses.js';

export const uncorrelatedTargets = rule(
  'uncorrelatedTargets',
  object({}),
  (_, premises) => {
    requireCount(premises, 2);
    requirePremise(premises, 0, scaledLoss());
    requirePremise(premises, 1, derivativeAlongLayer());
    return exactly({ kind: 'criticalPointsAreGlobal', targets: 'uncorrelated' }, 'all', 'every');
  },
  argued('uncorrelatedTargets'),
);
