/**
 * The two-layer network of Soudry & Carmon (2016) as terms and propositions: one output, leaky units, fixed multiplicative
 * noise, mean squared error. Rules and claims both use these builders, so that a claim proves exactly what the next rule needs.
 */
import * as p from '../algebra/propositions.js';
import type { Identity } from '../algebra/propositions.js';
import type { Sizes } from '../almostEvery/propositions.js';
import type { Network } from './propositions.js';
import { formatRational, rational } from '../../core/data/rational.js';
import * as t from '../algebra/term.js';
import type { Term } from '../algebra/term.js';

interface IdentityPair {
  readonly kind: 'conjunction';
  readonly of: readonly [Identity, Identity];
}

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

/** ∂MSE/∂W̃ = −(1/N) Σₙ eₙ aₙ xₙᵀ. */
export function gradientIdentity(sizes: Sizes): Identity {
  const { A, X, W } = indeterminates(sizes);
  const { loss, e } = regionLoss(sizes);
  const weighted = t.product(t.product(A, t.diagonal(e)), t.transpose(X));
  return p.identity(t.gradient(loss, W), t.scale(over(-1, sizes.samples), weighted));
}

/** ∂²MSE/∂vec(W̃)² = (1/N) G Gᵀ with G = A ∘ X. */
export function regionHessianIdentity(sizes: Sizes): Identity {
  const { A, X, W } = indeterminates(sizes);
  const G = t.khatriRao(A, X);
  return p.identity(
    t.hessian(regionLoss(sizes).loss, [W]),
    t.scale(over(1, sizes.samples), t.product(G, t.transpose(G))),
  );
}

/** The loss as a function of the parameters (W₁, w₂), with fixed activations. */
export function parameterLoss(sizes: Sizes): { readonly loss: Term; readonly output: Term } {
  const { A, X, y, W, w } = indeterminates(sizes);
  const output = t.product(w, t.hadamard(A, t.product(W, X)));
  return { loss: meanSquaredError(t.difference(y, output), sizes.samples), output };
}

/** If every residual vanishes (y = v), the Hessian in (W₁, w₂) is (1/N) J Jᵀ, where J has a column ∂vₙ for each sample. */
export function zeroErrorHessianIdentity(sizes: Sizes): Identity {
  const { A, X, W, w } = indeterminates(sizes);
  const { loss, output } = parameterLoss(sizes);
  const J = t.stack(t.khatriRao(t.product(t.diagonal(w), A), X), t.hadamard(A, t.product(W, X)));
  return p.identity(
    t.substitute(t.hessian(loss, [W, w]), 'y', output),
    t.scale(over(1, sizes.samples), t.product(J, t.transpose(J))),
  );
}

/**
 * Absorption for one hidden unit, with output weight z, input weights w and the residual e at z = 0.
 * (1) At z = 0 the Hessian in (z, w) is H = [[c, −g], [−gᵀ, 0]], g = (1/N) Σ eₙaₙxₙᵀ, c = (1/N) Σ (aₙ w·xₙ)².
 * (2) For any c and g, with q = g·g: the direction (2q, (c + 1)g) gives −4q², negative unless g = 0.
 */
export function absorptionIdentities(inputs: number, samples: number): IdentityPair {
  const [e, a] = [t.symbols('e', 1, samples), t.symbols('a', 1, samples)];
  const [X, w, z] = [t.symbols('X', inputs, samples), t.symbols('w', 1, inputs), t.symbols('z', 1, 1)];
  const active = t.hadamard(a, t.product(w, X));
  const loss = meanSquaredError(t.difference(e, t.product(z, active)), samples);
  const mean = over(1, samples);
  const gradient = t.scale(mean, t.product(t.hadamard(e, a), t.transpose(X)));
  const curvature = t.scale(mean, t.product(active, t.transpose(active)));
  const block = (c: Term, g: Term): Term =>
    t.stack(beside(c, t.scale('-1', g)), beside(t.scale('-1', t.transpose(g)), t.constant('0', inputs, inputs)));
  const atZero = t.substitute(t.hessian(loss, [z, w]), 'z', t.constant('0', 1, 1));
  const [c, g] = [t.symbols('c', 1, 1), t.symbols('g', 1, inputs)];
  const q = t.product(g, t.transpose(g));
  const direction = beside(t.scale('2', q), t.product(t.sum(c, t.constant('1', 1, 1)), g));
  const of: IdentityPair['of'] = [
    p.identity(atZero, block(curvature, gradient)),
    p.identity(t.product(t.product(direction, block(c, g)), t.transpose(direction)), t.scale('-4', t.product(q, q))),
  ];
  return { kind: 'conjunction', of };
}

function beside(left: Term, right: Term): Term {
  return t.transpose(t.stack(t.transpose(left), t.transpose(right)));
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
