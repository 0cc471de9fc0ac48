/**
 * Cosines of the angles between columns, and their overlaps k = (π − θ)/2π, as balls. Only directions matter: each column is scaled
 * by a power of two, so that nothing overflows and numbers that underflow are far too small to matter.
 *
 * Let x be the columns, s_i the computed |x_i|², and σ ≤ ¼ a bound of |Ĝ_ij − ⟨x_i, x_j⟩|/√(s_i·s_j) for all i ≠ j and of
 * |s_i − |x_i|²|/s_i. Then |x_i| = √s_i·(1 + a), |a| ≤ σ, and ⟨x_i, x_j⟩/√(s_i·s_j) = cos θ·(1 + a)(1 + b) is within σ of Ĝ_ij/√(s_i·s_j),
 * which is computed with at most 4 roundings. So the error of the cosine is at most 5u·|ĉ| + (σ + 2σ + σ²)(1 + 5u) ≤ 5u·|ĉ| + 4σ.
 *
 * σ = 0 if sums are exact. Otherwise (ballGram.ts) σ ≤ (c + 2ρ + ρ²)(1 + c)² plus a negligible amount for underflow, where ρ times the
 * length of a column bounds its error: ρ ≤ 2u for rounded entries, and ρ < 2⁻⁵⁰⁰ for entries that were only scaled. As c < 2⁻³⁰,
 * σ ≤ 1.001·(c + 5u). On the diagonal the cosine is exactly 1.
 */
import { lengthOf, outward, UNIT, type Ball, type Range, type Source, type Tile } from './ball.js';
import { overlapsOfCosines } from './ballAngle.js';
import { gramProducts, relativeError, squaredLengths, sumsAreExact } from './ballGram.js';
import { nearestDouble } from '../floats/float.js';
import { at, type Matrix } from '../algebra/matrices.js';
import { bitLength, type Rational } from '../../core/data/rational.js';
import { Refusal } from '../../core/text/refusal.js';
import type { CholeskyArithmetic } from '../floats/triangle.js';

export interface Directions {
  /** The scaled columns, with radius 0; a rounded entry has an error of at most u times its size, plus η. */
  readonly ball: Ball;
  /** True if sums of products are exact. */
  readonly exact: boolean;
}

/** The directions of columns that are exact doubles. */
export function directionsOfDoubles(ball: Ball): Directions {
  const { rows, columns } = ball;
  const largest = new Float64Array(columns);
  ball.mid.forEach((entry, k) => {
    largest[k % columns] = Math.max(largest[k % columns] as number, Math.abs(entry));
  });
  requireNonzero(largest);
  if (sumsAreExact(rows, ball, ball)) return { ball, exact: true };
  const scales = largest.map(scaleFor);
  // The scale may exceed all doubles, so its square root is applied twice; an entry that underflows has an error of η.
  const mid = ball.mid.map((entry, k) => entry * (scales[k % columns] as number) * (scales[k % columns] as number));
  return { ball: { ...ball, mid }, exact: false };
}

/** The directions of columns of rational numbers; each entry is rounded once, after scaling. */
export function directionsOfRationals(matrix: Matrix<Rational>): Directions {
  const { rows, columns, entries } = matrix;
  const sizes = Array.from({ length: columns }, (_, j) =>
    Array.from({ length: rows }, (__, i) => binaryExponent(at(matrix, i, j))).reduce((a, b) => Math.max(a, b)),
  );
  requireNonzero(Float64Array.from(sizes, (size) => (size === -Infinity ? 0 : 1)));
  const mid = Float64Array.from(entries, ({ numerator, denominator }, k) => {
    const size = BigInt(sizes[k % columns] as number);
    return nearestDouble(
      size < 0n ? { numerator: numerator << -size, denominator } : { numerator, denominator: denominator << size },
    );
  });
  return { ball: { rows, columns, mid, rad: new Float64Array(mid.length) }, exact: false };
}

/** The difference e of bit lengths, for which ½ < |x|·2^−e < 2; −∞ for zero. */
function binaryExponent({ numerator, denominator }: Rational): number {
  return numerator === 0n ? -Infinity : bitLength(numerator) - bitLength(denominator);
}

function requireNonzero(sizes: Float64Array): void {
  const zero = sizes.indexOf(0);
  if (zero >= 0) throw new Refusal('false', '$', 'columns that have a direction', `a zero column, number ${zero + 1}`);
}

/** A power of two whose square times x > 0 lies between ½ and 4. */
function scaleFor(x: number): number {
  let scale = 1;
  for (; x >= 4; x /= 4) scale /= 2;
  for (; x < 0.5; x *= 4) scale *= 2;
  return scale;
}

/** The cosines of the angles between columns. The last tile is cached, since overlaps are computed from the same tile. */
export function cosinesOf(arithmetic: CholeskyArithmetic, { ball, exact }: Directions): Source {
  const { rows, columns } = ball;
  const sigma = exact ? 0 : outward(1.001 * (relativeError(rows) + 5 * UNIT));
  const norms = squaredLengths(ball.mid, rows, columns).map(Math.sqrt);
  let last: { readonly place: string; readonly tile: Tile } | undefined;
  const tile = (down: Range, across: Range): Tile => {
    const place = [down.from, down.to, across.from, across.to].join();
    if (last?.place === place) return last.tile;
    const mid = gramProducts(arithmetic, ball, down, across);
    const rad = new Float64Array(mid.length);
    for (let i = down.from, to = 0; i < down.to; i++) {
      const norm = norms[i] as number;
      for (let j = across.from; j < across.to; j++, to++) {
        const cosine = (mid[to] as number) / (norm * (norms[j] as number));
        rad[to] = outward(5 * UNIT * Math.abs(cosine) + 4 * sigma);
        // The exact cosine is between −1 and 1, so clamping does not increase the error.
        mid[to] = Math.max(-1, Math.min(1, cosine));
      }
    }
    const found = withDiagonal({ mid, rad }, down, across, 1);
    last = { place, tile: found };
    return found;
  };
  return { rows: columns, columns, tile };
}

/** The overlaps, computed from the cosines of the angles. */
export function overlapsOf(cosines: Source): Source {
  const tile = (down: Range, across: Range): Tile => {
    const { mid, rad } = cosines.tile(down, across);
    const found = { mid: mid.slice(), rad: rad.slice() };
    overlapsOfCosines(found.mid, found.rad);
    return withDiagonal(found, down, across, 1 / 2);
  };
  return { ...cosines, tile };
}

/** The tile with its entries (i, i) set to a known exact value. */
function withDiagonal({ mid, rad }: Tile, down: Range, across: Range, value: number): Tile {
  for (let i = Math.max(down.from, across.from); i < Math.min(down.to, across.to); i++) {
    const place = (i - down.from) * lengthOf(across) + i - across.from;
    mid[place] = value;
    rad[place] = 0;
  }
  return { mid, rad };
}
