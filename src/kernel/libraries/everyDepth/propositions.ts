/**
 * Propositions about deep networks of every depth and all widths, linear but for those about paths: L(W₁, …, W_K) = ½‖W_K ⋯ W₁X − Y‖², W_k any real d_k × d_{k−1}
 * matrices, X and Y any real ones with equal numbers of columns, all sizes at least 1.
 */
import type { Quantifier } from '../../core/logic/reach.js';
import { integer, literal, object, type KindsOf } from '../../core/text/shape.js';

/** What a theorem says that gives weights for any data. */
export const SOME_WEIGHTS: readonly Quantifier[] = [
  { range: 'all', of: 'data' },
  { range: 'some', of: 'weights' },
];

/** For every K that is at least `layers`. */
const fromDepth = object({ layers: integer(1, 1000) });

export const EVERY_DEPTH_PROPOSITIONS = {
  /** If YXᵀ ≠ 0, all weights zero are a critical point with a Hessian of zeros, neither a local minimum nor a local maximum. */
  badSaddleAtZero: fromDepth,
  /** At every depth, for data with YXᵀ = 0, each critical point is a global minimum. */
  criticalPointsAreGlobal: object({ targets: literal('uncorrelated') }),
  /**
   * A network of rectified units is a sum over its paths; with independent activities of the paths, its mean is linear, and the mean of its
   * loss exceeds the loss of the mean by a sum of squares over the paths. For every q and ρ; in full at the rule independentPaths.
   */
  meanOverPaths: object({ sizes: literal('every') }),
  /** If X ≠ 0, some two points have a smaller mean of their losses than the loss of their mean, and some two a larger one. */
  neitherConvexNorConcave: fromDepth,
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof EVERY_DEPTH_PROPOSITIONS> {}
}
