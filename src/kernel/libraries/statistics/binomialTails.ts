/**
 * Upper bounds of the tails of a binomial distribution with many trials, for which exact numbers would be millions of bits long.
 *
 * Let t_s = C(n, s)·pˢ(1 − p)ⁿ⁻ˢ. For s ≤ k the quotient t_{s−1}/t_s = s(1 − p)/((n − s + 1)p) is at most r, its value at s = k; so
 * P(Bin(n, p) ≤ k) ≤ t_k(1 + r + r² + …) = t_k/(1 − r) if r < 1. Everything is computed in interval arithmetic.
 */
import * as dy from '../reals/dyadic.js';
import type { Dyadic } from '../reals/dyadic.js';
import { below, ONE, point, type Interval, type Intervals } from '../reals/interval.js';

export class BinomialTails {
  /** C(trials, k) for k = 0 … trials */
  private readonly choose: Interval[] = [ONE];

  constructor(
    private readonly I: Intervals,
    private readonly trials: number,
  ) {
    for (let k = 0; k < trials; k++) {
      const grown = I.multiply(this.choose[k] as Interval, I.ofInteger(BigInt(trials - k)));
      this.choose.push(I.divide(grown, I.ofInteger(BigInt(k + 1))));
    }
  }

  /** An upper bound of P(Bin(trials, p) ≤ most) for every p in the interval, 0 < p < 1; the tail decreases in p. */
  lower(most: number, { lower: p }: Interval): Dyadic {
    const { I, trials } = this;
    const [succeeds, fails] = [point(p), I.subtract(ONE, point(p))];
    const among = (k: number): Interval => I.ofInteger(BigInt(k));
    const ratio = I.divide(I.multiply(among(most), fails), I.multiply(among(trials - most + 1), succeeds));
    if (!below(ratio, ONE)) return ONE.upper;
    const last = I.multiply(
      this.choose[most] as Interval,
      I.multiply(I.power(succeeds, most), I.power(fails, trials - most)),
    );
    return I.divide(last, I.subtract(ONE, ratio)).upper;
  }

  /** An upper bound of P(Bin(trials, p) ≥ least) for every p in the interval, 0 < p < 1. */
  upper(least: number, p: Interval): Dyadic {
    return this.lower(this.trials - least, this.I.subtract(ONE, p));
  }
}

Object.freeze(BinomialTails.prototype);
Object.freeze(BinomialTails);

/** True if the whole interval lies strictly between 0 and 1, where the tails are bounded. */
export function isInside({ lower, upper }: Interval): boolean {
  return dy.sign(lower) > 0 && dy.compare(upper, ONE.lower) < 0;
}
