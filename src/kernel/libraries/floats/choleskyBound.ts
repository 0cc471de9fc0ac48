/**
 * Bounds of eigenvalues by floating-point Cholesky: if it runs to completion on a rounding of A − αI, then λ_min(A) ≥ α − error. The
 * error is a rational number that this file computes exactly from the trace. The proofs are in docs/verified-cholesky.md, with
 * these names: u and η of the precision, H the most roundings that a number passes through, c = Hu/(1 − 2Hu).
 */
import { rationalOfDouble } from '../../core/data/packed.js';
import { GRID, nearestDouble, onGrid, ROUNDING, type Precision } from './float.js';
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';
import { DEPTH, type CholeskyArithmetic, type FloatMatrix, type Triangle } from './triangle.js';

/** Hu/(1 − 2Hu). For any matrix that fits in memory, 2Hu is far below 1: H < 2²⁰, u ≤ 2⁻²⁴. */
export function roundingFactor(roundings: number, precision: Precision): Rational {
  const accumulated = q.multiply(whole(roundings), ROUNDING[precision].unit);
  return q.divide(accumulated, q.subtract(q.ONE, q.multiply(whole(2), accumulated)));
}

/** The most additions that a product passes through in a sum of `terms`: 63 in its block, and one for each block. */
function longestSum(terms: number): number {
  return Math.min(terms, DEPTH + Math.ceil(terms / DEPTH));
}

/** The error of theorem 1: λ_min(A) ≥ α − error if S, a rounding of A − αI with this trace, has been factored. */
export function factorError(size: number, trace: Rational, precision: Precision): Rational {
  const { least } = ROUNDING[precision];
  const n = whole(size);
  // ω = η(n + tr S); c(tr S + nω) + n(2ω + η).
  const omega = q.multiply(least, q.add(n, trace));
  const spread = q.add(trace, q.multiply(n, omega));
  const tail = q.multiply(n, q.add(q.multiply(whole(2), omega), least));
  return q.add(q.multiply(roundingFactor(longestSum(size) + 3, precision), spread), tail);
}

/** The error of theorem 2: ‖G − DᵀD‖ ≤ error if G, with this trace, has been computed from a rounding of D. */
export function gramError(rows: number, columns: number, trace: Rational, precision: Precision): Rational {
  const { least } = ROUNDING[precision];
  const [m, n] = [whole(rows), whole(columns)];
  // σ = tr G + nmη; cσ + 4ηn(m + 2σ).
  const sigma = q.add(trace, q.multiply(q.multiply(n, m), least));
  const tail = q.multiply(q.multiply(least, n), q.multiply(whole(4), q.add(m, q.multiply(whole(2), sigma))));
  return q.add(q.multiply(roundingFactor(longestSum(rows) + 4, precision), sigma), tail);
}

export function traceOf(diagonal: ArrayLike<number>): Rational {
  let sum = 0n;
  for (let i = 0; i < diagonal.length; i++) sum += onGrid(diagonal[i] as number);
  return q.rational(sum, GRID);
}

export interface Shifted {
  /** Off the diagonal a rounding of A, or of some A + E with ‖E‖ ≤ slack if `slack` is not zero. It is overwritten. */
  readonly triangle: Triangle;
  readonly slack: Rational;
  /** The trace of A, which may be approximate: only the choice of the shift depends on it. */
  readonly trace: Rational;
  /** The diagonal of A − shift·I (or A + E), rounded at most once before it is stored. */
  readonly diagonal: (shift: number) => ArrayLike<number>;
}

/** True if every eigenvalue of A is proved to be at least `bound`. */
export function provesEigenvaluesAbove(bound: Rational, shifted: Shifted, arithmetic: CholeskyArithmetic): boolean {
  const { triangle, slack } = shifted;
  const { size, precision } = triangle;
  // The trace after the shift is not larger than this except for its rounding, for which an eighth is added.
  const expected = factorError(size, q.subtract(shifted.trace, q.multiply(whole(size), bound)), precision);
  const shift = doubleAbove(q.add(bound, q.add(slack, q.multiply(q.rational(9n, 8n), expected))));
  const diagonal = shifted.diagonal(shift);
  for (let i = 0; i < size; i++) triangle.set(i, i, diagonal[i] as number);
  const trace = traceOf(triangle.diagonal());
  if (arithmetic.factor(triangle) !== 0) return false;
  const proved = q.subtract(q.subtract(rationalOfDouble(shift), slack), factorError(size, trace, precision));
  return q.sign(q.subtract(proved, bound)) >= 0;
}

/** True if |Dv| ≥ bound·|v| is proved for every v, where each entry of D has been rounded once; the bound is positive. */
export function provesSingularValuesAbove(
  bound: Rational,
  d: FloatMatrix,
  precision: Precision,
  arithmetic: CholeskyArithmetic,
): boolean {
  const triangle = arithmetic.gram(d, precision);
  const gram = triangle.diagonal();
  const trace = traceOf(gram);
  const slack = gramError(d.rows, d.columns, trace, precision);
  const diagonal = (shift: number): Float64Array => gram.map((entry) => entry - shift);
  return provesEigenvaluesAbove(q.multiply(bound, bound), { triangle, slack, trace, diagonal }, arithmetic);
}

function doubleAbove({ numerator, denominator }: Rational): number {
  const size = numerator < 0n ? -numerator : numerator;
  // The margin is twice the most that rounding can subtract.
  const { unit, least } = ROUNDING.f64;
  const margin = q.add(q.multiply(q.rational(2n * size, denominator), unit), least);
  return nearestDouble(q.add({ numerator, denominator }, margin));
}

function whole(n: number): Rational {
  return q.rational(BigInt(n));
}
