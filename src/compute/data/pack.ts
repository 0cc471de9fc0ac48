/** Packs exact numbers into bytes, little-endian, column after column; refuses numbers that the encoding cannot represent exactly. */
import { base64OfBytes, rationals, type Encoding, type Matrix, type Rational } from '../../kernel/index.js';
import { toFloat } from '../float.js';
import { UsageError } from '../../base/usage.js';
import { littleEndian, numbersOf } from './encoding.js';

export function pack({ rows, columns, entries }: Matrix<Rational>, encoding: Encoding): string {
  const wanted = Array.from({ length: rows * columns }, (_, place) => {
    const [i, j] = [place % rows, Math.floor(place / rows)];
    return entries[i * columns + j] as Rational;
  });
  const values = numbersOf(wanted.map(toFloat), encoding);
  const bad = wanted.findIndex((entry, place) => !isExactly(values[place] as number, entry));
  if (bad >= 0) {
    const place = `entry (${(bad % rows) + 1}, ${Math.floor(bad / rows) + 1})`;
    const expected = `a number that ${encoding} holds exactly`;
    throw new UsageError('bad-data', place, expected, rationals.formatRational(wanted[bad] as Rational));
  }
  return base64OfBytes(littleEndian({ shape: [columns, rows], encoding, values }));
}

/** True if value = numerator/denominator. A float is a whole number over a power of two. */
export function isExactly(value: number, { numerator, denominator }: Rational): boolean {
  if (!Number.isFinite(value)) return false;
  let [scaled, power] = [value, 0n];
  while (!Number.isInteger(scaled)) [scaled, power] = [scaled * 2, power + 1n];
  return BigInt(scaled) * denominator === numerator << power;
}
