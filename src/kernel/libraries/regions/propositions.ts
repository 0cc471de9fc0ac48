/** Propositions about regions of weights: sets on which the slopes A of one hidden layer of piecewise linear units are constant. */
import { integer, literal, object, rationalText, type KindsOf } from '../../core/text/shape.js';
import { termShape } from '../algebra/term.js';

export const inputs = integer(1, 1_000_000);
export const samples = integer(1, 10_000_000);
export const units = integer(1, 1_000_000);
/** The slope ρ of negative preactivations: any real number but 0 and 1, or 0. */
export const slopes = literal('leaky', 'rectified');

export const REGIONS_PROPOSITIONS = {
  /** For all sizes, every slope ρ and almost every X, every A ∈ {1, ρ}^{d₁×N}: rank(A∘X) = min_S (N − |S| + inputs·rank A_S). */
  patternRank: object({ sizes: literal('every') }),
  /** For every X with so many rows, rank(pattern∘X) is below the number of its columns. */
  deficientPattern: object({ inputs, pattern: termShape }),
  /**
   * For every d₁ ≥ units and every such slope, X of `samples` independent standard normal columns in ℝ^inputs, and Gaussian W:
   * P[rank(A∘X) < samples] ≤ bound. So E_X sup_y V ≤ bound, with V the probability under W of the regions with a differentiable
   * local minimum of positive squared error.
   */
  deficiencyTail: object({ inputs, samples, units, slopes, bound: rationalText }),
  /** For every X, every W and every slope: rank(A∘X) < samples with at most so many units. */
  deficientBySize: object({ inputs, samples, units }),
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof REGIONS_PROPOSITIONS> {}
}
