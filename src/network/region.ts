/**
 * Turns a trained point into an exact one: it keeps the sign pattern, solves the linear least-squares problem of the region over ℚ,
 * and tests whether the solution still has that pattern. For searches only; the kernel checks the result again.
 */
import { Matrix as Dense, pseudoInverse } from 'ml-matrix';
import { floats, toDyadic } from '../compute/float.js';
import { multiplyExactly } from '../compute/integral.js';
import { solveExactly } from '../compute/rationalSolve.js';
import { matrices, rationals, RATIONALS, type Matrix, type Rational } from '../kernel/full.js';
import type { Weights } from './train.js';

/** The exact data of a network with one hidden layer. */
export interface ExactProblem {
  readonly inputs: Matrix<Rational>; // X, d₀ × N
  readonly noise: Matrix<Rational>; // E, d₁ × N
  readonly targets: Matrix<Rational>; // y, 1 × N
  readonly slope: Rational;
}

/** Exact weights of a network with one hidden layer. */
export interface ExactWeights {
  readonly hidden: Matrix<Rational>;
  readonly output: Matrix<Rational>;
}

export type Settled =
  | { readonly inside: true; readonly weights: ExactWeights }
  /** The least-squares point of the region lies outside the region; training can continue from it. */
  | { readonly inside: false; readonly weights: Weights };

/** The binary digits to which free coordinates are rounded. Few digits give short exact numbers; more are tried if few leave the region. */
const DYADIC_BITS = [12, 24];

export function settle(problem: ExactProblem, start: Weights): Settled {
  const pattern = patternOf(dyadicRows(start.hidden), problem.inputs);
  const units = start.hidden.length;
  const signs = start.output.map((weight) => (weight < 0 ? -1 : 1));
  // Positive homogeneity: (w₂ᵢ, wᵢ) and (±1, |w₂ᵢ|wᵢ) are the same unit in the same region.
  const scaled = start.hidden.flatMap((row, i) => row.map((entry) => entry * (start.output[i] as number)));
  const G = regionMatrix(problem, pattern);
  const moved = nearestLeastSquares(floats(G), floats(problem.targets)[0] as number[], scaled);
  const hidden = (solution: readonly number[]): number[][] =>
    signs.map((sign, i) =>
      solution.slice(i * problem.inputs.rows, (i + 1) * problem.inputs.rows).map((entry) => sign * entry),
    );
  const outside: Settled = { inside: false, weights: { hidden: hidden(moved), output: signs } };
  if (!samePattern(patternOf(dyadicRows(hidden(moved)), problem.inputs), pattern)) return outside;
  const basis = rowBasis(floats(G));
  for (const bits of DYADIC_BITS) {
    const exact = exactLeastSquares(G, basis, problem.targets, moved, bits);
    if (exact === undefined) return outside;
    const weights: ExactWeights = {
      hidden: matrices.matrix(units, problem.inputs.rows, (i, j) => {
        const entry = matrices.at(exact, i * problem.inputs.rows + j, 0);
        return signs[i] === 1 ? entry : rationals.negate(entry);
      }),
      output: matrices.matrix(1, units, (_, i) => rationals.rational(BigInt(signs[i] as number))),
    };
    if (strictlyInside(weights.hidden, problem.inputs, pattern)) return { inside: true, weights };
  }
  return outside;
}

function dyadicRows(rows: readonly (readonly number[])[]): Matrix<Rational> {
  return matrices.matrix(rows.length, (rows[0] as readonly number[]).length, (i, j) =>
    toDyadic((rows[i] as readonly number[])[j] as number, 40),
  );
}

function patternOf(hidden: Matrix<Rational>, inputs: Matrix<Rational>): Matrix<boolean> {
  return matrices.map(multiplyExactly(hidden, inputs), (entry) => rationals.sign(entry) >= 0);
}

function strictlyInside(hidden: Matrix<Rational>, inputs: Matrix<Rational>, pattern: Matrix<boolean>): boolean {
  const preactivations = multiplyExactly(hidden, inputs).entries.map(rationals.sign);
  return preactivations.every((sign, i) => sign === (pattern.entries[i] === true ? 1 : -1));
}

function samePattern(a: Matrix<boolean>, b: Matrix<boolean>): boolean {
  return a.entries.every((entry, i) => entry === b.entries[i]);
}

/** G = A ∘ X; each column is a sample. */
function regionMatrix({ inputs, noise, slope }: ExactProblem, pattern: Matrix<boolean>): Matrix<Rational> {
  const A = matrices.matrix(noise.rows, noise.columns, (i, n) =>
    matrices.at(pattern, i, n) ? matrices.at(noise, i, n) : rationals.multiply(slope, matrices.at(noise, i, n)),
  );
  return matrices.khatriRao(RATIONALS, A, inputs);
}

/** The least-squares solution of Gᵀw = y that is nearest to `start`. */
function nearestLeastSquares(G: number[][], y: readonly number[], start: readonly number[]): number[] {
  const transposed = new Dense(G).transpose();
  const residual = Dense.sub(Dense.columnVector(y), transposed.mmul(Dense.columnVector(start)));
  return Dense.add(Dense.columnVector(start), pseudoInverse(transposed).mmul(residual)).to1DArray();
}

/**
 * An exact least-squares solution near an approximate one. The coordinates outside a row basis of G are rounded to `bits` binary
 * digits, and the others are solved for: with B the basis rows and F the other rows, B Bᵀ w_B = B(yᵀ − Fᵀ w_F).
 */
function exactLeastSquares(
  G: Matrix<Rational>,
  basis: readonly number[],
  y: Matrix<Rational>,
  near: readonly number[],
  bits: number,
): Matrix<Rational> | undefined {
  const chosen = new Set(basis);
  const w = near.map((entry, i) => (chosen.has(i) ? rationals.ZERO : toDyadic(entry, bits)));
  const rounded = matrices.matrix(1, G.rows, (_, i) => w[i] as Rational);
  const rest = matrices.transpose(matrices.entrywise(y, multiplyExactly(rounded, G), rationals.subtract));
  const B = matrices.matrix(basis.length, G.columns, (i, n) => matrices.at(G, basis[i] as number, n));
  const solution =
    basis.length === G.columns
      ? solveExactly(matrices.transpose(B), rest)
      : solveExactly(multiplyExactly(B, matrices.transpose(B)), multiplyExactly(B, rest));
  if (solution === undefined) return undefined;
  basis.forEach((row, i) => (w[row] = matrices.at(solution, i, 0)));
  return matrices.matrix(G.rows, 1, (i) => w[i] as Rational);
}

/** Rows that span the row space, chosen by Gram–Schmidt with pivoting. */
function rowBasis(G: number[][]): number[] {
  const rows = G.map((row) => [...row]);
  const norm = (row: readonly number[]): number => Math.sqrt(row.reduce((sum, entry) => sum + entry * entry, 0));
  const scale = Math.max(...rows.map(norm));
  const basis: number[] = [];
  while (basis.length < (G[0] as number[]).length) {
    const norms = rows.map((row, i) => (basis.includes(i) ? 0 : norm(row)));
    const largest = Math.max(...norms);
    if (largest <= 1e-9 * scale) break;
    const pivot = norms.indexOf(largest);
    const unit = (rows[pivot] as number[]).map((entry) => entry / largest);
    basis.push(pivot);
    for (const row of rows) {
      const along = row.reduce((sum, entry, j) => sum + entry * (unit[j] as number), 0);
      row.forEach((entry, j) => (row[j] = entry - along * (unit[j] as number)));
    }
  }
  return basis;
}
