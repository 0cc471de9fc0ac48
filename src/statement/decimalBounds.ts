/**
 * Decimal bounds just below and just above a real expression, for statements and tables that name a value. They are exported as
 * `lossproof/decimals`, apart from `lossproof/statement`, because this file loads the libraries that evaluate real numbers.
 */
import * as rationals from '../kernel/core/data/rational.js';
import type { Rational } from '../kernel/core/data/rational.js';
import { Context, Libraries, type Real } from '../kernel/index.js';
import { arcCosine } from '../kernel/libraries/arcCosine/index.js';
import { toRational } from '../kernel/libraries/reals/dyadic.js';
import { Encloser } from '../kernel/libraries/reals/encloser.js';
import { Intervals } from '../kernel/libraries/reals/interval.js';

const EMPTY = new Context({ claim: '', version: 1, sizes: {}, seed: '' }, {}, new Libraries([arcCosine]));

/** Bounds with the given number of significant digits; they differ by at most two units in the last digit. */
export function decimalBounds(
  expression: Real,
  digits: number,
  // A digit needs less than 4 bits, as 10 < 2⁴. With sixteen extra bits, decimal rounding determines the width.
  encloser = new Encloser(new Intervals(4 * digits + 16), EMPTY),
): { readonly lower: string; readonly upper: string } {
  const { lower, upper } = encloser.interval(expression);
  return decimalsAround(toRational(lower), toRational(upper), digits);
}

/** A decimal number of at most `below` and one of at least `above`, each with `digits` significant digits. */
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

/** The p with 10^(p−1) ≤ |a| < 10^p; for a = 0 any value would do. */
function leadingPlace({ numerator, denominator }: Rational): number {
  const size = numerator < 0n ? -numerator : numerator;
  const place = size.toString().length - denominator.toString().length;
  const [a, b] = place < 0 ? [size * 10n ** BigInt(-place), denominator] : [size, denominator * 10n ** BigInt(place)];
  return a < b ? place : place + 1;
}
