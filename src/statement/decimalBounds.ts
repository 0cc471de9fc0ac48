/**
 * Decimal numbers just below and just above a real expression: `lossproof/decimals`, for statements and tables that name a
 * value. Apart from the other statements, since it loads the libraries that enclose real numbers.
 */
import * as rationals from '../kernel/core/data/rational.js';
import type { Rational } from '../kernel/core/data/rational.js';
import { Context, Libraries, type Real } from '../kernel/index.js';
import { arcCosine } from '../kernel/libraries/arcCosine/index.js';
import { toRational } from '../kernel/libraries/reals/dyadic.js';
import { Encloser } from '../kernel/libraries/reals/encloser.js';
import { Intervals } from '../kernel/libraries/reals/interval.js';

const EMPTY = new Context({ claim: '', version: 1, sizes: {}, seed: '' }, {}, new Libraries([arcCosine]));

/** Bounds of the stated number of significant digits, at most two units of the last one apart. */
export function decimalBounds(
  expression: Real,
  digits: number,
  // 10 is less than 2⁴; sixteen bits more than needed leave the width to the decimal rounding.
  encloser = new Encloser(new Intervals(4 * digits + 16), EMPTY),
): { readonly lower: string; readonly upper: string } {
  const { lower, upper } = encloser.interval(expression);
  return decimalsAround(toRational(lower), toRational(upper), digits);
}

/** Decimal numbers of so many significant digits on either side. */
export function decimalsAround(
  below: Rational,
  above: Rational,
  digits: number,
): { readonly lower: string; readonly upper: string } {
  const scale = 10n ** BigInt(Math.max(0, digits - leadingPlace(above)));
  const text = (numerator: bigint): string => rationals.formatRational(rationals.rational(numerator, scale));
  return { lower: text(floor(below, scale)), upper: text(-floor(rationals.negate(above), scale)) };
}

/** ⌊scale·a⌋ */
function floor({ numerator, denominator }: Rational, scale: bigint): bigint {
  const quotient = (numerator * scale) / denominator;
  return numerator < 0n && quotient * denominator !== numerator * scale ? quotient - 1n : quotient;
}

/** p with 10^(p−1) ≤ |a| < 10^p; for a = 0, of no importance. */
function leadingPlace({ numerator, denominator }: Rational): number {
  const size = numerator < 0n ? -numerator : numerator;
  const place = size.toString().length - denominator.toString().length;
  const [a, b] = place < 0 ? [size * 10n ** BigInt(-place), denominator] : [size, denominator * 10n ** BigInt(place)];
  return a < b ? place : place + 1;
}
