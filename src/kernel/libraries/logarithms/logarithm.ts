/** Intervals for the natural logarithm, by the series of artanh, all of whose terms have one sign. */
import { bitLength } from '../../core/data/rational.js';
import * as dy from '../reals/dyadic.js';
import type { Dyadic } from '../reals/dyadic.js';
import { Intervals, ONE, point, tooCoarse, ZERO, type Interval } from '../reals/interval.js';

const GUARD_BITS = 32;

/** ln, which is increasing: the lower end comes from the lower end of x, and the upper end from the upper one. */
export function logarithm(I: Intervals, x: Interval): Interval {
  if (dy.sign(x.lower) <= 0) throw tooCoarse('a positive number', 'an enclosure that reaches zero');
  return { lower: logarithmAt(I, x.lower).lower, upper: logarithmAt(I, x.upper).upper };
}

/** ln x = k·ln 2 + ln m with x = m·2^k and ½ ≤ m < 1. */
function logarithmAt(I: Intervals, x: Dyadic): Interval {
  const J = I.guarded(GUARD_BITS);
  const k = bitLength(x.mantissa) + x.exponent;
  const m = dy.multiply(x, dy.dyadic(1n, -k));
  const ofTwo = J.negate(fromHalf(J, dy.dyadic(1n, -1)));
  return I.round(J.add(J.multiply(J.ofInteger(BigInt(k)), ofTwo), fromHalf(J, m)));
}

/**
 * ln m = 2·artanh t = 2(t + t³/3 + t⁵/5 + …) for ½ ≤ m < 1 and t = (m − 1)/(m + 1), so −⅓ ≤ t < 0. All terms are negative, and those
 * from t^n/n on add up to at least t^n/n·1/(1 − t²) ≥ (9/8)·t^n/n. Each term is less than a ninth of the one before.
 */
function fromHalf(J: Intervals, m: Dyadic): Interval {
  const t = J.divide(J.subtract(point(m), ONE), J.add(point(m), ONE));
  const square = J.square(t);
  const terms = Math.ceil(J.precision / 3);
  let [sum, power, n] = [ZERO, t, 1n];
  for (let i = 0; i < terms; i++) {
    sum = J.add(sum, J.divide(power, J.ofInteger(n)));
    power = J.multiply(power, square);
    n += 2n;
  }
  const rest = J.divide(J.multiply(power, J.ofInteger(9n)), J.ofInteger(8n * n));
  const all = J.add(sum, { lower: rest.lower, upper: dy.ZERO });
  return J.add(all, all);
}
