/**
 * Lower and upper bounds of the least eigenvalue of a symmetric matrix of balls A = M + E, |E_ij| ≤ R_ij, so ‖E‖ ≤ ‖R‖_F. Only the
 * entries on and below the diagonal are used; those above are equal to them.
 *
 * Lower: λ_min(A) ≥ λ_min(M) − ‖R‖_F (Weyl), and Cholesky of M − αI in floating point bounds λ_min(M) (docs/verified-cholesky.md).
 *
 * Upper: λ_min(A)·|v|² ≤ vᵀAv ≤ vᵀMv + ‖R‖_F·|v|² for any v ≠ 0. vᵀMv = Σ v_i·(2Σ_{j<i} M_ij·v_j + M_ii·v_i) is computed as written,
 * and in the same loop B̂, the same sum of absolute values. A term passes through at most 2n + 4 roundings, so the error is at most
 * γB, B ≤ B̂/(1 − γ), plus that of underflow: η/2 for a product, twice that times |v_i| for an inner one, in all at most
 * 2η(n + 1)(1 + Σ|v_i|). γ and c = γ/(1 − γ) below are as in that document.
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

/** A symmetric matrix of balls: its midpoints, and a bound of ‖E‖. */
export interface SymmetricBall {
  readonly triangle: Triangle;
  readonly radius: Rational;
}

const ROOM = 1 + 1 / 1_000_000_000;
/** About 2⁻¹⁰⁰⁰, which is far more than all squares of radii that underflow. */
const LITTLE = 1e-300;

export function symmetricBall(context: Context, matrix: RealMatrix): SymmetricBall {
  return symmetricOf(ballsOf(context, matrix));
}

/** The midpoints and the bound of a matrix that is known to be symmetric; entries above its diagonal are not read. */
export function symmetricOf(source: Source): SymmetricBall {
  requireShape(source, source.rows, source.rows, 'a square matrix');
  const triangle = new Triangle(source.rows, 'f64');
  // There are at most 2¹⁶ additions in a tile and fewer than 2²⁰ tiles, so the relative error is far below 10⁻⁹.
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

/** True if every eigenvalue is proved to be at least `bound`; the triangle is overwritten. */
export function provesAbove(bound: Rational, { triangle, radius }: SymmetricBall, context: Context): boolean {
  const diagonal = triangle.diagonal();
  const shifted = (shift: number): Float64Array => diagonal.map((entry) => entry - shift);
  const given = { triangle, slack: radius, trace: traceOf(diagonal), diagonal: shifted };
  return provesEigenvaluesAbove(bound, given, choleskyOf(context));
}

/** An upper bound of vᵀAv/|v|², and so of the least eigenvalue; v must not be zero. */
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
