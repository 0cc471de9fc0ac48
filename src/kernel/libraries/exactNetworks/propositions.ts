/** Propositions about the errors of a network with one hidden layer at given weights. */
import { integer, literal, object, rationalText, type KindsOf, type Read } from '../../core/text/shape.js';
import { termShape } from '../algebra/term.js';

/** f(x) = Σᵢ w₂ᵢ·φ(w₁ᵢ·x), where φ(v) is v for v ≥ 0 and slope·v for v < 0. There are no biases. */
const plainNetworkShape = object({
  inputs: termShape, // X, d₀ × N
  targets: termShape, // y, 1 × N
  hidden: termShape, // W₁, d₁ × d₀
  output: termShape, // w₂, 1 × d₁
  slope: rationalText,
});
export type PlainNetwork = Read<typeof plainNetworkShape>;

const count = integer(0, 1_000_000_000);
const relation = literal('atMost', 'exceeds');

/** What the number of samples on the wrong side, or the sum of the squared errors, is compared with. */
export const COMPARISONS = {
  misclassified: object({ relation, bound: count }),
  squaredErrors: object({ relation, bound: rationalText }),
};

export const EXACT_NETWORK_PROPOSITIONS = {
  /**
   * Exactly `misclassified` samples have (yₙ − threshold)(f(xₙ) − threshold) ≤ 0, so that an output on the threshold is an error, and
   * Σₙ (f(xₙ) − yₙ)² is `squares`.
   */
  trainingErrors: object({
    network: plainNetworkShape,
    threshold: rationalText,
    misclassified: count,
    squares: rationalText,
  }),
  /** The number of such samples is at most the bound, or exceeds it. */
  misclassified: object({ network: plainNetworkShape, threshold: rationalText, relation, bound: count }),
  /** The sum of the squared errors is at most the bound, or exceeds it. */
  squaredErrors: object({ network: plainNetworkShape, relation, bound: rationalText }),
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof EXACT_NETWORK_PROPOSITIONS> {}
}
