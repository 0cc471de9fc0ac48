/** Exact tails of binomial distributions, on which the rules that count in a sample rest. */
import { spend } from '../../core/data/work.js';
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';

/**
 * P(Bin(trials, p) ≤ most), 0 < p < 1. With p = a/b, c = b − a and t = trials it is the sum of C(t, s)·aˢ·cᵗ⁻ˢ divided by bᵗ. Each
 * term is computed from the previous one; the division has no remainder, since all terms are integers.
 */
export function lowerTail(trials: number, most: number, { numerator: a, denominator: b }: Rational): Rational {
  // Each term is a number of up to so many words.
  const words = (trials * q.bitLength(b)) / 64;
  spend((most + 1) * words + words ** 2);
  const c = b - a;
  let term = c ** BigInt(trials);
  let sum = 0n;
  for (let s = 0; s <= most; s++) {
    sum += term;
    term = (term * (BigInt(trials - s) * a)) / (BigInt(s + 1) * c);
  }
  return q.rational(sum, b ** BigInt(trials));
}

/** P(Bin(trials, p) ≥ least), computed as the probability of at most trials − least failures. */
export function upperTail(trials: number, least: number, p: Rational): Rational {
  return lowerTail(trials, trials - least, q.subtract(q.ONE, p));
}

export function isProbability(p: Rational): boolean {
  return q.sign(p) > 0 && q.sign(q.subtract(q.ONE, p)) > 0;
}
