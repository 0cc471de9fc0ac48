/**
 * Dyadic numbers m·2ᵉ, with sums, products, quotients and roots rounded to a given number of bits, always towards the requested
 * side. No floating point is used: m is a bigint.
 */
import { bitLength, type Rational } from '../../core/data/rational.js';
import { Refusal } from '../../core/text/refusal.js';

export interface Dyadic {
  readonly mantissa: bigint;
  readonly exponent: number;
}

export type Side = 'down' | 'up';

/** With exponents larger than this in size, a sum of two numbers could be millions of bits long. */
const LARGEST_EXPONENT = 1_000_000;

export const ZERO: Dyadic = Object.freeze({ mantissa: 0n, exponent: 0 });

export function dyadic(mantissa: bigint, exponent = 0): Dyadic {
  return { mantissa, exponent };
}

/** The nearest number with at most `precision` bits on the given side; the number itself if it has no more bits. */
export function round({ mantissa, exponent }: Dyadic, precision: number, side: Side): Dyadic {
  const excess = bitLength(mantissa) - precision;
  if (excess <= 0) return { mantissa, exponent };
  const shift = BigInt(excess);
  // >> rounds down for either sign.
  const kept = side === 'down' ? mantissa >> shift : -(-mantissa >> shift);
  return modest(kept, exponent + excess);
}

function modest(mantissa: bigint, exponent: number): Dyadic {
  if (mantissa !== 0n && Math.abs(exponent) > LARGEST_EXPONENT) {
    throw new Refusal('limit', '$', `a number between 2^−${LARGEST_EXPONENT} and 2^${LARGEST_EXPONENT}`, 'another');
  }
  return { mantissa, exponent: mantissa === 0n ? 0 : exponent };
}

/** The mantissas of both numbers at the smaller of their exponents, and that exponent. */
function aligned(a: Dyadic, b: Dyadic): readonly [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent);
  return [a.mantissa << BigInt(a.exponent - exponent), b.mantissa << BigInt(b.exponent - exponent), exponent];
}

/** A number with the sign of a − b. */
export function compare(a: Dyadic, b: Dyadic): number {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function sign({ mantissa }: Dyadic): number {
  return mantissa < 0n ? -1 : mantissa > 0n ? 1 : 0;
}

export function negate({ mantissa, exponent }: Dyadic): Dyadic {
  return { mantissa: -mantissa, exponent };
}

/** a + b, exactly. */
export function add(a: Dyadic, b: Dyadic): Dyadic {
  const [x, y, exponent] = aligned(a, b);
  return modest(x + y, exponent);
}

/** a·b, exactly. */
export function multiply(a: Dyadic, b: Dyadic): Dyadic {
  return modest(a.mantissa * b.mantissa, a.exponent + b.exponent);
}

/** a/b for b > 0, to at least `precision` bits. */
export function divide(a: Dyadic, b: Dyadic, precision: number, side: Side): Dyadic {
  const shift = Math.max(0, precision + bitLength(b.mantissa) - bitLength(a.mantissa) + 1);
  const quotient = floorDivide((side === 'down' ? a.mantissa : -a.mantissa) << BigInt(shift), b.mantissa);
  return round(modest(side === 'down' ? quotient : -quotient, a.exponent - b.exponent - shift), precision, side);
}

/** ⌊a/b⌋ for b > 0; bigint division truncates. */
function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a < 0n && quotient * b !== a ? quotient - 1n : quotient;
}

export function ofRational({ numerator, denominator }: Rational, precision: number, side: Side): Dyadic {
  return divide(dyadic(numerator), dyadic(denominator), precision, side);
}

export function toRational({ mantissa, exponent }: Dyadic): Rational {
  if (exponent >= 0) return { numerator: mantissa << BigInt(exponent), denominator: 1n };
  // The fraction is reduced to lowest terms: the common factors of m and 2^−e are the trailing zeros of m, at most −e of them.
  let zeros = 0n;
  const size = BigInt(-exponent);
  while (zeros < size && (mantissa >> zeros) % 2n === 0n) zeros++;
  return { numerator: mantissa >> zeros, denominator: 1n << (size - zeros) };
}

/** √a for a ≥ 0, to at least `precision` bits; exact if the root has no more. */
export function squareRoot(a: Dyadic, precision: number, side: Side): Dyadic {
  if (a.mantissa === 0n) return ZERO;
  // The mantissa gets at least 2·precision + 2 bits and an even exponent, so that its root has more than `precision` bits.
  let shift = Math.max(0, 2 * precision + 2 - bitLength(a.mantissa));
  if ((a.exponent - shift) % 2 !== 0) shift++;
  const scaled = a.mantissa << BigInt(shift);
  const floor = integerSquareRoot(scaled);
  const root = side === 'down' || floor * floor === scaled ? floor : floor + 1n;
  return round(modest(root, (a.exponent - shift) / 2), precision, side);
}

/** ⌊√a⌋ for a > 0: Newton's iteration from above decreases strictly until it reaches the result. @internal */
export function integerSquareRoot(a: bigint): bigint {
  const bits = bitLength(a);
  // The start is above the root. For long numbers its leading half of the digits is computed first.
  const quarter = BigInt(Math.floor(bits / 4));
  let root = bits < 64 ? 1n << BigInt(Math.ceil(bits / 2)) : (integerSquareRoot(a >> (2n * quarter)) + 1n) << quarter;
  for (;;) {
    const next = (root + a / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
