/**
 * Intervals for π, inverse trigonometric functions and angles. The series are alternating with decreasing terms, so that the
 * remainder is at most the first omitted term; everything else is interval arithmetic.
 */
import * as dy from './dyadic.js';
import type { Dyadic } from './dyadic.js';
import { constant, Intervals, ONE, point, tooCoarse, ZERO, type Interval } from './interval.js';
import { deepFreeze } from '../../core/text/json.js';
import { bitLength, rational } from '../../core/data/rational.js';
import { remembered } from './remembered.js';

const GUARD_BITS = 16;
const MINUS_ONE = constant(dy.dyadic(-1n));
const TWO = constant(dy.dyadic(2n));
const HALF = constant(dy.dyadic(1n, -1));

/** y − y³/3 + y⁵/5 − … for 0 ≤ y ≤ ½. */
function arctanSeries(I: Intervals, y: Interval): Interval {
  const square = I.negate(I.square(y));
  let [sum, power, term] = [ZERO, y, y];
  // A term below the last bit of the sum would gain nothing.
  for (let n = 3; isWorthAdding(term, y, I.precision); n += 2) {
    sum = I.add(sum, term);
    power = I.multiply(power, square);
    term = I.divide(power, I.ofInteger(BigInt(n)));
  }
  // The remainder lies between 0 and the first omitted term, which may have either sign.
  const positive = dy.sign(term.upper) > 0;
  return I.add(sum, positive ? { lower: dy.ZERO, upper: term.upper } : { lower: term.lower, upper: dy.ZERO });
}

function isWorthAdding({ lower, upper }: Interval, first: Interval, precision: number): boolean {
  const size = Math.max(magnitudeOf(lower), magnitudeOf(upper));
  return size > magnitudeOf(first.upper) - precision;
}

/** ⌊log₂|x|⌋ + 1, or −∞ for x = 0. */
function magnitudeOf({ mantissa, exponent }: Dyadic): number {
  return mantissa === 0n ? -Infinity : bitLength(mantissa) + exponent;
}

/** Intervals for π by precision; they are frozen, so that no caller can change them for others. */
const piTo = remembered((precision: number): Interval => {
  // A cached value is computed with new arithmetic, because a caller may have altered the arithmetic that it passes.
  const I = new Intervals(precision);
  const J = I.guarded(GUARD_BITS);
  const arctanOf = (n: bigint): Interval => arctanSeries(J, J.ofRational(rational(1n, n)));
  return deepFreeze(
    I.round(J.subtract(J.multiply(J.ofInteger(16n), arctanOf(5n)), J.multiply(J.ofInteger(4n), arctanOf(239n)))),
  );
});

/** π = 16 arctan(1/5) − 4 arctan(1/239) (Machin 1706). */
export function pi({ precision }: Intervals): Interval {
  return piTo(precision);
}

/** arctan, which is increasing: the lower end comes from the lower end of x, and the upper end from the upper one. */
export function arctan(I: Intervals, x: Interval): Interval {
  const at = (end: Dyadic): Interval => arctanAt(I, end);
  if (dy.compare(x.lower, x.upper) === 0) return at(x.lower);
  return { lower: at(x.lower).lower, upper: at(x.upper).upper };
}

function arctanAt(I: Intervals, x: Dyadic): Interval {
  if (dy.sign(x) < 0) return I.negate(arctanAt(I, dy.negate(x)));
  const J = I.guarded(GUARD_BITS);
  if (dy.compare(x, dy.dyadic(1n)) <= 0) return I.round(arctanToOne(J, point(x)));
  // arctan x = π/2 − arctan(1/x)
  const inverse = arctanToOne(J, J.divide(ONE, point(x)));
  return I.round(J.subtract(J.divide(pi(J), TWO), inverse));
}

/** arctan y for 0 ≤ y ≤ 1, by arctan y = 2 arctan(y/(1 + √(1 + y²))), repeated until the series is short. */
function arctanToOne(J: Intervals, y: Interval): Interval {
  const halvings = Math.floor(Math.sqrt(J.precision / 8));
  const K = J.guarded(2 * halvings);
  for (let i = 0; i < halvings; i++) y = K.divide(y, K.add(ONE, K.squareRoot(K.add(ONE, K.square(y)))));
  const { lower, upper } = arctanSeries(K, y);
  const scale = dy.dyadic(1n, halvings);
  return J.round({ lower: dy.multiply(lower, scale), upper: dy.multiply(upper, scale) });
}

/** The integers |x|², |y|² and ⟨x, y⟩ of two nonzero vectors x, y. */
export interface Pair {
  readonly xx: bigint;
  readonly yy: bigint;
  readonly xy: bigint;
}

/**
 * k = (π − θ)/2π with θ the angle between x and y. With s = |x||y|, t = ⟨x, y⟩ and w = √(s² − t²) = s·sin θ, the half-angle formula
 * tan(φ/2) = w/(s + |t|) for φ = θ or π − θ, whichever is acute, has no cancellation; s² − t² is computed exactly and is at
 * least 0 (Cauchy–Schwarz). So k = ½ − arctan(…)/π where t ≥ 0, and arctan(…)/π where t < 0.
 */
export function overlap(I: Intervals, { xx, yy, xy }: Pair): Interval {
  const J = I.guarded(GUARD_BITS);
  const whole = (value: bigint): Interval => J.ofInteger(value);
  const [w, s] = [J.squareRoot(whole(xx * yy - xy * xy)), J.squareRoot(whole(xx * yy))];
  const tangent = J.divide(w, J.add(s, whole(xy < 0n ? -xy : xy)));
  const fraction = J.divide(arctan(J, tangent), pi(J));
  return I.round(xy < 0n ? fraction : J.subtract(HALF, fraction));
}

/** cos θ = ⟨x, y⟩/|x||y| */
export function cosine(I: Intervals, { xx, yy, xy }: Pair): Interval {
  const J = I.guarded(GUARD_BITS);
  return I.round(J.divide(J.ofInteger(xy), J.squareRoot(J.ofInteger(xx * yy))));
}

/** arccos on [−1, 1], computed as π/2 − arcsin. */
export function arccos(I: Intervals, x: Interval): Interval {
  const J = I.guarded(GUARD_BITS);
  return I.round(J.subtract(J.divide(pi(J), TWO), arcsin(J, x)));
}

/** arcsin on [−1, 1], which is increasing. */
export function arcsin(I: Intervals, x: Interval): Interval {
  if (dy.compare(x.lower, MINUS_ONE.lower) < 0 || dy.compare(x.upper, ONE.upper) > 0) {
    throw tooCoarse('a sine or cosine from −1 to 1', 'an enclosure that goes beyond');
  }
  return { lower: arcsinAt(I, x.lower).lower, upper: arcsinAt(I, x.upper).upper };
}

/** arcsin x = 2 arctan(x/(1 + √(1 − x²))), where 1 − x² is computed exactly. */
function arcsinAt(I: Intervals, x: Dyadic): Interval {
  const J = I.guarded(GUARD_BITS);
  const square = dy.multiply(x, x);
  const cosine = J.squareRoot(point(dy.add(dy.dyadic(1n), dy.negate(square))));
  return I.round(J.multiply(TWO, arctan(J, J.divide(point(x), J.add(ONE, cosine)))));
}
