/** Critical points with w₂ = 0, and the direction in which the loss falls from them. */
import {
  matrices,
  multiplyExactly,
  rationals,
  type ExactProblem,
  type Job,
  type Matrix,
  type Rational,
} from 'lossproof/search';
import { activationsOf } from './activations.js';
import { laws } from './laws.js';

const ATTEMPTS = 1000;

/**
 * Hidden weights of one unit at a critical point with w₂ = 0. The residual is y there, and the point is critical iff each wᵢ is
 * orthogonal to its own gᵢ = (1/N) Σ yₙa_{i,n}xₙ, which depends on the pattern of wᵢ. So a row is drawn and projected, and kept
 * when the projection has the pattern that it was made from.
 */
export function criticalRow(
  job: Pick<Job, 'sample'>,
  { inputs: X, noise, targets, slope }: ExactProblem,
  unit: number,
): readonly Rational[] | undefined {
  const E = matrices.matrix(1, X.columns, (_, n) => matrices.at(noise, unit, n));
  const signs = (row: Matrix<Rational>): readonly number[] => multiplyExactly(row, X).entries.map(rationals.sign);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const w = job.sample(`row ${unit} attempt ${attempt}`, 1, X.rows, laws.weights);
    const weighted = matrices.entrywise(targets, activationsOf(multiplyExactly(w, X), E, slope), rationals.multiply);
    const g = multiplyExactly(weighted, matrices.transpose(X));
    const square = rationals.dot(g.entries, g.entries);
    if (rationals.isZero(square)) continue;
    const along = rationals.divide(rationals.dot(w.entries, g.entries), square);
    const projected = matrices.entrywise(w, g, (x, y) => rationals.subtract(x, rationals.multiply(along, y)));
    const pattern = signs(w);
    if (!pattern.includes(0) && signs(projected).join() === pattern.join()) return projected.entries;
  }
  return undefined;
}

/** (δw₂ᵢ, δwᵢ) = (2q, (c + 1)g) of sc16/absorption, for unit 1: the Hessian's own entries give c and −g. */
export function absorptionDirection(H: Matrix<Rational>, d0: number, d1: number): Matrix<Rational> {
  const z = d0 * d1;
  const g = Array.from({ length: d0 }, (_, j) => rationals.negate(matrices.at(H, z, j)));
  const q = rationals.dot(g, g);
  const c = matrices.at(H, z, z);
  return matrices.matrix(H.rows, 1, (row) => {
    if (row === z) return rationals.add(q, q);
    return row < d0 ? rationals.multiply(rationals.add(c, rationals.ONE), g[row] as Rational) : rationals.ZERO;
  });
}
