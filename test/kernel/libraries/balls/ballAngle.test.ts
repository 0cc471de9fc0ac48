import { expect } from 'chai';
import fc from 'fast-check';
import { overlapsOfCosines } from '../../../../src/kernel/libraries/balls/ballAngle.js';
import { arccos, pi } from '../../../../src/kernel/libraries/reals/elementary.js';
import { rationalOfDouble } from '../../../../src/kernel/core/data/packed.js';
import { Intervals, type Interval } from '../../../../src/kernel/libraries/reals/interval.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import type { Rational } from '../../../../src/kernel/core/data/rational.js';
import { ends, order } from '../reals/intervals.js';

const I = new Intervals(200);

/** (π − arccos c)/2π by intervals. */
function overlapAt(cosine: Rational): readonly [Rational, Rational] {
  const angle = arccos(I, I.ofRational(cosine));
  const twice: Interval = I.add(pi(I), pi(I));
  return ends(I.divide(I.subtract(pi(I), angle), twice));
}

function overlapBall(cosine: number, epsilon: number): readonly [mid: number, rad: number] {
  const [mid, rad] = [Float64Array.of(cosine), Float64Array.of(epsilon)];
  overlapsOfCosines(mid, rad);
  return [mid[0] as number, rad[0] as number];
}

/** The true overlaps of cosines at both ends and in the middle lie in the ball. */
function holdsAround(cosine: number, epsilon: number): number {
  const [mid, rad] = overlapBall(cosine, epsilon);
  const [c, e] = [rationalOfDouble(cosine), rationalOfDouble(epsilon)];
  const clamp = (x: Rational): Rational =>
    order(x, q.ONE) > 0 ? q.ONE : order(x, q.negate(q.ONE)) < 0 ? q.negate(q.ONE) : x;
  const [lower, upper] = [
    q.subtract(rationalOfDouble(mid), rationalOfDouble(rad)),
    q.add(rationalOfDouble(mid), rationalOfDouble(rad)),
  ];
  for (const at of [clamp(q.subtract(c, e)), c, clamp(q.add(c, e))]) {
    const [least, most] = overlapAt(at);
    expect(order(lower, most), `${cosine} ± ${epsilon}`).to.be.at.most(0);
    expect(order(least, upper), `${cosine} ± ${epsilon}`).to.be.at.most(0);
  }
  return rad;
}

const cosines = fc.oneof(
  fc.double({ noNaN: true, min: -1, max: 1 }),
  fc.integer({ min: 0, max: 1 << 20 }).map((n) => 1 - n * Number.EPSILON),
  fc.integer({ min: 0, max: 1 << 20 }).map((n) => -1 + n * Number.EPSILON),
  fc.constantFrom(0, 1, -1, 0.5, -0.5, 1e-300, Number.MIN_VALUE, -1e-17),
  // Where the argument of the inverse tangent is between two of its steps: t = (j + ½)/32.
  fc.integer({ min: 0, max: 31 }).map((j) => {
    const t = (j + 0.5) / 32;
    return (2 * t) / (1 + t * t);
  }),
);
const errors = fc.oneof(
  fc.constantFrom(0, 2 ** -1022, 2 ** -53, 2 ** -50, 2 ** -30, 0.1, 0.5, 3),
  fc.double({ noNaN: true, min: 0, max: 1e-12 }),
);

describe('ballAngle', () => {
  it('encloses the overlap of every cosine, and of all that are near', () => {
    fc.assert(
      fc.property(cosines, errors, (cosine, epsilon) => {
        holdsAround(cosine, epsilon);
      }),
      { numRuns: 1500 },
    );
  });

  it('holds where one bound of the angle takes over from the other', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: 1e-16, max: 1e-2 }), fc.integer({ min: -3, max: 3 }), (q0, n) => {
        const cosine = Math.sqrt(1 - q0);
        holdsAround(cosine, ((1 - cosine) * (1 + cosine) * (1 + n * Number.EPSILON)) / 8);
      }),
      { numRuns: 300 },
    );
  });

  it('is tight: three roundings of one half, and what the cosine’s error makes of itself', () => {
    const worst = fc.sample(cosines, 500).reduce((most, c) => Math.max(most, overlapBall(c, 0)[1]), 0);
    expect(worst).to.be.at.most(2 ** -51 * (1 + 2 ** -40));
    // 1/2π·10⁻⁸ and a thousandth more in the middle; the root of the error at the ends.
    expect(overlapBall(0, 1e-8)[1]).to.be.within(0.159e-8, 0.1593e-8);
    expect(overlapBall(1, 1e-8)[1]).to.be.within(3.5e-5, 3.6e-5);
    // At the ends: √(2ε)/2π is what the angle can be.
    expect(overlapBall(1, 1e-8)[1]).to.be.at.most(1.6 * (Math.sqrt(2e-8) / (2 * Math.PI)));
  });

  it('gives the values that everyone knows', () => {
    for (const [cosine, expected] of [
      [0, 0.25],
      [1, 0.5],
      [-1, 0],
      [0.5, 1 / 3],
      [-0.5, 1 / 6],
    ] as const) {
      expect(overlapBall(cosine, 0)[0]).to.be.closeTo(expected, 2 ** -51);
    }
  });

  it('hands on what is not a number', () => {
    expect(overlapBall(NaN, 0)[0]).to.be.NaN;
    expect(overlapBall(0.3, NaN)[1]).to.be.NaN;
    expect(overlapBall(0.3, Infinity)[1]).to.equal(Infinity);
  });
});
