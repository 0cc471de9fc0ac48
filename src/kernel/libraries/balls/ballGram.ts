/**
 * Gram matrices of balls, tile by tile. The midpoints come from the Gram arithmetic of floats, whose two twins give the same bits.
 *
 * Let T = M + E, with M the midpoints (r rows) and |E| at most the radii, and ν_i ≥ |m_i| and ρ_i ≥ |e_i| for the columns. Then entry
 * (i, j) of TᵀT differs from the computed Ĝ_ij by at most
 *
 *     c·ν_i·ν_j + ν_i·ρ_j + ρ_i·ν_j + ρ_i·ρ_j + rη,     c = Hu/(1 − 2Hu), H = min(r, 64 + ⌈r/64⌉) + 4:
 *
 * each product passes through fewer than H roundings, Σ|m_ki·m_kj| ≤ |m_i||m_j|, and an underflow costs η/2. If all midpoints are
 * integers of absolute value at most K times one power of two that is at least 2⁻⁵⁰⁰, all radii are 0, and rK² ≤ 2⁵³, then every
 * partial sum is exact in any order, and so is Ĝ.
 */
import { LEAST, lengthOf, outward, TINY, type Ball, type Range, type Source, type Tile } from './ball.js';
import { roundingFactor } from '../floats/choleskyBound.js';
import { nearestDouble } from '../floats/float.js';
import { largest, scaledOfDoubles } from '../algebra/scaledIntegers.js';
import { DEPTH, type CholeskyArithmetic } from '../floats/triangle.js';

const isExact = ({ rad }: Pick<Ball, 'rad'>): boolean => rad.every((radius) => radius === 0);

/** c for sums over this many rows, in blocks of 64. */
export function relativeError(rows: number): number {
  return above(Math.min(rows, DEPTH + Math.ceil(rows / DEPTH)) + 4);
}

/** A tight upper bound of Hu/(1 − 2Hu). */
export function above(roundings: number): number {
  return outward(nearestDouble(roundingFactor(roundings, 'f64')));
}

/** Σx² for each column, 64 rows at a time, with an error of at most c times the sum plus rη. */
export function squaredLengths(entries: Float64Array, rows: number, columns: number): Float64Array {
  const sums = new Float64Array(columns);
  const partial = new Float64Array(columns);
  for (let k = 0, at = 0; k < rows; k++) {
    for (let j = 0; j < columns; j++, at++) {
      partial[j] = (partial[j] as number) + (entries[at] as number) * (entries[at] as number);
    }
    if ((k + 1) % DEPTH !== 0 && k + 1 < rows) continue;
    for (let j = 0; j < columns; j++) sums[j] = (sums[j] as number) + (partial[j] as number);
    partial.fill(0);
  }
  return sums;
}

/** Upper bounds of the lengths of the columns: |m|² ≤ (ŝ + rη)/(1 − γ), γ/(1 − γ) ≤ c, and √(1/(1 − γ)) ≤ 1 + c. */
export function longestLengths(entries: Float64Array, rows: number, columns: number): Float64Array {
  const c = relativeError(rows);
  return squaredLengths(entries, rows, columns).map((sum) => outward(Math.sqrt(sum + TINY) * (1 + c)));
}

/** True if all sums of `terms` products of an entry of `a` and one of `b` are exact in any order. */
export function sumsAreExact(terms: number, a: Ball, b: Ball): boolean {
  return terms * largestWhole(a) * largestWhole(b) <= Number.MAX_SAFE_INTEGER;
}

/** K if all entries are exact and integer multiples of one power of two, otherwise infinity. */
function largestWhole(ball: Ball): number {
  const whole = isExact(ball) ? scaledOfDoubles(ball.rows, ball.columns, ball.mid) : undefined;
  return whole === undefined ? Infinity : Math.max(1, largest(whole));
}

/** Ĝ_ij for i in the range `down` and j in the range `across`. */
export function gramProducts(arithmetic: CholeskyArithmetic, ball: Ball, down: Range, across: Range): Float64Array {
  const [height, width] = [lengthOf(down), lengthOf(across)];
  const same = down.from === across.from && down.to === across.to;
  const together = same ? width : width + height;
  const entries = new Float64Array(ball.rows * together);
  for (let k = 0; k < ball.rows; k++) {
    const row = ball.mid.subarray(k * ball.columns, (k + 1) * ball.columns);
    entries.set(row.subarray(across.from, across.to), k * together);
    if (!same) entries.set(row.subarray(down.from, down.to), k * together + width);
  }
  const triangle = arithmetic.gram({ rows: ball.rows, columns: together, entries }, 'f64');
  const found = new Float64Array(height * width);
  for (let i = 0, to = 0; i < height; i++) {
    for (let j = 0; j < width; j++) {
      found[to++] = same ? triangle.get(Math.max(i, j), Math.min(i, j)) : triangle.get(width + i, j);
    }
  }
  return found;
}

/** TᵀT */
export function gramOf(arithmetic: CholeskyArithmetic, T: Ball): Source {
  const { rows, columns } = T;
  const exact = sumsAreExact(rows, T, T);
  const norms = longestLengths(T.mid, rows, columns);
  const spreads = longestLengths(T.rad, rows, columns);
  const c = relativeError(rows);
  const tile = (down: Range, across: Range): Tile => {
    const mid = gramProducts(arithmetic, T, down, across);
    const rad = exact
      ? new Float64Array(mid.length)
      : productRadii(rows, c, norms, spreads, norms, spreads, down, across);
    return { mid, rad };
  };
  return { rows: columns, columns, tile };
}

/** c·ν_i·ν_j + ν_i·ρ_j + ρ_i·ν_j + ρ_i·ρ_j + (terms)·η for vectors i on the left and j on the right. */
export function productRadii(
  terms: number,
  c: number,
  norms: Float64Array,
  spreads: Float64Array,
  rightNorms: Float64Array,
  rightSpreads: Float64Array,
  down: Range,
  across: Range,
): Float64Array {
  const rad = new Float64Array(lengthOf(down) * lengthOf(across));
  for (let i = down.from, to = 0; i < down.to; i++) {
    const [n, s] = [norms[i] as number, spreads[i] as number];
    for (let j = across.from; j < across.to; j++) {
      const [m, t] = [rightNorms[j] as number, rightSpreads[j] as number];
      rad[to++] = outward(c * n * m + n * t + s * m + s * t + terms * LEAST);
    }
  }
  return rad;
}
