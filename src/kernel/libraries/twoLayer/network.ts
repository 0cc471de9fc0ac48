/**
 * The two-layer network of Soudry & Carmon (2016) as terms and propositions: one output, leaky units, fixed multiplicative
 * noise, mean squared error. Rules and claims both use these builders, so that a claim proves exactly what the next rule needs.
 */
import type { Network } from './propositions.js';
import { formatRational, rational } from '../../core/data/rational.js';
import * as t from '../algebra/term.js';
import type { Term } from '../algebra/term.js';

/** A = E ⊙ slopes(W₁X). */
export function activations(network: Network): Term {
  return t.hadamard(network.noise, t.slopes(network.slope, t.product(network.hidden, network.inputs)));
}

/** G = A ∘ X, with one column for each sample. */
export function gradientMatrix(network: Network): Extract<Term, { left: Term }> {
  return t.khatriRao(activations(network), network.inputs);
}

/** e = y − w₂(A ⊙ W₁X). */
export function residual(network: Network): Term {
  const preactivations = t.product(network.hidden, network.inputs);
  return t.difference(network.targets, t.product(network.output, t.hadamard(activations(network), preactivations)));
}

/** (1/2N)‖e‖² for a row e of N residuals. */
export function meanSquaredError(e: Term, samples: number): Term {
  return t.scale(over(1, 2 * samples), t.product(e, t.transpose(e)));
}

/** The text of a fraction in lowest terms, without a denominator of 1, as the reader of rationals requires. */
export function over(numerator: number, denominator: number): string {
  return formatRational(rational(BigInt(numerator), BigInt(denominator)));
}

/** The numbers of inputs d₀, units d₁ and samples N. */
interface Sizes {
  readonly inputs: number;
  readonly units: number;
  readonly samples: number;
}

/** The network with indeterminates: activations A, inputs X, targets y and both weights. */
function indeterminates({ inputs, units, samples }: Sizes) {
  return {
    A: t.symbols('A', units, samples),
    X: t.symbols('X', inputs, samples),
    y: t.symbols('y', 1, samples),
    W: t.symbols('W', units, inputs),
    w: t.symbols('w', 1, units),
  };
}

/** The loss as a function of W̃ = diag(w₂)W₁ in a region: residuals y − 1ᵀ(A ⊙ W̃X). */
export function regionLoss(sizes: Sizes): { readonly loss: Term; readonly e: Term } {
  const { A, X, y, W } = indeterminates(sizes);
  const e = t.difference(y, t.product(t.constant('1', 1, sizes.units), t.hadamard(A, t.product(W, X))));
  return { loss: meanSquaredError(e, sizes.samples), e };
}

/** The loss as a function of the parameters (W₁, w₂), with fixed activations. */
export function parameterLoss(sizes: Sizes): { readonly loss: Term; readonly output: Term } {
  const { A, X, y, W, w } = indeterminates(sizes);
  const output = t.product(w, t.hadamard(A, t.product(W, X)));
  return { loss: meanSquaredError(t.difference(y, output), sizes.samples), output };
}

/** The features of the last given layer of a deeper network: u_l = E_l ⊙ slopes(v_l) ⊙ v_l, v_l = W_l u_{l−1}, u₀ = X. */
export function deepFeatures(
  inputs: Term,
  layers: readonly { readonly weights: Term; readonly noise: Term }[],
  slope: string,
): Term {
  return layers.reduce((features, { weights, noise }) => {
    const preactivations = t.product(weights, features);
    return t.hadamard(t.hadamard(noise, t.slopes(slope, preactivations)), preactivations);
  }, inputs);
}
