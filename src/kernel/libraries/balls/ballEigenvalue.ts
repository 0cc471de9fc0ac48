/**
 * Both sides of the least eigenvalue of a symmetric matrix of balls A = M + E, |E_ij| ≤ R_ij, so ‖E‖ ≤ ‖R‖_F. Only what is on and below
 * the diagonal counts; above it stands the same.
 *
 * Below: λ_min(A) ≥ λ_min(M) − ‖R‖_F (Weyl), and Cholesky of M − αI in floating point bounds λ_min(M) (docs/verified-cholesky.md).
 *
 * Above: λ_min(A)·|v|² ≤ vᵀAv ≤ vᵀMv + ‖R‖_F·|v|² for any v that is not zero. vᵀMv = Σ v_i·(2Σ_{j<i} M_ij·v_j + M_ii·v_i) is computed as it stands,
 * and in the same loop B̂, the same with absolute values: a term passes through at most 2n + 4 roundings, so the result is off by at
 * most γB, B ≤ B̂/(1 − γ), and what underflows: η/2 for a product, twice that times |v_i| for an inner one, in all at most
 * 2η(n + 1)(1 + Σ|v_i|), with γ and c = γ/(1 − γ) below as in that page.
 */
import { rationalOfDouble } from '../../core/data/packed.js';
import { choleskyOf } from '../floats/arithmetic.js';
import { lengthOf, outward, type Source } from './ball.js';
import { ballsOf, eachTile } from './ballMatrix.js';
import { provesEigenvaluesAbove, roundingFactor, traceOf } from '../floats/choleskyBound.js';
import type { Context } from '../../core/logic/context.js';
import { GRID, onGrid, ROUNDING } from '../floats/float.js';
import { requireShape } from '../algebra/matrices.js';
import * as q from '../../core/data/rational.js';
import { rational, type Rational } from '../../core/data/rational.js';
import type { RealMatrix } from '../reals/real.js';
import { Triangle } from '../floats/triangle.js';

/** The midpoints, and a bound of ‖E‖. */
export interface SymmetricBall {
  readonly triangle: Triangle;
  readonly radius: Rational;
}

const ROOM = 1 + 1 / 1_000_000_000;
/** 2⁻¹⁰⁰⁰ or so: far more than all squares of radii that underflow. */
const LITTLE = 1e-300;

export function symmetricBall(context: Context, matrix: RealMatrix): SymmetricBall {
  return symmetricOf(ballsOf(context, matrix));
}

/** Of a matrix that is symmetric, whatever was computed above its diagonal. */
export function symmetricOf(source: Source): SymmetricBall {
  requireShape(source, source.rows, source.rows, 'a square matrix');
  const triangle = new Triangle(source.rows, 'f64');
  // At most 2¹⁶ additions in a tile, and fewer than 2²⁰ tiles: a relative error far below 10⁻⁹.
  let squares = 0;
  eachTile(source, true, ({ mid, rad }, _, rows, columns) => {
    let sum = 0;
    for (let i = rows.from, start = 0; i < rows.to; i++, start += lengthOf(columns)) {
      const last = Math.min(columns.to, i + 1);
      for (let j = columns.from, k = start; j < last; j++, k++) {
        triangle.set(i, j, mid[k] as number);
        sum += (j < i ? 2 : 1) * (rad[k] as number) * (rad[k] as number);
      }
    }
    squares += sum;
  });
  return { triangle, radius: rationalOfDouble(outward(Math.sqrt(squares * ROOM + LITTLE))) };
}

/** Whether every eigenvalue is proved to be at least `bound`; the triangle is used up. */
export function provesAbove(bound: Rational, { triangle, radius }: SymmetricBall, context: Context): boolean {
  const diagonal = triangle.diagonal();
  const shifted = (shift: number): Float64Array => diagonal.map((entry) => entry - shift);
  const given = { triangle, slack: radius, trace: traceOf(diagonal), diagonal: shifted };
  return provesEigenvaluesAbove(bound, given, choleskyOf(context));
}

/** At least vᵀAv/|v|², and so at least the least eigenvalue; v is not zero. */
export function quotientAbove({ triangle, radius }: SymmetricBall, v: Float64Array): Rational {
  const { size } = triangle;
  let [form, absolute] = [0, 0];
  for (let i = 0; i < size; i++) {
    let [sum, total] = [0, 0];
    for (let j = 0; j < i; j++) {
      const term = triangle.get(i, j) * (v[j] as number);
      sum += term;
      total += Math.abs(term);
    }
    const own = triangle.get(i, i) * (v[i] as number);
    form += (v[i] as number) * (2 * sum + own);
    absolute += Math.abs(v[i] as number) * (2 * total + Math.abs(own));
  }
  const grid = Array.from(v, onGrid);
  const square = rational(
    grid.reduce((sum, x) => sum + x * x, 0n),
    GRID * GRID,
  );
  const sizes = rational(
    grid.reduce((sum, x) => sum + (x < 0n ? -x : x), GRID),
    GRID,
  );
  const lost = q.add(
    q.multiply(roundingFactor(2 * size + 4, 'f64'), rationalOfDouble(absolute)),
    q.multiply(q.multiply(rational(BigInt(2 * size + 2)), ROUNDING.f64.least), sizes),
  );
  return q.add(q.divide(q.add(rationalOfDouble(form), lost), square), radius);
}
