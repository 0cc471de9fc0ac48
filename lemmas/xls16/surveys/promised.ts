/** The probability that the population statement promises, as xls16/population-bound has it: 1 − m·exp(−mγ_m/8), enclosed. */
import { decimalBounds, rationals, reals, toFloat, type Rational } from 'lossproof/search';
import type { Range } from '../shared/ranges.js';

const RATE: Rational = rationals.rational(1n, 8n);
const EVEN_TERMS = 10;

/** Encloses 1 − m·exp(−mγ_m/8) by exact bounds of γ_m and partial sums of the series, which alternate about e^{−x} for 0 ≤ x ≤ 1. */
export function promisedProbability(d: number, m: number): Range {
  const count = rationals.rational(BigInt(m));
  const { lower, upper } = decimalBounds(reals.rankedEigenvalue(d, m), 20);
  const [few, many] = [lower, upper].map((text) =>
    rationals.multiply(RATE, rationals.multiply(count, rationals.parseRational(text) as Rational)),
  ) as [Rational, Rational];
  const promised = (exponential: Rational): number =>
    toFloat(rationals.subtract(rationals.ONE, rationals.multiply(count, exponential)));
  return [promised(partialSum(few, EVEN_TERMS + 1)), promised(partialSum(many, EVEN_TERMS))];
}

/** The first terms of 1 − x + x²/2 − …: above e^{−x} with an odd number of them, below with an even one. */
function partialSum(x: Rational, count: number): Rational {
  let [sum, term] = [rationals.ZERO, rationals.ONE];
  for (let i = 1; i <= count; i++) {
    sum = rationals.add(sum, term);
    term = rationals.negate(rationals.divide(rationals.multiply(term, x), rationals.rational(BigInt(i))));
  }
  return sum;
}
