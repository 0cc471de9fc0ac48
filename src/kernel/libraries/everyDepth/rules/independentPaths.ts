/**
 * ## independentPaths
 *
 * Statement: at every depth K and all sizes, for all weights, inputs X and targets Y: a path p leads from an input through one unit of each
 * hidden layer; x_ps is the input of sample s where it begins, w_ep the product of the weights on it up to the output e.
 * (a) The output e of a network of rectified units without biases is Σ_p x_ps Z_ps w_ep, Z_ps being 1 if all units of p are active on s and
 * 0 otherwise; with all Z_ps = 1 this is W_K ⋯ W₁X.
 * (b) For fixed weights, inputs and targets let the Z_ps be random instead, 1 with probability ρ and otherwise 0. Then Ŷ_es = qΣ_p x_ps Z_ps w_ep
 * has the mean qρW_K ⋯ W₁X. If those of each sample are independent in pairs, besides, E ½‖Ŷ − Y‖² = ½‖E Ŷ − Y‖² + ½q²ρ(1 − ρ) Σ(x_ps w_ep)²,
 * the last sum over outputs e, samples s and paths p; for every q.
 *
 * Soundness: (a) by induction over the layers: what unit e of layer k + 1 adds up, before it is rectified, is M(Z ⊙ V) with m_ep = w_p, Z the
 * activities of the paths and V the inputs where they begin. For k = 0 a path is an input, M = W₁, Z = 1 and V = X. The layer k + 1 rectifies
 * by its activities A and the next adds up by its weights W: the premise gives M′, Z′ and V′ of the pairs (j, p) of a unit j and a path
 * p to it, which are the paths that are one unit longer; m′_e(j,p) = w_ej·m_jp is the product of the weights, Z′ that of the activities.
 * With A = 1 in each layer and Z = 1 the same induction is about the linear network.
 * (b) An entry of Ŷ is ξ = Σ_p c_p Z_ps with c_p = q·x_ps w_ep. Its mean is ρΣc_p, as the mean is linear. E (ξ − y)² = (E ξ − y)² + Var ξ,
 * and Var ξ = Σc_p² Var Z_ps = ρ(1 − ρ)Σc_p². This is summed over the entries, whether or not they share activities.
 * In Coq: k16_sum_over_paths, k16_mean_of_model, k16_gap_of_model.
 */
import { argued, exactly, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';
import { oneLayerMore } from '../paths.js';

export const independentPaths = rule(
  'independentPaths',
  object({}),
  (_, premises) => {
    requireCount(premises, 1);
    requirePremise(premises, 0, oneLayerMore());
    return exactly({ kind: 'meanOverPaths', sizes: 'every' }, 'all', 'every');
  },
  'the mean is linear, and the variance of a sum of variables that are independent in pairs is the sum of their variances',
  argued('independentPaths'),
);
