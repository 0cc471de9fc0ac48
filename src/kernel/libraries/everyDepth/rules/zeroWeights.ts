/**
 * ## zeroWeights
 *
 * Statement: at every depth K ≥ layers, layers being at least 3, at all sizes and for all data with YXᵀ ≠ 0, the weights W_K = … = W₁ = 0
 * are a critical point of L = ½‖W_K ⋯ W₁X − Y‖², at which the Hessian is zero; and they are neither a local minimum nor a local maximum.
 *
 * Soundness: for any V = (V₁, …, V_K) and P = V_K ⋯ V₁ the network at tV computes t^K·P, and by the premise with t^K for its symbol s,
 * L(tV) − L(0) = −t^K⟨P, YXᵀ⟩ + ½t^{2K}‖PX‖². As K ≥ 3, there is neither t nor t² in it: the first two derivatives are zero in every
 * direction. Take (YXᵀ)_ab ≠ 0, V₁ = ±e₁e_bᵀ, V_K = e_a e₁ᵀ and e₁e₁ᵀ for the layers between; all sizes are at least 1. Then
 * P = ±e_a e_bᵀ and ⟨P, YXᵀ⟩ = ±(YXᵀ)_ab. So for all small t > 0 the loss falls along one of the two lines and rises along the other.
 */
import { argued, exactly, falseWitness, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { scaledLoss } from '../losses.js';
import { EVERY_DEPTH_PROPOSITIONS, SOME_WEIGHTS } from '../propositions.js';

/** With one layer the gradient is −YXᵀ; with two, ⟨P, YXᵀ⟩ is of second order. */
const FEWEST = 3;

export const zeroWeights = rule(
  'zeroWeights',
  EVERY_DEPTH_PROPOSITIONS.badSaddleAtZero,
  (_, premises, { layers }) => {
    requireCount(premises, 1);
    requirePremise(premises, 0, scaledLoss());
    if (layers < FEWEST) throw falseWitness(`at least ${FEWEST} layers`, `${layers}`);
    return exactly({ kind: 'badSaddleAtZero', layers }, SOME_WEIGHTS, 'every');
  },
  argued('zeroWeights'),
);
