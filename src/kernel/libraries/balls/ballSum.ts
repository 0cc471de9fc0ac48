/**
 * Rational lower and upper bounds of Σx² and of max |x| over a matrix of balls.
 *
 * The squares m² of the N ≤ 2¹⁶ midpoints of a tile are added, and the rounding error of each addition is kept: for a, b ≥ 0 and
 * t = fl(a + b), the number a + b − t is a double and equals (a − (t − z)) + (b − z) with z = t − a (Knuth, The Art of Computer
 * Programming 2, 4.2.2, theorem B). With ŝ the sum of the fl(m²), hi the last t and lo the computed sum of the errors, each at most
 * u·hi as no t is larger, |ŝ − hi − lo| ≤ ((1 + u)^N − 1)·N·u·hi < 2⁻⁷³·hi. The error of the squares is at most u·ŝ + Nη/2, so that
 *
 *     |Σm² − hi − lo| ≤ 2u·hi + Nη.
 *
 * For a ball, |x² − m²| ≤ (2|m| + r)·r. These are N nonnegative numbers with four roundings and N additions, so their sum is at most
 * (1 + 2⁻³⁰) times the computed sum, plus Nη. Sums over tiles are exact, in ℤ·2⁻¹⁰⁷⁴.
 */
import { rationalOfDouble } from '../../core/data/packed.js';
import { outward, TINY, type Source } from './ball.js';
import { ballsOf, eachTile } from './ballMatrix.js';
import type { Context } from '../../core/logic/context.js';
import { GRID, onGrid } from '../floats/float.js';
import * as q from '../../core/data/rational.js';
import { rational, type Rational } from '../../core/data/rational.js';
import type { RealMatrix } from '../reals/real.js';
import { isKnownSymmetric } from './symmetric.js';

export interface Bounds {
  readonly lower: Rational;
  readonly upper: Rational;
}

/** A number that this file bounds. */
export interface Enclosable {
  readonly kind: 'sumOfSquares' | 'largestMagnitude';
  readonly of: RealMatrix;
}

/** Bounds of either number, computed in one pass over the matrix. */
export function boundsByFloats(context: Context, { kind, of }: Enclosable): Bounds {
  return { sumOfSquares, largestMagnitude }[kind](context, of);
}

const ROOM = 1 + 1 / 1_000_000_000;

/** @internal */
export function sumOfSquares(context: Context, matrix: RealMatrix): Bounds {
  return squaresOf(ballsOf(context, matrix), isKnownSymmetric(matrix));
}

export function squaresOf(source: Source, symmetric: boolean): Bounds {
  let [total, error] = [0n, 0n];
  eachTile(source, symmetric, ({ mid, rad }, count) => {
    let [hi, lo, spread] = [0, 0, 0];
    for (let k = 0; k < mid.length; k++) {
      const [entry, radius] = [mid[k] as number, rad[k] as number];
      const square = entry * entry;
      const t = hi + square;
      const z = t - hi;
      lo += hi - (t - z) + (square - z);
      hi = t;
      spread += (2 * Math.abs(entry) + radius) * radius;
    }
    total += BigInt(count) * (onGrid(hi) + onGrid(lo));
    error += BigInt(count) * onGrid(outward(hi * Number.EPSILON + spread * ROOM + TINY));
  });
  const lower = total - error;
  return { lower: rational(lower > 0n ? lower : 0n, GRID), upper: rational(total + error, GRID) };
}

/** @internal */
export function largestMagnitude(context: Context, matrix: RealMatrix): Bounds {
  let [least, most] = [0, 0];
  eachTile(ballsOf(context, matrix), isKnownSymmetric(matrix), ({ mid, rad }) => {
    for (let k = 0; k < mid.length; k++) {
      const [size, radius] = [Math.abs(mid[k] as number), rad[k] as number];
      // Rounding is monotonic, so the largest of the rounded numbers is the largest number, rounded. Math.max propagates NaN.
      least = Math.max(least, size - radius);
      most = Math.max(most, size + radius);
    }
  });
  const upper = rationalOfDouble(outward(most));
  // The lower bound is reduced by at least the same margin, to cover its one rounding.
  const lower = q.subtract(
    rationalOfDouble(least),
    q.subtract(rationalOfDouble(outward(least)), rationalOfDouble(least)),
  );
  return { lower: q.sign(lower) > 0 ? lower : q.ZERO, upper };
}
