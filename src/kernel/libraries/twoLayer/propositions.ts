/** Propositions about networks with one hidden layer, and the last two layers of deeper ones. */
import { list, literal, object, rationalText, type KindsOf, type Read } from '../../core/text/shape.js';
import { termShape } from '../algebra/term.js';
import { size, sizesShape } from '../almostEvery/propositions.js';

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
