/** Cosines and overlaps of columns: exact entries, the cached tile, and columns without a direction. */
import { expect } from 'chai';
import fc from 'fast-check';
import { UNIT, type Tile } from '../../../../src/kernel/libraries/balls/ball.js';
import {
  cosinesOf,
  directionsOfDoubles,
  directionsOfRationals,
  overlapsOf,
} from '../../../../src/kernel/libraries/balls/ballDirections.js';
import { relativeError } from '../../../../src/kernel/libraries/balls/ballGram.js';
import { plainCholesky } from '../../../../src/kernel/libraries/floats/cholesky.js';
import { formatRational, multiply, rational, sign, type Rational } from '../../../../src/kernel/core/data/rational.js';
import { nearestDouble } from '../../../../src/kernel/libraries/floats/float.js';
import { refuses } from '../../../support.js';

const ball = (rows: number, columns: number, mid: Float64Array) => ({
  rows,
  columns,
  mid,
  rad: new Float64Array(mid.length),
});

/** Numbers whose products are not exact doubles. */
const rough = (length: number): Float64Array => Float64Array.from({ length }, (_, k) => Math.sqrt(k + 2));

const some = { from: 3, to: 6 };
const others = { from: 1, to: 7 };

describe('directions as balls', () => {
  it('know the diagonal wherever a tile shows it', () => {
    const cosines = cosinesOf(plainCholesky, directionsOfDoubles(ball(2, 8, rough(16))));
    for (const [source, value] of [
      [cosines, 1],
      [overlapsOf(cosines), 1 / 2],
    ] as const) {
      const { mid, rad } = source.tile(some, others);
      for (let i = 3; i < 6; i++) {
        for (let j = 1; j < 7; j++) {
          const place = (i - 3) * 6 + j - 1;
          if (i === j) expect([mid[place], rad[place]]).to.deep.equal([value, 0]);
          else expect(rad[place], `(${i}, ${j})`).to.be.above(0);
        }
      }
    }
  });

  it('leave the cosines alone when overlaps are made of them', () => {
    const cosines = cosinesOf(plainCholesky, directionsOfDoubles(ball(2, 8, rough(16))));
    const before = cosines.tile(some, others);
    const [mid, rad] = [[...before.mid], [...before.rad]];
    overlapsOf(cosines).tile(some, others);
    const after = cosines.tile(some, others);
    expect([[...after.mid], [...after.rad]]).to.deep.equal([mid, rad]);
  });

  it('allow for the rounding of entries and of sums', () => {
    const [whole, inexact] = [Float64Array.of(3, 4, 4, 3), rough(4)].map((entries) =>
      cosinesOf(plainCholesky, directionsOfDoubles(ball(2, 2, entries))).tile({ from: 0, to: 1 }, { from: 1, to: 2 }),
    ) as [Tile, Tile];
    expect(whole.rad[0]).to.be.within(4.8 * UNIT, 4.9 * UNIT);
    expect(inexact.rad[0]).to.be.at.least(4 * (relativeError(2) + 5 * UNIT));
  });

  it('of rational numbers are each entry times one power of two a column, rounded once', () => {
    const entry = fc
      .tuple(
        fc.oneof(fc.constant(0n), fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n })),
        fc.bigInt({ min: 1n, max: 2n ** 90n }),
      )
      .map(([numerator, denominator]) => rational(numerator, denominator));
    const column = fc.array(entry, { minLength: 3, maxLength: 3 }).filter((all) => all.some((x) => sign(x) !== 0));
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 3 }), (columns) => {
        const entries = Array.from(
          { length: 3 * columns.length },
          (_, k) => (columns[k % columns.length] as Rational[])[Math.floor(k / columns.length)] as Rational,
        );
        const { mid, rad } = directionsOfRationals({ rows: 3, columns: columns.length, entries }).ball;
        columns.forEach((all, j) => {
          const length = (x: bigint): number => (x < 0n ? -x : x).toString(2).length;
          const size = Math.max(
            ...all.map(({ numerator, denominator }) =>
              numerator === 0n ? -Infinity : length(numerator) - length(denominator),
            ),
          );
          const scale = size < 0 ? rational(1n << BigInt(-size)) : rational(1n, 1n << BigInt(size));
          all.forEach((x, i) => {
            const k = i * columns.length + j;
            expect(mid[k], `(${i}, ${j}): ${formatRational(x)}`).to.equal(nearestDouble(multiply(x, scale)));
            if (sign(x) === 0) expect(mid[k]).to.equal(0);
            expect(rad[k]).to.equal(0);
          });
        });
      }),
    );
  });

  it('refuse a column that is zero, the first one too', () => {
    for (const [entries, number] of [
      [[0, 1], 1],
      [[1, 0], 2],
      [[-0, 1], 1],
    ] as const) {
      const expected = `$: expected columns that have a direction, got a zero column, number ${number}`;
      refuses(() => directionsOfDoubles(ball(1, 2, Float64Array.from(entries))), 'false', expected);
    }
  });
});
