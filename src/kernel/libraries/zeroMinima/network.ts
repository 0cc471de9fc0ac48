/**
 * The network with one hidden layer inside a region, at every size: d₀ inputs, d₁ units, N samples, one output. The activations A are
 * constants there, and an indeterminate t is in the place of 1/N. Rules and claims both use these schemes.
 */
import { identityEverySize, type IdentityEverySize } from '../everySize/propositions.js';
import * as s from '../everySize/scheme.js';
import type { Scheme } from '../everySize/scheme.js';

const [A, X, W] = [s.symbols('A', 'd1', 'N'), s.symbols('X', 'd0', 'N'), s.symbols('W', 'd1', 'd0')] as const;
const [y, t] = [s.symbols('y', '1', 'N'), s.symbols('t', '1', '1')] as const;

/** (t/2)‖e‖² for a row e of residuals. */
const meanSquaredError = (e: Scheme): Scheme => s.scale('1/2', timesMean(s.product(e, s.transpose(e))));

/** t·M */
const timesMean = (of: Scheme): Scheme => s.kronecker(t, of);

const beside = (left: Scheme, right: Scheme): Scheme => s.transpose(s.stack(s.transpose(left), s.transpose(right)));

/** ∂MSE/∂W̃ = −t Σₙ eₙ aₙ xₙᵀ, with W̃ = diag(w₂)W₁ and e = y − 1ᵀ(A ⊙ W̃X). */
export function gradientAtEverySize(): IdentityEverySize {
  const output = s.product(s.constant('1', '1', 'd1'), s.hadamard(A, s.product(W, X)));
  const e = s.difference(y, output);
  const weighted = s.product(s.product(A, s.diagonal(e)), s.transpose(X));
  return identityEverySize(s.gradient(meanSquaredError(e), W), s.scale('-1', timesMean(weighted)));
}

/** ∂²MSE/∂vec(W̃)² = t·GGᵀ with G = A ∘ X. */
export function regionHessianAtEverySize(): IdentityEverySize {
  const output = s.product(s.constant('1', '1', 'd1'), s.hadamard(A, s.product(W, X)));
  const G = s.khatriRao(A, X);
  return identityEverySize(
    s.hessian(meanSquaredError(s.difference(y, output)), [W]),
    timesMean(s.product(G, s.transpose(G))),
  );
}

/** If every residual vanishes, y = w₂(A ⊙ W₁X), the Hessian in (W₁, w₂) is t·JJᵀ, where J has a column for each sample. */
export function zeroErrorHessianAtEverySize(): IdentityEverySize {
  const w = s.symbols('w', '1', 'd1');
  const active = s.hadamard(A, s.product(W, X));
  const output = s.product(w, active);
  const J = s.stack(s.khatriRao(s.product(s.diagonal(w), A), X), active);
  const loss = meanSquaredError(s.difference(y, output));
  return identityEverySize(s.substitute(s.hessian(loss, [W, w]), y, output), timesMean(s.product(J, s.transpose(J))));
}

/**
 * Absorption for one hidden unit, with output weight z, input weights w and the residual e at z = 0.
 * (1) At z = 0 the Hessian in (z, w) is H = [[c, −g], [−gᵀ, 0]], g = t Σ eₙaₙxₙᵀ, c = t Σ (aₙ w·xₙ)².
 * (2) For any c and g, with q = g·g: the direction (2q, (c + 1)g) gives −4q², negative unless g = 0.
 */
export function absorptionAtEverySize(): readonly [IdentityEverySize, IdentityEverySize] {
  const [e, a] = [s.symbols('e', '1', 'N'), s.symbols('a', '1', 'N')] as const;
  const [w, z] = [s.symbols('w', '1', 'd0'), s.symbols('z', '1', '1')] as const;
  const active = s.hadamard(a, s.product(w, X));
  const loss = meanSquaredError(s.difference(e, s.product(z, active)));
  const atZero = s.substitute(s.hessian(loss, [z, w]), z, s.constant('0', '1', '1'));
  const gradient = timesMean(s.product(s.hadamard(e, a), s.transpose(X)));
  const curvature = timesMean(s.product(active, s.transpose(active)));
  const block = (c: Scheme, g: Scheme): Scheme =>
    s.stack(beside(c, s.scale('-1', g)), beside(s.scale('-1', s.transpose(g)), s.constant('0', 'd0', 'd0')));
  const [c, g] = [s.symbols('c', '1', '1'), s.symbols('g', '1', 'd0')] as const;
  const q = s.product(g, s.transpose(g));
  const direction = beside(s.scale('2', q), s.product(s.sum(c, s.constant('1', '1', '1')), g));
  return [
    identityEverySize(atZero, block(curvature, gradient)),
    identityEverySize(
      s.product(s.product(direction, block(c, g)), s.transpose(direction)),
      s.scale('-4', s.product(q, q)),
    ),
  ];
}
