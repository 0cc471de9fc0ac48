import { parseRational, type Rational } from '../kernel/core/data/rational.js';

/** A readable upper bound for a probability of error: `1/20`, or the least power of two above it if it is tiny; undefined for 0. */
export function errorText(error: string): string | undefined {
  const { numerator, denominator } = parseRational(error) as Rational;
  if (numerator === 0n) return undefined;
  if (denominator < 1_000_000n) return error;
  let power = denominator.toString(2).length - numerator.toString(2).length;
  if (numerator << BigInt(power) > denominator) power--;
  return `2⁻${String(power).replace(/[0-9]/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))}`;
}
