/**
 * Searches for a point near an exact differentiable minimum of zero error, at sizes for which solving over ℚ takes too long. Each
 * Gauss–Newton step makes the least change of the weights that fits all targets with the current slopes. Once a step leaves the
 * slopes unchanged, the point is refined with residuals computed over ℚ.
 */
import { fastestCholesky, matrices, rationals, type FloatMatrix, type Matrix, type Rational } from '../kernel/full.js';
import { floats, toFloat } from '../compute/float.js';
import { multiplyExactly } from '../compute/integral.js';
import { factorOf, solveInPlace } from '../compute/verified/solve.js';
import type { ExactProblem, ExactWeights } from './region.js';

export interface Start {
  readonly hidden: readonly (readonly number[])[]; // d₁ × d₀
  /** 1 or −1 each. */
  readonly output: readonly number[];
}

const MOST_STEPS = 60;
/** Weights are multiples of 2^−BITS, so that the remaining residual is far below every margin that doubles can resolve. */
const BITS = 90n;
const REFINEMENTS = 2;

export function findNearby(
  problem: ExactProblem,
  start: Start,
  distance: number,
  progress: (line: string) => void,
): ExactWeights | undefined {
  const [X, E] = [floats(problem.inputs), floats(problem.noise)];
  const y = floats(problem.targets)[0] as number[];
  const slope = toFloat(problem.slope);
  let hidden = start.hidden;
  for (let step = 1; step <= MOST_STEPS; step++) {
    progress(`step ${step} of at most ${MOST_STEPS} towards an exact fit`);
    const { preactivations, A } = patternAt(hidden, X, E, slope);
    const outputs = y.map((_, n) =>
      A.reduce((sum, row, i) => {
        const value = (row[n] as number) * ((preactivations[i] as number[])[n] as number);
        return sum + (start.output[i] as number) * value;
      }, 0),
    );
    const change = leastChange(
      A,
      X,
      y.map((target, n) => target - (outputs[n] as number)),
      start.output,
    );
    const moved = hidden.map((row, i) => row.map((entry, j) => entry + ((change[i] as Float64Array)[j] as number)));
    const signs = patternAt(moved, X, E, slope).preactivations;
    const stays = signs.every((row, i) => row.every((v, n) => v * ((preactivations[i] as number[])[n] as number) > 0));
    hidden = moved;
    if (!stays) continue;
    return leastMargin(signs, X) > 2 * distance ? refined(problem, hidden, start.output, A, X) : undefined;
  }
  return undefined;
}

type Rows = readonly (readonly number[])[];

/** The least change of a unit's weights that changes a sign: the minimum of |(W₁X)_{i,n}|/|xₙ|. */
function leastMargin(preactivations: Rows, X: Rows): number {
  const lengths = (X[0] as readonly number[]).map((_, n) =>
    Math.sqrt(X.reduce((sum, row) => sum + (row[n] as number) ** 2, 0)),
  );
  return Math.min(...preactivations.map((row) => Math.min(...row.map((v, n) => Math.abs(v) / (lengths[n] as number)))));
}

function patternAt(hidden: Rows, X: Rows, E: Rows, slope: number): { preactivations: number[][]; A: number[][] } {
  const preactivations = hidden.map((row) => {
    const sums = new Array<number>((X[0] as readonly number[]).length).fill(0);
    row.forEach((weight, j) => {
      (X[j] as readonly number[]).forEach((x, n) => (sums[n] = (sums[n] as number) + weight * x));
    });
    return sums;
  });
  const A = preactivations.map((row, i) =>
    row.map((value, n) => ((E[i] as readonly number[])[n] as number) * (value < 0 ? slope : 1)),
  );
  return { preactivations, A };
}

/** diag(w₂)⁻¹ G(GᵀG)⁻¹e, arranged in rows; w₂ᵢ = ±1. */
function leastChange(A: Rows, X: Rows, e: readonly number[], output: readonly number[]): Float64Array[] {
  const samples = e.length;
  const G: FloatMatrix = {
    rows: A.length * X.length,
    columns: samples,
    entries: new Float64Array(A.length * X.length * samples),
  };
  A.forEach((a, i) => {
    X.forEach((x, j) => {
      const at = (i * X.length + j) * samples;
      for (let n = 0; n < samples; n++) G.entries[at + n] = (a[n] as number) * (x[n] as number);
    });
  });
  const c = Float64Array.from(e);
  solveInPlace(factorOf(fastestCholesky.gram(G, 'f64')), c);
  return A.map((_, i) =>
    Float64Array.from(X, (__, j) => {
      const at = (i * X.length + j) * samples;
      let sum = 0;
      for (let n = 0; n < samples; n++) sum += (G.entries[at + n] as number) * (c[n] as number);
      return (output[i] as number) * sum;
    }),
  );
}

/** Refines the fit until its residual is about the last digit of the weights; each round gains the precision of a double. */
function refined(problem: ExactProblem, hidden: Rows, output: readonly number[], A: Rows, X: Rows): ExactWeights {
  const [rows, columns] = [hidden.length, X.length];
  const signs = matrices.matrix(1, rows, (_, i) => rationals.rational(BigInt(output[i] as number)));
  let W = dyadic(rows, columns, (i, j) => (hidden[i] as readonly number[])[j] as number);
  for (let round = 0; round < REFINEMENTS; round++) {
    const e = floats(residualOf(problem, W, signs))[0] as number[];
    const change = leastChange(A, X, e, output);
    const step = dyadic(rows, columns, (i, j) => (change[i] as Float64Array)[j] as number);
    W = matrices.entrywise(W, step, rationals.add);
  }
  return { hidden: W, output: signs };
}

function residualOf(
  { inputs, noise, targets, slope }: ExactProblem,
  W: Matrix<Rational>,
  w: Matrix<Rational>,
): Matrix<Rational> {
  const preactivations = multiplyExactly(W, inputs);
  const active = matrices.entrywise(preactivations, noise, (value, e) => {
    const passed = rationals.multiply(value, e);
    return rationals.sign(value) < 0 ? rationals.multiply(slope, passed) : passed;
  });
  return matrices.entrywise(targets, multiplyExactly(w, active), rationals.subtract);
}

/** Rounds entries to multiples of 2^−BITS. */
function dyadic(rows: number, columns: number, entry: (i: number, j: number) => number): Matrix<Rational> {
  return matrices.matrix(rows, columns, (i, j) => {
    // Scaling by a power of two is exact.
    const scaled = entry(i, j) * 2 ** Number(BITS);
    return rationals.rational(BigInt(Math.round(scaled)), 1n << BITS);
  });
}
