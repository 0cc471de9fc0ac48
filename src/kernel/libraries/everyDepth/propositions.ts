/**
 * Propositions about deep linear networks of every depth and all widths: L(W₁, …, W_K) = ½‖W_K ⋯ W₁X − Y‖², W_k any real d_k × d_{k−1}
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
  /** If X ≠ 0, some two points have a smaller mean of their losses than the loss of their mean, and some two a larger one. */
  neitherConvexNorConcave: fromDepth,
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof EVERY_DEPTH_PROPOSITIONS> {}
}
