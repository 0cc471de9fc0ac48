/** Propositions about minima of networks with one hidden layer, and of the last two layers of deeper ones. */
import { literal, object, rationalText, type KindsOf, type Read } from '../../core/text/shape.js';
import { termShape } from '../algebra/term.js';

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
  /** (hidden, output) is a local minimum strictly inside a region of constant sign pattern; its error is zero or positive. */
  differentiableMinimum: object({ network: networkShape, error: literal('zero', 'positive') }),
  /** A differentiable local minimum of zero error, with the same w₂ and region, lies within `distance` of W̃ = diag(w₂)W₁. */
  minimumNearby: object({ network: networkShape, distance: rationalText }),
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof TWO_LAYER_PROPOSITIONS> {}
}
