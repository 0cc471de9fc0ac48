/** Helpers for tests of interval arithmetic: intervals of fractions, and their ends as rationals. */
import { expect } from 'chai';
import fc from 'fast-check';
import { toRational } from '../../../../src/kernel/libraries/reals/dyadic.js';
import { Intervals, type Interval } from '../../../../src/kernel/libraries/reals/interval.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { rational, type Rational } from '../../../../src/kernel/core/data/rational.js';

export const order = (a: Rational, b: Rational): number => q.sign(q.subtract(a, b));

export function ends({ lower, upper }: Interval): readonly [Rational, Rational] {
  return [toRational(lower), toRational(upper)];
}

export function width(interval: Interval): Rational {
  const [lower, upper] = ends(interval);
  return q.subtract(upper, lower);
}

/** A finite decimal such as -0.25. */
export function decimalNumber(text: string): Rational {
  const [, sign, whole, places = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) as unknown as string[];
  return rational(BigInt(`${sign}${whole}${places}`), 10n ** BigInt(places.length));
}

/** Asserts that the interval contains the value, or comes within `slack` of it if the value is only known to that precision. */
export function holds(interval: Interval, value: Rational, what: string, slack = q.ZERO): void {
  const [lower, upper] = ends(interval);
  const shown = `${what}: ${q.formatRational(value)} in [${q.formatRational(lower)}, ${q.formatRational(upper)}]`;
  expect(order(q.subtract(lower, slack), value), shown).to.be.at.most(0);
  expect(order(value, q.add(upper, slack)), shown).to.be.at.most(0);
}

const large = fc.oneof(fc.bigInt({ min: -40n, max: 40n }), fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }));

export const fractions: fc.Arbitrary<Rational> = fc
  .tuple(large, fc.oneof(fc.constant(1n), fc.bigInt({ min: 1n, max: 99n }), fc.bigInt({ min: 1n, max: 2n ** 70n })))
  .map(([numerator, denominator]) => rational(numerator, denominator));

export const precisions = fc.integer({ min: 16, max: 90 });

/** Two ordered numbers and one between them. */
export const triples = fc.tuple(fractions, fractions, fc.integer({ min: 0, max: 16 })).map(([a, b, at]) => {
  const [least, most] = order(a, b) <= 0 ? [a, b] : [b, a];
  const between = q.add(least, q.multiply(q.subtract(most, least), rational(BigInt(at), 16n)));
  return { least, between, most };
});

export function around(precision: number, least: Rational, most: Rational): Interval {
  const I = new Intervals(precision);
  return { lower: I.ofRational(least).lower, upper: I.ofRational(most).upper };
}
