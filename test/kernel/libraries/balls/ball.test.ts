import { expect } from 'chai';
import fc from 'fast-check';
import {
  entrywise,
  gathered,
  kept,
  outward,
  scaled,
  TINY,
  transposed,
  type Ball,
} from '../../../../src/kernel/libraries/balls/ball.js';
import { rationalOfDouble } from '../../../../src/kernel/core/data/packed.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { refuses } from '../../../support.js';
import { order } from '../reals/intervals.js';

const ball = (
  rows: number,
  columns: number,
  mid: readonly number[],
  rad: readonly number[] = mid.map(() => 0),
): Ball => ({
  rows,
  columns,
  mid: Float64Array.from(mid),
  rad: Float64Array.from(rad),
});

const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e150, max: 1e150 }),
  fc.double({ noNaN: true, min: -1e-300, max: 1e-300 }),
  fc.constantFrom(0, 1, -1, Number.MIN_VALUE, 1 + Number.EPSILON),
);
const radius = fc.oneof(fc.constant(0), fc.double({ noNaN: true, min: 0, max: 1e-10 }), fc.constant(Number.MIN_VALUE));

describe('ball', () => {
  it('rounds bounds outwards: sums of products over ℚ are no larger', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(radius, fc.double({ noNaN: true, min: 0, max: 1e100 })), { maxLength: 8 }),
        (pairs) => {
          const exact = pairs
            .map(([a, b]) => q.multiply(rationalOfDouble(a), rationalOfDouble(b)))
            .reduce(q.add, q.ZERO);
          const computed = outward(pairs.reduce((sum, [a, b]) => sum + a * b, 0));
          expect(order(exact, rationalOfDouble(computed)), String(pairs)).to.be.at.most(0);
        },
      ),
      { numRuns: 500 },
    );
    expect(outward(0)).to.equal(TINY);
    expect(TINY).to.equal(2 ** -1022);
    expect(outward(1)).to.equal(1 + 2 ** -48);
  });

  it('adds, subtracts and multiplies: the extreme numbers of both balls stay inside', () => {
    fc.assert(
      fc.property(finite, radius, finite, radius, (x, r, y, s) => {
        const [a, b] = [ball(1, 1, [x], [r]), ball(1, 1, [y], [s])];
        const ends = (mid: number, rad: number) =>
          [
            q.subtract(rationalOfDouble(mid), rationalOfDouble(rad)),
            q.add(rationalOfDouble(mid), rationalOfDouble(rad)),
          ] as const;
        for (const [operation, exact] of [
          ['sum', q.add],
          ['difference', q.subtract],
          ['hadamard', q.multiply],
        ] as const) {
          const found = gathered(entrywise(operation, kept(a), kept(b)));
          const [lower, upper] = ends(found.mid[0] as number, found.rad[0] as number);
          for (const u of ends(x, r)) {
            for (const v of ends(y, s)) {
              const value = exact(u, v);
              const shown = `${operation} of ${x} ± ${r} and ${y} ± ${s}`;
              expect(order(lower, value), shown).to.be.at.most(0);
              expect(order(value, upper), shown).to.be.at.most(0);
            }
          }
        }
        const factor = gathered(scaled({ mid: x, rad: r }, kept(b)));
        expect([...factor.mid, ...factor.rad]).to.deep.equal([
          ...gathered(entrywise('hadamard', kept(b), kept(a))).mid,
          ...gathered(entrywise('hadamard', kept(b), kept(a))).rad,
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it('never makes a finite number of an infinite one', () => {
    const [huge, one] = [ball(1, 1, [1e308]), ball(1, 1, [1])];
    const infinite = entrywise('hadamard', kept(huge), kept(huge));
    for (const operation of ['sum', 'difference', 'hadamard'] as const) {
      const { mid, rad } = gathered(entrywise(operation, infinite, kept(one)));
      expect(Number.isFinite(mid[0])).to.equal(false);
      expect(Number.isFinite(rad[0])).to.equal(false);
    }
    expect(gathered(entrywise('hadamard', infinite, kept(ball(1, 1, [0])))).mid[0]).to.be.NaN;
  });

  it('hands out any rectangle, of itself and of its transpose', () => {
    const whole = ball(2, 3, [1, 2, 3, 4, 5, 6], [0, 0, 1, 0, 2, 0]);
    const corner = kept(whole).tile({ from: 0, to: 2 }, { from: 1, to: 3 });
    expect([...corner.mid, ...corner.rad]).to.deep.equal([2, 3, 5, 6, 0, 1, 2, 0]);
    const turned = transposed(kept(whole));
    expect([turned.rows, turned.columns]).to.deep.equal([3, 2]);
    expect([...gathered(turned).mid]).to.deep.equal([1, 4, 2, 5, 3, 6]);
    const part = turned.tile({ from: 1, to: 3 }, { from: 0, to: 1 });
    expect([...part.mid, ...part.rad]).to.deep.equal([2, 3, 0, 1]);
  });

  it('refuses shapes that do not fit and matrices beyond memory', () => {
    refuses(
      () => entrywise('sum', kept(ball(1, 2, [1, 2])), kept(ball(2, 1, [1, 2]))),
      'mismatch',
      '$: expected a right operand of 1 × 2, got 2 × 1',
    );
    refuses(
      () => entrywise('sum', kept(ball(1, 2, [1, 2])), kept(ball(1, 1, [1]))),
      'mismatch',
      '$: expected a right operand of 1 × 2, got 1 × 1',
    );
    refuses(
      () => gathered({ rows: 2 ** 14, columns: 2 ** 13, tile: () => ball(1, 1, [1]) }),
      'limit',
      '$: expected a matrix of at most 67108864 entries, got 16384 × 8192',
    );
  });
});
