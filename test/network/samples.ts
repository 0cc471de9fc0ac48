/** Two-layer leaky networks with fixed noise for tests: random problems, and what holds at a minimum of a region. */
import {
  draw,
  matrices,
  multiplyExactly,
  rationals,
  type ExactProblem,
  type Law,
  type Matrix,
  type Rational,
} from 'lossproof/search';
import type { ExactWeights } from '../../src/network/region.js';

export function sample(label: string, rows: number, columns: number, law: Law, seed = '1'): Matrix<Rational> {
  return draw({ rows, columns, label, law }, { claim: 'test/minimum', version: 1, sizes: {}, seed });
}

export const gaussian = { kind: 'gaussian', bits: 8 } as const;

export function problem(d0: number, d1: number, N: number, seed = '1'): ExactProblem {
  return {
    inputs: sample('X', d0, N, gaussian, seed),
    noise: sample('E', d1, N, { kind: 'uniform', from: 1, to: 9 }, seed),
    targets: sample('y', 1, N, { kind: 'uniformNonzero', from: -1, to: 1 }, seed),
    slope: rationals.rational(1n, 10n),
  };
}

/** ∂(squared loss)/∂W₁ up to a factor, exactly: for unit i and input j the sum of residual · activation slope · input. */
export function hiddenGradient(
  { inputs, noise, targets, slope }: ExactProblem,
  { hidden, output }: ExactWeights,
): Rational[] {
  const preactivations = multiplyExactly(hidden, inputs);
  const active = matrices.matrix(noise.rows, noise.columns, (i, n) =>
    rationals.sign(matrices.at(preactivations, i, n)) < 0
      ? rationals.multiply(slope, matrices.at(noise, i, n))
      : matrices.at(noise, i, n),
  );
  const outputs = multiplyExactly(output, matrices.entrywise(active, preactivations, rationals.multiply));
  const residual = matrices.entrywise(targets, outputs, rationals.subtract);
  const weighted = matrices.matrix(noise.rows, noise.columns, (i, n) =>
    [matrices.at(output, 0, i), matrices.at(residual, 0, n), matrices.at(active, i, n)].reduce(rationals.multiply),
  );
  return [...multiplyExactly(weighted, matrices.transpose(inputs)).entries];
}
