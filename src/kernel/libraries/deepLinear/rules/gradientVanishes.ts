/**
 * ## gradientVanishes
 *
 * Statement: the weights of a linear network are a critical point of its loss L = ½ Σ C ⊙ E ⊙ E, E = W_K ⋯ W₁X − Y.
 *
 * Soundness: E is linear in W_k, with derivative V ↦ L_kVR_{k−1}X, L_k = W_K ⋯ W_{k+1}, R_{k−1} = W_{k−1} ⋯ W₁. Hence
 * DL[V] = ⟨C ⊙ E, L_kVR_{k−1}X⟩ = ⟨L_kᵀ(C ⊙ E)(R_{k−1}X)ᵀ, V⟩, so ∂L/∂W_k = L_kᵀ(C ⊙ E)(R_{k−1}X)ᵀ. All K blocks are computed over ℚ and are 0.
 */
import { gradients, linearPoint } from '../linearNetwork.js';
import { linearNetworkShape } from '../propositions.js';
import { formatRational, isZero, type Rational } from '../../../core/data/rational.js';
import { computed, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';

export const gradientVanishes = rule(
  'gradientVanishes',
  object({ network: linearNetworkShape }),
  (context, premises, { network }) => {
    requireCount(premises, 0);
    gradients(linearPoint(context, network)).forEach(({ entries, columns }, k) => {
      const index = entries.findIndex((entry) => !isZero(entry));
      if (index < 0) return;
      const place = `(${Math.floor(index / columns) + 1}, ${(index % columns) + 1})`;
      throw falseWitness(
        'a gradient that vanishes',
        `${formatRational(entries[index] as Rational)} at ${place} of ∂L/∂W${k + 1}`,
      );
    });
    return computed({ kind: 'criticalPoint', network });
  },
);
