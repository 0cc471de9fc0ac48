/** Propositions about deep linear networks, as functions of all their weights, and about the activations that they leave out. */
import { integer, list, literal, object, type KindsOf, type Read } from '../../core/text/shape.js';
import { termShape } from '../algebra/term.js';

/** W_K ⋯ W₁X with the squared loss ½ Σ C ⊙ E ⊙ E, E = W_K ⋯ W₁X − Y. */
export const linearNetworkShape = object({
  inputs: termShape, // X, d₀ × N
  targets: termShape, // Y, d_K × N
  weighting: termShape, // C, d_K × N
  weights: list(termShape, 1), // W₁ … W_K, W_k being d_k × d_{k−1}
});
export type LinearNetwork = Read<typeof linearNetworkShape>;

const ofNetwork = object({ network: linearNetworkShape });

export const DEEP_LINEAR_PROPOSITIONS = {
  /** For the loss L as a function of all weights, ∂L/∂W_k = 0 for all k at the given weights. */
  criticalPoint: ofNetwork,
  /** No weights of these shapes have a smaller loss than the given ones. */
  globalMinimum: ofNetwork,
  /** The point is critical, neither a local minimum nor a local maximum; the Hessian has a direction of negative curvature. */
  strictSaddle: ofNetwork,
  /** The point is critical, neither a local minimum nor a local maximum, although the Hessian is positive semidefinite. */
  badSaddle: ofNetwork,
  /** The point is a local minimum, and some other weights of these shapes have a smaller loss. */
  poorLocalMinimum: ofNetwork,
  semidefiniteHessian: ofNetwork,
  /** L(W(t)) − L(W) = c·t^order + … with c < 0 or c > 0, for a polynomial curve W(t), or a straight line, with W(0) = W. */
  lossAlongCurve: object({
    network: linearNetworkShape,
    along: literal('line', 'curve'),
    change: literal('falls', 'rises'),
    order: integer(1, 1_000_000_000),
  }),
  /** For all i < j: L_jᵀGR_{i−1}ᵀ = 0, or ker L_i ⊆ ker M and coker R_{j−1}X ⊆ coker M, M = W_{j−1} ⋯ W_{i+1}. */
  secondOrderDichotomy: object({ network: linearNetworkShape, holds: literal('everywhere', 'not') }),
  /** The eigenvalues of BXXᵀBᵀ, where BX is the least-squares fit of the targets; it is YXᵀ(XXᵀ)⁻¹XYᵀ if XXᵀ is invertible. */
  eigenvaluesOfFit: object({ inputs: termShape, targets: termShape, are: literal('distinct', 'repeated') }),
  /** In every ReLU network at given weights, Z = 1[a path is active] depends on the input x wherever 0 < P(Z = 1) < 1. */
  activationDependent: object({ sizes: literal('every') }),
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof DEEP_LINEAR_PROPOSITIONS> {}
}
