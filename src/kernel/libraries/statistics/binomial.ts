/** Tails of binomial distributions, exactly: what every rule that counts in a sample rests on. */
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';

/**
 * P(Bin(trials, p) ≤ most), 0 < p < 1. With p = a/b and c = b − a it is the sum of C(trials, s)·aˢ·cᵗ⁻ˢ over b^trials; each
 * term comes from the one before by factors whose quotient is whole, since the terms are.
 */
export function lowerTail(trials: number, most: number, { numerator: a, denominator: b }: Rational): Rational {
  const c = b - a;
  let term = c ** BigInt(trials);
  let sum = 0n;
  for (let s = 0; s <= most; s++) {
    sum += term;
    term = (term * (BigInt(trials - s) * a)) / (BigInt(s + 1) * c);
  }
  return q.rational(sum, b ** BigInt(trials));
}

/** P(Bin(trials, p) ≥ least): what is counted at least is what fails at most. */
export function upperTail(trials: number, least: number, p: Rational): Rational {
  return lowerTail(trials, trials - least, q.subtract(q.ONE, p));
}

export function isProbability(p: Rational): boolean {
  return q.sign(p) > 0 && q.sign(q.subtract(q.ONE, p)) > 0;
}
