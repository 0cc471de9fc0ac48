/** Half-circles against the formula in the angle, and discrepancies against counting on a fine grid. */
import { expect } from 'chai';
import fc from 'fast-check';
import { overlap } from '../../../../src/kernel/libraries/reals/elementary.js';
import { Intervals, type Interval } from '../../../../src/kernel/libraries/reals/interval.js';
import { arcOverlap, planarDiscrepancy, type Direction } from '../../../../src/kernel/libraries/arcCosine/planar.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { rational } from '../../../../src/kernel/core/data/rational.js';
import { refuses } from '../../../support.js';
import { ends, holds, order, width } from '../reals/intervals.js';

const I = new Intervals(96);
const NARROW = rational(1n, 2n ** 80n);

const directions: fc.Arbitrary<Direction> = fc
  .tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 }))
  .filter(([x, y]) => x !== 0 || y !== 0)
  .map(([x, y]) => ({ x: BigInt(x), y: BigInt(y) }));

function meet(a: Interval, b: Interval, what: string): void {
  const [[al, au], [bl, bu]] = [ends(a), ends(b)];
  expect(order(al, bu) <= 0 && order(bl, au) <= 0, what).to.equal(true);
  for (const interval of [a, b]) expect(order(width(interval), NARROW), what).to.be.at.most(0);
}

const kernelOf = (a: Direction, b: Direction): Interval =>
  overlap(I, { xx: a.x * a.x + a.y * a.y, yy: b.x * b.x + b.y * b.y, xy: a.x * b.x + a.y * b.y });

const float = (interval: Interval): number => {
  const [lower] = ends(interval);
  return Number((lower.numerator * 10n ** 17n) / lower.denominator) / 1e17;
};

describe('planar', () => {
  it('measures two half-circles by their ends as the formula in the angle does', () => {
    fc.assert(
      fc.property(directions, directions, (a, b) => {
        meet(arcOverlap(I, a, b), kernelOf(a, b), `${a.x},${a.y} and ${b.x},${b.y}`);
      }),
      { numRuns: 300 },
    );
  });

  it('integrates the definition to the sum of kernel values, for units alike, opposite and in general', () => {
    fc.assert(
      fc.property(fc.array(directions, { minLength: 1, maxLength: 6 }), (units) => {
        const squares = units.flatMap((a) => units.map((b) => I.square(kernelOf(a, b))));
        const mean = I.divide(I.sum(squares), I.ofInteger(BigInt(units.length ** 2)));
        // E k² = 1/12 in the plane.
        const formula = I.subtract(mean, I.ofRational(rational(1n, 12n)));
        const what = units.map(({ x, y }) => `(${x}, ${y})`).join(' ');
        meet(planarDiscrepancy(I, units).meanSquare, formula, what);
      }),
      { numRuns: 150 },
    );
  });

  it('has the supremum that a fine grid comes near, and never exceeds', () => {
    fc.assert(
      fc.property(fc.array(directions, { minLength: 1, maxLength: 4 }), (units) => {
        const { largest } = planarDiscrepancy(I, units);
        // The grid has an odd number of steps and an offset, so that it avoids the ends of the half-circles.
        const grid = Array.from({ length: 181 }, (_, i) => ((i + 0.37) / 181) * 2 * Math.PI);
        let most = 0;
        for (const a of grid) {
          for (const b of grid) {
            const active = units.filter(({ x, y }) =>
              [a, b].every((angle) => Number(x) * Math.cos(angle) + Number(y) * Math.sin(angle) > 0),
            ).length;
            const apart = Math.abs(a - b);
            const share = 0.5 - Math.min(apart, 2 * Math.PI - apart) / (2 * Math.PI);
            most = Math.max(most, Math.abs(active / units.length - share));
          }
        }
        const what = units.map(({ x, y }) => `(${x}, ${y})`).join(' ');
        expect(most, what).to.be.at.most(float(largest) + 1e-9);
        expect(most, what).to.be.at.least(float(largest) - 0.02);
      }),
      { numRuns: 25 },
    );
  });

  it('knows one unit: mean square ¼ − 1/12, and supremum 1 at opposite ends of its half-circle', () => {
    const { meanSquare, largest } = planarDiscrepancy(I, [{ x: 3n, y: -1n }]);
    expect(order(q.subtract(rational(1n, 6n), ends(meanSquare)[0]), NARROW)).to.be.at.most(0);
    holds(largest, rational(1n), 'supremum');
  });

  it('refuses more units than it has time for', () => {
    const units = Array.from({ length: 501 }, () => ({ x: 1n, y: 0n }));
    refuses(() => planarDiscrepancy(I, units), 'limit', '$: expected at most 500 units, got 501');
  });
});
