/**
 * Upper bounds of the terms in which deficiencyTail bounds the probability that A∘X lacks full rank. Each function returns an
 * interval whose upper end bounds its term; its lower end says nothing.
 */
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';
import { Refusal } from '../../core/text/refusal.js';
import { dyadic, type Dyadic } from '../reals/dyadic.js';
import { atMost, below, ONE, point, type Interval, type Intervals } from '../reals/interval.js';

/** The first d of the units, the moment h, the threshold D = 2^exponent of a determinant, and the deviation t. */
export interface Choice {
  readonly used: number;
  readonly moment: number;
  readonly exponent: number;
  readonly deviation: Rational;
}

const MOST_FACTORS = 2_000_000;
const MOST_SPANS = 100_000;

function requireWork(what: string, count: number, most: number): void {
  if (count > most) throw new Refusal('limit', '$.witness', `at most ${most} ${what}`, `${count}`);
}

const whole = (I: Intervals, value: number): Interval => I.ofInteger(BigInt(value));

/** e^{−t²/2} ≤ 1/Σ_{k<n} x^k/k! with x = t²/2 ≥ 0, for every n; the sum ends where terms no longer count. */
export function deviationTerm(I: Intervals, deviation: Rational): Interval {
  const x = I.ofRational(q.divide(q.multiply(deviation, deviation), q.rational(2n)));
  let [sum, term] = [ONE, ONE];
  for (let k = 1; below(I.multiply(sum, point(dyadic(1n, -I.precision))), term); k++) {
    term = I.divide(I.multiply(term, x), whole(I, k));
    sum = I.add(sum, term);
  }
  return I.divide(ONE, sum);
}

/** D^h·Π_{i<d}Π_{1≤j≤h} 1/(inputs − i − 2j) */
export function momentTerm(I: Intervals, inputs: number, { used, moment, exponent }: Choice): Interval {
  requireWork('factors', used * moment, MOST_FACTORS);
  let product = ONE;
  for (let i = 0; i < used; i++) {
    for (let j = 1; j <= moment; j++) product = I.multiply(product, whole(I, inputs - i - 2 * j));
  }
  return I.divide(point(dyadic(1n, moment * exponent)), product);
}

/** ((√inputs + √d + t)/2)^d·D^{−1/2} */
export function orthantBound(I: Intervals, inputs: number, { used, exponent, deviation }: Choice): Interval {
  const norm = I.sum([I.squareRoot(whole(I, inputs)), I.squareRoot(whole(I, used)), I.ofRational(deviation)]);
  const volume = I.power(I.divide(norm, whole(I, 2)), used);
  return I.divide(volume, I.squareRoot(point(dyadic(1n, exponent))));
}

/**
 * Σ_r C(samples, r)·P(Bin(samples − r, min(1, 2^r·chance)) ≥ r(inputs − 1) + 1), from r = `least` up to d and (samples − 1)/inputs: no
 * pattern has a larger rank, and of no larger one there are columns enough.
 */
export function spanTerm(
  I: Intervals,
  { inputs, samples, least, used }: Record<'inputs' | 'samples' | 'least' | 'used', number>,
  chance: Interval,
): Interval {
  const most = Math.min(used, Math.floor((samples - 1) / inputs));
  requireWork('ranks', most, MOST_SPANS);
  let [sum, choose] = [I.ofInteger(0n), ONE];
  for (let r = 0; r <= most; r++) {
    if (r > 0) choose = I.divide(I.multiply(choose, whole(I, samples - r + 1)), whole(I, r));
    if (r < least) continue;
    const each = I.multiply(chance, point(dyadic(1n, r)));
    sum = I.add(sum, I.multiply(choose, reaches(I, samples - r, r * (inputs - 1) + 1, each)));
  }
  return sum;
}

/**
 * P(Bin(n, p) ≥ k) ≤ (np/k)^k·(n(1−p)/(n−k))^{n−k} for np ≤ k ≤ n, the last factor being 1 for k = n: Markov's inequality for s^X,
 * E s^X = (1 − p + ps)^n, at s = k(1−p)/((n−k)p) ≥ 1 (Chernoff). The tail rises with p, so the upper end of p is taken; and it falls
 * with k, so a smaller k is taken where the bound would be too small a number. @internal
 */
export function reaches(I: Intervals, n: number, wanted: number, { upper }: Interval): Interval {
  const p = point(upper);
  const mean = I.multiply(whole(I, n), p);
  const bits = Math.max(1, 1 - magnitude(I.power(I.divide(mean, whole(I, wanted)), SHARPNESS).upper));
  const k = Math.min(wanted, Math.ceil((SHARPNESS * MOST_BITS) / bits));
  const share = I.divide(mean, whole(I, k));
  if (!atMost(share, ONE)) return ONE;
  const happen = I.power(share, k);
  if (k === n) return happen;
  const rest = I.divide(I.multiply(whole(I, n), I.subtract(ONE, p)), whole(I, n - k));
  return I.multiply(happen, I.power(rest, n - k));
}

/** Numbers from 2^−MOST_BITS on stay far from the smallest that dyadic numbers reach. */
const MOST_BITS = 900_000;
/** −log₂ of a number is read off its power of this exponent, and so to a sixteenth of a bit. */
const SHARPNESS = 16;

/** ⌊log₂ x⌋ + 1 */
const magnitude = ({ mantissa, exponent }: Dyadic): number => q.bitLength(mantissa) + exponent;
