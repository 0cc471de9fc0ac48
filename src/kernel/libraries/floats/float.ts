/** IEEE 754 numbers and ℚ: the nearest double of a rational, the exact value of a double, and the units of rounding. */
import { bitLength, rational, type Rational } from '../../core/data/rational.js';
import { Refusal } from '../../core/text/refusal.js';

const bits = new BigInt64Array(1);
const value = new Float64Array(bits.buffer);
const INFINITY_BITS = 0x7ff0000000000000n;
const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** 2¹⁰⁷⁴: every finite double is an integer divided by this number. */
export const GRID = 1n << 1074n;

export type Precision = 'f32' | 'f64';

/**
 * u and η of a precision: with x real and fl(x) the nearest number, ties to even, if it is finite, |x − fl(x)| ≤ u·|fl(x)| + η/2
 * and |x − fl(x)| ≤ u·|x| + η/2. Without η if x is a sum or a square root of numbers of that precision.
 */
export const ROUNDING: { readonly [P in Precision]: { readonly unit: Rational; readonly least: Rational } } =
  Object.freeze({
    f32: Object.freeze({ unit: rational(1n, 1n << 24n), least: rational(1n, 1n << 149n) }),
    f64: Object.freeze({ unit: rational(1n, 1n << 53n), least: rational(1n, GRID) }),
  });

/** A function that rounds a double to a precision. Rounding an f64 result of + − × ÷ √ on f32 numbers gives the f32 result. */
export function rounder(precision: Precision): (x: number) => number {
  return precision === 'f64' ? (x) => x : Math.fround;
}

/** The nearest double, ties to even, of a fraction in any terms; an infinity if it is beyond the largest double. */
export function nearestDouble({ numerator, denominator }: Rational): number {
  // Zero has no leading bit, which the exponent below is counted from.
  if (numerator === 0n) return 0;
  const size = numerator < 0n ? -numerator : numerator;
  // A quotient of two exact doubles is rounded once.
  if (size <= LARGEST_SAFE && denominator <= LARGEST_SAFE) return Number(numerator) / Number(denominator);
  // k = ⌊log₂(size/denominator)⌋ is this difference or one less.
  const guess = bitLength(size) - bitLength(denominator);
  const k = shifted(size, -guess) >= shifted(denominator, guess) ? guess : guess - 1;
  // In units of 2^−s the quotient has 53 bits, or fewer where doubles are spaced 2⁻¹⁰⁷⁴.
  const s = Math.min(52 - k, 1074);
  const [dividend, divisor] = [shifted(size, s), shifted(denominator, -s)];
  const quotient = dividend / divisor;
  const twiceRest = 2n * (dividend - quotient * divisor);
  const up = twiceRest > divisor || (twiceRest === divisor && (quotient & 1n) === 1n);
  // The leading bit of the quotient, and the carry of rounding up, each add one to the exponent.
  const found = (BigInt(1074 - s) << 52n) + quotient + (up ? 1n : 0n);
  bits[0] = found > INFINITY_BITS ? INFINITY_BITS : found;
  return numerator < 0n ? -(value[0] as number) : (value[0] as number);
}

/** x·2¹⁰⁷⁴, for finite x. */
export function onGrid(x: number): bigint {
  if (!Number.isFinite(x)) throw new Refusal('limit', '$', 'a finite floating-point number', `${x}`);
  value[0] = Math.abs(x);
  const exponent = (bits[0] as bigint) >> 52n;
  const fraction = (bits[0] as bigint) & 0xfffffffffffffn;
  const size = exponent === 0n ? fraction : (fraction + (1n << 52n)) << (exponent - 1n);
  return x < 0 ? -size : size;
}

function shifted(n: bigint, by: number): bigint {
  return by > 0 ? n << BigInt(by) : n;
}
