/**
 * ## vanishingRatio
 *
 * Statement: for all d₀ ≥ 2, d₁ and N, every X ∈ ℝ^{d₀×N} without zero and parallel columns, every real slope ρ ≠ 1 and all labels y,
 * with p_c > 0 the probability that a Gaussian unit is in the cell c: V(𝓛₀) ≤ Σ_c (1 − p_c)^{d₁}, and
 * V(𝓖) ≥ 1 − Σ_c [(1 − p_c)^{d₁} + d₁·p_c·(1 − p_c)^{d₁−1}]. So V(𝓛₀)/V(𝓖) falls to 0 geometrically in d₁. 𝓛₀ are the regions with a
 * differentiable local minimum of squared error > 0; 𝓖 are those with a point of squared error 0.
 *
 * Soundness: a hyperplane w·x_n = 0 is not the union of its proper subspaces where also w·x_m = 0, m ≠ n. So it has a point w on no
 * other, and w ± εx_n are in two cells that differ at n alone. If units i, j are in these and (A∘X)e = 0, the blocks of i and j differ
 * by ±(1 − ρ)e_n·x_n = 0, so e_n = 0. Hence units in all cells give e = 0, and rank N. At a differentiable local minimum (A∘X)e = 0: the
 * block of a unit of output weight z_i is z_i·(A∘X)_i e = 0, and where z_i = 0 the Hessian in (w_i, z_i) has the zero block of w_i beside
 * the mixed block (A∘X)_i e, which must vanish. All cells are hit but for a probability of Σ_c (1 − p_c)^{d₁}. If each has two units u, v
 * at least, output weights 1, −1 and 0 give the contribution of any u − v, which is any vector, since a cell is an open cone; so the
 * region has the outputs (A∘X)ᵀw̃ for all w̃, which are all of ℝ^N. A cell has d₁ chances of one unit alone or none.
 */
import { argued, exactly, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';

export const vanishingRatio = rule(
  'vanishingRatio',
  object({}),
  (_, premises) => {
    requireCount(premises, 0);
    return exactly({ kind: 'vanishingRatio', sizes: 'every' }, 'all', 'every');
  },
  argued('vanishingRatio'),
);
