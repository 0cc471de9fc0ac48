import { expect } from 'chai';
import fc from 'fast-check';
import { cross, linesOf, sectorOf, sharesOf } from '../../../../src/kernel/libraries/regions/plane.js';
import { Intervals } from '../../../../src/kernel/libraries/reals/interval.js';
import * as dy from '../../../../src/kernel/libraries/reals/dyadic.js';
import { toFloat } from '../../../../src/compute/float.js';
import { rationals, refuses } from '../../../support.js';

const I = new Intervals(64);
const PARALLEL = '$.witness: expected samples of which no two are parallel, got two that are';
const sample = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }));

/** Samples of which no two are parallel, and none is zero. */
const samples = fc
  .array(sample, { minLength: 2, maxLength: 9 })
  .filter((all) => all.every(([a, b], i) => all.slice(0, i).every(([c, d]) => a * d - b * c !== 0)))
  .filter((all) => all.every(([x, y]) => x !== 0 || y !== 0));
const matrixOf = (all: readonly (readonly [number, number])[]) =>
  rationals([all.map(([x]) => x), all.map(([, y]) => y)]);

describe('kernel/libraries/regions/plane', () => {
  it('sorts the lines by their angles, which are in [0, π)', () => {
    fc.assert(
      fc.property(samples, (all) => {
        const lines = linesOf(matrixOf(all));
        expect(lines.length).to.equal(all.length);
        for (const [x, y] of lines) expect(y > 0n || (y === 0n && x > 0n), JSON.stringify(all)).to.equal(true);
        lines.slice(1).forEach((line, i) => expect(cross(lines[i] as never, line) > 0n).to.equal(true));
      }),
    );
  });

  it('encloses the shares of directions, half of which add up to a half', () => {
    fc.assert(
      fc.property(samples, (all) => {
        const shares = sharesOf(I, linesOf(matrixOf(all)));
        const total = I.sum(shares);
        const half = dy.dyadic(1n, -1);
        expect(dy.compare(total.lower, half) <= 0 && dy.compare(half, total.upper) <= 0).to.equal(true);
        const angles = all.map(([x, y]) => (Math.atan2(y, x) + 2 * Math.PI) % Math.PI).sort((a, b) => a - b);
        shares.forEach(({ lower }, i) => {
          const next = angles[i + 1] ?? (angles[0] as number) + Math.PI;
          const share = (next - (angles[i] as number)) / (2 * Math.PI);
          expect(toFloat(dy.toRational(lower)), JSON.stringify(all)).to.be.closeTo(share, 1e-9);
        });
      }),
    );
  });

  it('finds the sector of weights: those of one sector have the same signs at all samples, up to all of them', () => {
    fc.assert(
      fc.property(samples, fc.array(sample, { minLength: 30, maxLength: 30 }), (all, weights) => {
        const lines = linesOf(matrixOf(all));
        const seen = new Map<number, string>();
        for (const [u, v] of weights) {
          const signs = all.map(([x, y]) => Math.sign(x * u + y * v));
          if (signs.includes(0)) continue;
          const text = signs.map((sign) => sign * (signs[0] as number)).join();
          const sector = sectorOf(lines, [BigInt(u), BigInt(v)]);
          expect(sector).to.be.within(0, all.length - 1);
          expect(seen.get(sector) ?? text).to.equal(text);
          seen.set(sector, text);
        }
        expect(new Set(seen.values()).size).to.equal(seen.size);
      }),
    );
    // The lines have the angles 0, 45° and 90°; weights with the angle 100° are between the first two, turned by 90°.
    const lines = linesOf(rationals([[1, 1, 0], [0, 1, 1]])); // prettier-ignore
    expect(sectorOf(lines, [-1n, 5n])).to.equal(0);
    expect(sectorOf(lines, [-5n, 1n])).to.equal(1);
    expect(sectorOf(lines, [1n, 1n])).to.equal(2);
    expect(sectorOf(lines, [-1n, -1n])).to.equal(2);
  });

  it('has a quarter of the directions in each cell of two samples that are at right angles', () => {
    for (const { lower, upper } of sharesOf(
      I,
      linesOf(
        matrixOf([
          [3, 1],
          [1, -3],
        ]),
      ),
    )) {
      const quarter = dy.dyadic(1n, -2);
      expect(dy.compare(lower, quarter) <= 0 && dy.compare(quarter, upper) <= 0).to.equal(true);
    }
  });

  it('refuses parallel samples of either sense, zero samples, one sample, and samples in space', () => {
    const three = [
      [1, 2],
      [5, 1],
    ] as const;
    for (const other of [
      [1, 2],
      [-2, -4],
      [3, 6],
    ] as const) {
      refuses(() => linesOf(matrixOf([...three, other])), 'false', PARALLEL);
      refuses(() => linesOf(matrixOf([other, ...three])), 'false', PARALLEL);
    }
    refuses(
      () =>
        linesOf(
          matrixOf([
            [1, 0],
            [-1, 0],
          ]),
        ),
      'false',
      PARALLEL,
    );
    const zero = '$: expected columns that have a direction, got a zero column, number 2';
    refuses(
      () =>
        linesOf(
          matrixOf([
            [1, 0],
            [0, 0],
          ]),
        ),
      'false',
      zero,
    );
    const shape = '$.witness: expected two samples or more, in the plane, got ';
    refuses(() => linesOf(matrixOf([[1, 0]])), 'mismatch', `${shape}2 × 1`);
    refuses(
      () =>
        linesOf(
          rationals([
            [1, 0],
            [0, 1],
            [1, 1],
          ]),
        ),
      'mismatch',
      `${shape}3 × 2`,
    );
  });
});
