/**
 * ## teacherVolume
 *
 * Statement: for all d₀, N, k and d₁ ≥ k, every X ∈ ℝ^{d₀×N} without zero columns, every slope ρ, all output weights z*, every δ > 0:
 * with a probability of at least 1 − δ over a Gaussian teacher W* of k units, V(𝓖) ≥ δ·C^{−k}, C = 2·Σ_{j<d₀} C(N − 1, j). 𝓖 are the
 * regions of d₁ units with a point that classifies each sample as the teacher does, by the threshold ½, and V is their probability.
 *
 * Soundness: the hyperplanes w·x_n = 0 divide ℝ^{d₀} into at most C open cells: the n-th adds as many as the others cut it into, at
 * most 2·Σ_{j<d₀−1} C(n − 2, j), by induction, or none if it is one of them; Pascal's rule adds these up. A teacher's unit is in no cell
 * with probability 0, and E[1/p(its cell)] = Σ_c p_c/p_c, the number of cells. Units are independent, so the product of the k numbers
 * 1/p has an expectation of at most C^k, and by Markov's inequality exceeds C^k/δ with a probability of at most δ. Otherwise W has its
 * first k units in the cells of the teacher's with a probability of at least δ·C^{−k}; its region then contains these units of the
 * teacher, and with z = (z*, 0) the teacher's output.
 */
import { argued, exactly, requireCount, rule } from '../../../core/logic/rule.js';
import type { Quantifier } from '../../../core/logic/reach.js';
import { MARKOV } from '../../reals/markov.js';
import { object } from '../../../core/text/shape.js';

/** Whatever the data are, for weights of a teacher that are drawn. */
export const BY_TEACHER: readonly Quantifier[] = [
  { range: 'all', of: 'data' },
  { range: 'drawn', of: 'weights' },
];

export const teacherVolume = rule(
  'teacherVolume',
  object({}),
  (_, premises) => {
    requireCount(premises, 0);
    return exactly({ kind: 'teacherVolume', sizes: 'every' }, BY_TEACHER, 'every');
  },
  MARKOV,
  argued('teacherVolume'),
);
