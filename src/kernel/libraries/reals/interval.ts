/**
 * Intervals with dyadic endpoints. Every operation returns an interval that contains all results on numbers of its operands:
 * endpoints are computed exactly where possible and are rounded outward to the precision of the arithmetic.
 */
import * as dy from './dyadic.js';
import type { Dyadic } from './dyadic.js';
import { deepFreeze } from '../../core/text/json.js';
import type { Rational } from '../../core/data/rational.js';
import { spend } from '../../core/data/work.js';
import { Refusal } from '../../core/text/refusal.js';

export interface Interval {
  readonly lower: Dyadic;
  readonly upper: Dyadic;
}

export const PRECISIONS = { least: 16, most: 20_000 } as const;

export function point(value: Dyadic): Interval {
  return { lower: value, upper: value };
}

/** An interval of one number, frozen because it is shared. */
export function constant(value: Dyadic): Interval {
  return deepFreeze(point(value));
}

export const ZERO = constant(dy.ZERO);
export const ONE = constant(dy.dyadic(1n));

export class Intervals {
  /** An operation on two numbers of so many bits costs about so much. */
  readonly #units: number;

  constructor(readonly precision: number) {
    this.#units = 50 + Math.ceil(precision ** 2 / 2 ** 14);
  }

  /** The same arithmetic with more bits, for intermediate results. */
  guarded(bits: number): Intervals {
    return new Intervals(this.precision + bits);
  }

  round({ lower, upper }: Interval): Interval {
    spend(this.#units);
    return { lower: dy.round(lower, this.precision, 'down'), upper: dy.round(upper, this.precision, 'up') };
  }

  ofRational(value: Rational): Interval {
    spend(this.#units);
    return {
      lower: dy.ofRational(value, this.precision, 'down'),
      upper: dy.ofRational(value, this.precision, 'up'),
    };
  }

  ofInteger(value: bigint): Interval {
    return this.round(point(dy.dyadic(value)));
  }

  add(a: Interval, b: Interval): Interval {
    return this.round({ lower: dy.add(a.lower, b.lower), upper: dy.add(a.upper, b.upper) });
  }

  negate({ lower, upper }: Interval): Interval {
    return { lower: dy.negate(upper), upper: dy.negate(lower) };
  }

  subtract(a: Interval, b: Interval): Interval {
    return this.add(a, this.negate(b));
  }

  multiply(a: Interval, b: Interval): Interval {
    const products = [
      dy.multiply(a.lower, b.lower),
      dy.multiply(a.lower, b.upper),
      dy.multiply(a.upper, b.lower),
      dy.multiply(a.upper, b.upper),
    ] as const;
    return this.round({ lower: least(products), upper: greatest(products) });
  }

  divide(a: Interval, b: Interval): Interval {
    if (dy.sign(b.lower) < 0 && dy.sign(b.upper) < 0) return this.divide(this.negate(a), this.negate(b));
    if (dy.sign(b.lower) <= 0) throw tooCoarse('a divisor away from zero', 'an enclosure that contains it');
    spend(this.#units);
    // For b > 0 the smallest quotient takes the larger divisor if a ≥ 0, and the smaller one if a < 0.
    return {
      lower: dy.divide(a.lower, dy.sign(a.lower) < 0 ? b.lower : b.upper, this.precision, 'down'),
      upper: dy.divide(a.upper, dy.sign(a.upper) < 0 ? b.upper : b.lower, this.precision, 'up'),
    };
  }

  /** x². This is tighter than x·x, which would treat the two factors as independent numbers of the same interval. */
  square(a: Interval): Interval {
    const [x, y] = [dy.multiply(a.lower, a.lower), dy.multiply(a.upper, a.upper)];
    const straddles = dy.sign(a.lower) < 0 && dy.sign(a.upper) > 0;
    return this.round({ lower: straddles ? dy.ZERO : least([x, y]), upper: greatest([x, y]) });
  }

  /** Powers with integer exponents of either sign, by repeated squaring. */
  power(a: Interval, exponent: number): Interval {
    if (exponent < 0) return this.divide(ONE, this.power(a, -exponent));
    if (exponent === 0) return ONE;
    const half = this.square(this.power(a, Math.floor(exponent / 2)));
    return exponent % 2 === 0 ? half : this.multiply(half, a);
  }

  squareRoot(a: Interval): Interval {
    spend(10 * this.#units);
    if (dy.sign(a.lower) < 0)
      throw tooCoarse('a number of at least zero under the root', 'an enclosure that goes below');
    return {
      lower: dy.squareRoot(a.lower, this.precision, 'down'),
      upper: dy.squareRoot(a.upper, this.precision, 'up'),
    };
  }

  sum(terms: Iterable<Interval>): Interval {
    let sum = ZERO;
    for (const term of terms) sum = this.add(sum, term);
    return sum;
  }
}

Object.freeze(Intervals.prototype);
Object.freeze(Intervals);

/** True if every number of `a` is less than every number of `b`. */
export function below(a: Interval, b: Interval): boolean {
  return dy.compare(a.upper, b.lower) < 0;
}

export function atMost(a: Interval, b: Interval): boolean {
  return dy.compare(a.upper, b.lower) <= 0;
}

/** The numbers |x|, x in the interval. */
export function magnitude(a: Interval): Interval {
  if (dy.sign(a.lower) >= 0) return a;
  const negated = { lower: dy.negate(a.upper), upper: dy.negate(a.lower) };
  if (dy.sign(a.upper) <= 0) return negated;
  return { lower: dy.ZERO, upper: greatest([a.upper, negated.upper]) };
}

/** The interval of the larger of two numbers, one from each interval. */
export function larger(a: Interval, b: Interval): Interval {
  return { lower: greatest([a.lower, b.lower]), upper: greatest([a.upper, b.upper]) };
}

function least(all: readonly Dyadic[]): Dyadic {
  return all.reduce((a, b) => (dy.compare(a, b) <= 0 ? a : b));
}

function greatest(all: readonly Dyadic[]): Dyadic {
  return all.reduce((a, b) => (dy.compare(a, b) >= 0 ? a : b));
}

export function tooCoarse(expected: string, got: string): Refusal {
  return new Refusal('false', '$', expected, `${got}; more bits may help`);
}
