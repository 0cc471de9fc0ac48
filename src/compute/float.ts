/** Conversions between exact numbers and floats, for searches only. */
import { matrices, rationals, type Matrix, type Rational } from '../kernel/index.js';

/** The nearest double; numerator and denominator may have any length. */
export function toFloat({ numerator, denominator }: Rational): number {
  const direct = Number(numerator) / Number(denominator);
  if (Number.isFinite(direct) && (direct !== 0 || numerator === 0n)) return direct;
  const shift = BigInt(denominator.toString(2).length - numerator.toString(2).length + 64);
  const scaled = shift >= 0n ? (numerator << shift) / denominator : numerator / (denominator << -shift);
  return Number(scaled) * 2 ** -Number(shift);
}

/** The multiple of 2^−bits nearest to a finite number. */
export function toDyadic(value: number, bits: number): Rational {
  if (!Number.isFinite(value)) throw new RangeError(`a finite number was expected, not ${value}`);
  return rationals.rational(BigInt(Math.round(value * 2 ** bits)), 1n << BigInt(bits));
}

/** The rows of a matrix as the nearest doubles. */
export function floats(m: Matrix<Rational>): number[][] {
  return Array.from({ length: m.rows }, (_, i) =>
    Array.from({ length: m.columns }, (_, j) => toFloat(matrices.at(m, i, j))),
  );
}
