/** Rational numbers: pairs of bigints in lowest terms, the denominator positive. */
import { spend } from './work.js';

export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Rational = Object.freeze({ numerator: 0n, denominator: 1n });
export const ONE: Rational = Object.freeze({ numerator: 1n, denominator: 1n });

const MOST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);
/** A number with more digits than this is refused, since a hostile certificate could otherwise exhaust the checker. */
const MOST_CHARACTERS = 200_000;

/** Numbers of more bits than this are charged by their length, others with the operations in which they occur. */
const LONG = 1n << 1024n;
const WORD_BITS = 64;

/** The number of words of a long number, 0 of others. */
function longWords(x: bigint): number {
  return x < LONG && x > -LONG ? 0 : Math.ceil(bitLength(x) / WORD_BITS);
}

/** Charges two numbers for being stored and for being multiplied or divided by each other. */
function weigh(a: bigint, b: bigint): void {
  const [m, n] = [longWords(a), longWords(b)];
  if (m + n > 0) spend(16 * (m + n) + m * n);
}

export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new RangeError('a rational number has a nonzero denominator');
  weigh(numerator, denominator);
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  if (x === 0n || y === 0n) return x + y;
  // Powers of two apart: what is left of a denominator is often small.
  const [p, q] = [x & -x, y & -y];
  if (x === p || y === q) return p < q ? p : q;
  [x, y] = [x / p, y / q];
  while (y > MOST_SAFE) [x, y] = [y, x % y];
  // The rest of the division of two safe integers is exact.
  let [u, v] = y === 0n ? [0, 0] : [Number(y), Number(x % y)];
  while (v !== 0) [u, v] = [v, u % v];
  return (y === 0n ? x : BigInt(u)) * (p < q ? p : q);
}

export function add(a: Rational, b: Rational): Rational {
  weigh(a.numerator, b.numerator);
  if (a.denominator === 1n && b.denominator === 1n) return { numerator: a.numerator + b.numerator, denominator: 1n };
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function negate(a: Rational): Rational {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function multiply(a: Rational, b: Rational): Rational {
  weigh(a.numerator, b.numerator);
  if (a.denominator === 1n && b.denominator === 1n) return { numerator: a.numerator * b.numerator, denominator: 1n };
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

const DOT_UNITS = 10;

/** Σ aₖ·bₖ, reduced to lowest terms once: much faster if many denominators are alike, such as powers of two. */
export function dot(a: readonly Rational[], b: readonly Rational[]): Rational {
  spend(DOT_UNITS * a.length);
  let [numerator, denominator] = [0n, 1n];
  a.forEach((x, k) => {
    const y = b[k] as Rational;
    weigh(x.numerator, y.numerator);
    const [top, bottom] = [x.numerator * y.numerator, x.denominator * y.denominator];
    if (bottom === denominator) numerator += top;
    else if (denominator % bottom === 0n) numerator += top * (denominator / bottom);
    else ({ numerator, denominator } = rational(numerator * bottom + top * denominator, denominator * bottom));
  });
  return denominator === 1n ? { numerator, denominator } : rational(numerator, denominator);
}

export function divide(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function isZero(a: Rational): boolean {
  return a.numerator === 0n;
}

export function equals(a: Rational, b: Rational): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

export function atMost(a: Rational, b: Rational): boolean {
  return a.numerator * b.denominator <= b.numerator * a.denominator;
}

/** The number of binary digits of |n|, which is 0 for n = 0. */
export function bitLength(n: bigint): number {
  const digits = (n < 0n ? -n : n).toString(16);
  return 4 * digits.length - (Math.clz32(Number.parseInt(digits[0] as string, 16)) - 28);
}

/** −1, 0 or 1. */
export function sign(a: Rational): number {
  return a.numerator === 0n ? 0 : a.numerator > 0n ? 1 : -1;
}

export function parseRational(text: string): Rational | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  const match = /^(-?[0-9]+)(?:\/([0-9]+))?$/.exec(text);
  if (match === null) return undefined;
  const denominator = BigInt(match[2] ?? '1');
  return denominator === 0n ? undefined : rational(BigInt(match[1] as string), denominator);
}

export function formatRational(a: Rational): string {
  return a.denominator === 1n ? formatInteger(a.numerator) : `${formatInteger(a.numerator)}/${a.denominator}`;
}

/** A whole number of which the nearest double is safe is that double, which is written far faster. */
const formatInteger = (a: bigint): string => (Number.isSafeInteger(Number(a)) ? `${Number(a)}` : `${a}`);
