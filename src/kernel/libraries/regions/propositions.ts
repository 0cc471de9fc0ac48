/** Propositions about regions of weights: sets on which the slopes A of one hidden layer of piecewise linear units are constant. */
import { integer, literal, object, rationalText, type KindsOf } from '../../core/text/shape.js';
import { termShape } from '../algebra/term.js';
import { inputs, samples, units } from '../patterns/propositions.js';

/** A volume is given as 2^−bits at least. */
export const bits = integer(1, 1_000_000);
/** The slope ρ of negative preactivations: any real number but 0 and 1, or 0. */
export const slopes = literal('leaky', 'rectified');

export const REGIONS_PROPOSITIONS = {
  /**
   * For every d₁ ≥ units and every such slope, X of `samples` independent standard normal columns in ℝ^inputs, and Gaussian W:
   * P[rank(A∘X) < samples] ≤ bound. So E_X sup_y V ≤ bound, with V the probability under W of the regions with a differentiable
   * local minimum of positive squared error.
   */
  deficiencyTail: object({ inputs, samples, units, slopes, bound: rationalText }),
  /**
   * For all d₀, N, k, d₁ ≥ k, every X without zero columns, every slope, all output weights and every δ > 0: with a probability of at
   * least 1 − δ over a Gaussian teacher of k units, the regions with a point that classifies each sample as the teacher does, by the
   * threshold ½, have V ≥ δ·C^−k, with C = 2·Σ_{j<d₀} C(N − 1, j).
   */
  teacherVolume: object({ sizes: literal('every') }),
  /** The same for these sizes, a teacher of so many units and δ = chance: V ≥ 2^−bits. */
  teacherVolumeAt: object({ inputs, samples, units, chance: rationalText, bits }),
  /** For all sizes, every X with a zero column and all labels: V = 0 for every set of regions. */
  zeroSample: object({ sizes: literal('every') }),
  /**
   * For all d₀ ≥ 2, d₁, N, every X without zero and parallel columns, every slope ρ ≠ 1 and all labels, p_c being the probabilities of
   * the cells of one Gaussian unit: the regions with a differentiable local minimum of squared error > 0 have V ≤ Σ_c (1 − p_c)^d₁, and
   * those with a point of squared error 0 have V ≥ 1 − Σ_c [(1 − p_c)^d₁ + d₁·p_c·(1 − p_c)^(d₁ − 1)].
   */
  vanishingRatio: object({ sizes: literal('every') }),
  /** The same for the columns of this matrix in the plane, with all 2N numbers p_c replaced by p = least, which is at most each. */
  vanishingRatioAt: object({ data: termShape, least: rationalText }),
  /** For all sizes, every X with two equal columns and labels in {0, 1} that differ there: V(𝓖) = 0, by the threshold ½. */
  equalSamples: object({ sizes: literal('every') }),
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof REGIONS_PROPOSITIONS> {}
}
