/** Propositions about the training error at differentiable local minima, at every size. */
import { object, rationalText, type KindsOf } from '../../core/text/shape.js';

export const ZERO_MINIMA_PROPOSITIONS = {
  /**
   * One hidden layer, N ≤ d₀·d₁: for almost every (X, E) and every y, every differentiable local minimum of the mean squared error in
   * (W₁, w₂) has zero error; for all d₀, d₁ and N.
   */
  minimaHaveZeroErrorEverySize: object({ slope: rationalText }),
  /**
   * The same in (W_{L−1}, W_L) where N ≤ d_{L−2}·d_{L−1}, for all W₁ … W_{L−2} by which every unit of layer L − 2 is reached, which are
   * fixed before the data; for every depth L ≥ 3, all widths and N.
   */
  minimaHaveZeroErrorEveryDepth: object({ slope: rationalText }),
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof ZERO_MINIMA_PROPOSITIONS> {}
}
