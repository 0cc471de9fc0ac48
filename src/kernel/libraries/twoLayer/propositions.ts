/** Propositions about networks with one hidden layer, and the last two layers of deeper ones. */
import {
  integer,
  list,
  literal,
  object,
  rationalText,
  type KindsOf,
  type Read,
  type Shape,
} from '../../core/text/shape.js';
import { termShape } from '../algebra/term.js';

const size = integer(1, 1_000_000_000);

/** The numbers of inputs d₀, units d₁ and samples N. */
export const sizesShape = object({ inputs: size, units: size, samples: size });
export type Sizes = Read<typeof sizesShape>;

const sizesOrEvery: Shape<Sizes | 'every'> = {
  read: (value, path) => (value === 'every' ? 'every' : sizesShape.read(value, path)),
  schema: { oneOf: [{ const: 'every' }, sizesShape.schema] },
};

/** A network with one output and one hidden layer of leaky units, with fixed multiplicative noise on the units. */
export const networkShape = object({
  inputs: termShape, // X, d₀ × N
  noise: termShape, // E, d₁ × N
  targets: termShape, // y, 1 × N
  hidden: termShape, // W₁, d₁ × d₀
  output: termShape, // w₂, 1 × d₁
  slope: rationalText,
});
export type Network = Read<typeof networkShape>;

export const TWO_LAYER_PROPOSITIONS = {
  /** Some N × N minor of A ∘ X is not zero as a polynomial in the entries of A and X; 'every' means for all N ≤ d₀·d₁. */
  minorNotZero: object({ sizes: sizesOrEvery }),
  /** rank(A ∘ X) = N for almost every (A, X). */
  genericRank: object({ sizes: sizesOrEvery }),
  /** For almost every (X, E): rank((E ⊙ S) ∘ X) = N for every S ∈ {1, slope}^{d₁×N} at once. */
  genericRankForPatterns: object({ sizes: sizesOrEvery, slope: rationalText }),
  /**
   * For all W₁ … W_{L−2} by which every unit of layer L − 2 is reached from the input, and for almost every (X, E):
   * rank((E_{L−1} ⊙ S) ∘ U_{L−2}) = N for every S at once; for every depth L ≥ 3, all widths and all N ≤ d_{L−2}·d_{L−1}.
   */
  genericRankDeep: object({ slope: rationalText }),
  /** For almost every (X, E) and every y, every differentiable local minimum in (W₁, w₂) has zero error. */
  minimaHaveZeroError: object({ sizes: sizesShape, slope: rationalText }),
  /** The same for the last two layers of a deeper network, for all first weights by which every unit of layer L − 2 is reached. */
  minimaHaveZeroErrorDeep: object({
    widths: list(size, 3), // d₀ … d_{L−1}
    samples: size,
    slope: rationalText,
  }),
  /** (hidden, output) is a local minimum strictly inside a region of constant sign pattern; its error is zero or positive. */
  differentiableMinimum: object({ network: networkShape, error: literal('zero', 'positive') }),
  /** A differentiable local minimum of zero error, with the same w₂ and region, lies within `distance` of W̃ = diag(w₂)W₁. */
  minimumNearby: object({ network: networkShape, distance: rationalText }),
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof TWO_LAYER_PROPOSITIONS> {}
}
