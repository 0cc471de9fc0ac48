/** Bounds over balls against the least and the largest value that the numbers in the balls can give, over ℚ. */
import { expect } from 'chai';
import fc from 'fast-check';
import { rationalOfDouble } from '../../../../src/kernel/core/data/packed.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import type { Rational } from '../../../../src/kernel/core/data/rational.js';
import { kept, type Source } from '../../../../src/kernel/libraries/balls/ball.js';
import {
  boundsByFloats,
  largestMagnitude,
  squaresOf,
  sumOfSquares,
  type Bounds,
} from '../../../../src/kernel/libraries/balls/ballSum.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import { nearestDouble } from '../../../../src/kernel/libraries/floats/float.js';
import * as r from '../../../../src/kernel/reals.js';
import { contextOf, numbers, refuses } from '../../../support.js';
import { encloser } from '../reals/enclosing.js';
import { ends, order } from '../reals/intervals.js';

/** Doubles of all sizes whose squares are neither beyond the largest double nor all the same. */
const middles = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ min: -1e100, max: 1e100, noNaN: true }),
  fc.double({ min: -1, max: 1, noNaN: true }),
  fc.constantFrom(0, Number.MIN_VALUE, -1e-200, 2 ** 53, 2 ** -53),
);
const radii = fc.oneof(
  fc.constant(0),
  fc.double({ min: 0, max: 1e-9, noNaN: true }),
  fc.double({ min: 0, max: 10, noNaN: true }),
);

interface Listed {
  readonly rows: number;
  readonly columns: number;
  readonly mid: readonly number[];
  readonly rad: readonly number[];
}

const matrices: fc.Arbitrary<Listed> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) => {
    const list = (entry: fc.Arbitrary<number>): fc.Arbitrary<number[]> =>
      fc.array(entry, { minLength: rows * columns, maxLength: rows * columns });
    return fc.record({ rows: fc.constant(rows), columns: fc.constant(columns), mid: list(middles), rad: list(radii) });
  });

const sourceOf = ({ rows, columns, mid, rad }: Listed): Source =>
  kept({ rows, columns, mid: Float64Array.from(mid), rad: Float64Array.from(rad) });
const shownOf = ({ mid, rad }: Listed): string => mid.map((m, k) => `${m} ± ${rad[k]}`).join(', ');

/** The least and the largest size of a number in each ball. */
function sizesOf({ mid, rad }: Listed): readonly (readonly [Rational, Rational])[] {
  return mid.map((m, k) => {
    const [size, radius] = [rationalOfDouble(Math.abs(m)), rationalOfDouble(rad[k] as number)];
    const least = q.subtract(size, radius);
    return [q.sign(least) < 0 ? q.ZERO : least, q.add(size, radius)];
  });
}

const squared = (x: Rational): Rational => q.multiply(x, x);
const total = (all: readonly Rational[]): Rational => all.reduce(q.add, q.ZERO);

/** The bounds contain both numbers, and are not wider than they need be by more than a small share of the larger. */
function expectAround(found: Bounds, least: Rational, most: Rational, share: number, what: string): void {
  const shown = `[${nearestDouble(found.lower)}, ${nearestDouble(found.upper)}] of ${what}`;
  expect(order(found.lower, least), shown).to.be.at.most(0);
  expect(order(most, found.upper), shown).to.be.at.most(0);
  expect(q.sign(found.lower), shown).to.be.at.least(0);
  const room = q.add(q.multiply(rationalOfDouble(share), most), rationalOfDouble(1e-300));
  expect(order(found.upper, q.add(most, room)), shown).to.be.at.most(0);
}

describe('sums of squares of balls', () => {
  it('are bounded by rationals around all of their values', () => {
    fc.assert(
      fc.property(matrices, (m) => {
        const sizes = sizesOf(m);
        const [least, most] = [0, 1].map((end) => total(sizes.map((size) => squared(size[end] as Rational))));
        expectAround(squaresOf(sourceOf(m), false), least as Rational, most as Rational, 2 ** -25, shownOf(m));
      }),
      { numRuns: 300 },
    );
  });

  it('are nearly exact where balls are single numbers, however different in size', () => {
    fc.assert(
      fc.property(fc.array(middles, { minLength: 1, maxLength: 40 }), (mid) => {
        const exact = total(mid.map((m) => squared(rationalOfDouble(m))));
        const row = { rows: 1, columns: mid.length, mid, rad: mid.map(() => 0) };
        const found = squaresOf(sourceOf(row), false);
        expectAround(found, exact, exact, 2 ** -51, mid.join());
        const room = q.add(q.multiply(rationalOfDouble(2 ** -51), exact), rationalOfDouble(1e-300));
        expect(order(q.subtract(exact, found.lower), room), mid.join()).to.be.at.most(0);
      }),
    );
    // Next to 2⁵⁴ each of the ones that fill the rest of a tile is lost, and all of them together are not.
    const mid = Array.from({ length: 2 ** 16 }, (_, k) => (k === 0 ? 2 ** 27 : 1));
    const found = squaresOf(sourceOf({ rows: 256, columns: 256, mid, rad: mid.map(() => 0) }), false);
    const exact = q.rational(2n ** 54n + 2n ** 16n - 1n);
    expectAround(found, exact, exact, 2 ** -51, 'one large number and many small ones');
  });

  it('are the same of a symmetric matrix, of whose tiles those above the diagonal are not visited', () => {
    const size = 300;
    const entry = (i: number, j: number): number => ((7 * Math.max(i, j) + 3 * Math.min(i, j)) % 101) - 50;
    const mid = Array.from({ length: size * size }, (_, k) => entry(Math.floor(k / size), k % size));
    const rad = mid.map((m) => Math.abs(m) / 1024);
    let visited = 0;
    const source = sourceOf({ rows: size, columns: size, mid, rad });
    const counted: Source = {
      ...source,
      tile: (rows, columns) => {
        visited++;
        return source.tile(rows, columns);
      },
    };
    const half = squaresOf(counted, true);
    expect(visited).to.equal(3);
    expect(half).to.deep.equal(squaresOf(source, false));
    const exact = mid.reduce((sum, m) => sum + m * m, 0);
    expectAround(
      half,
      rationalOfDouble(exact * (1 - 2 ** -10) ** 2),
      rationalOfDouble(exact * (1 + 2 ** -10) ** 2),
      1e-6,
      'it',
    );
  });

  it('are refused if they are not finite', () => {
    for (const mid of [[Infinity], [NaN], [1e200], [1, -Infinity]]) {
      const row = sourceOf({ rows: 1, columns: mid.length, mid, rad: mid.map(() => 0) });
      expect(() => squaresOf(row, false), mid.join()).to.throw('$: expected a finite floating-point number, got ');
    }
    for (const radius of [Infinity, NaN, 1e200]) {
      const row = sourceOf({ rows: 1, columns: 1, mid: [1], rad: [radius] });
      expect(() => squaresOf(row, false), `${radius}`).to.throw('$: expected a finite floating-point number, got ');
    }
  });
});

describe('bounds by floats', () => {
  it('are around the sum of squares and the largest size of numbers that doubles do not hold', () => {
    const entry = fc.tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }));
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 9 }), (entries) => {
        const exact = entries.map(([numerator, denominator]) => q.rational(numerator, denominator));
        const row = r.numbers(numbers([exact.map(q.formatRational)]));
        const sizes = exact.map((x) => (q.sign(x) < 0 ? q.negate(x) : x));
        const values = {
          sumOfSquares: total(exact.map(squared)),
          largestMagnitude: sizes.reduce((a, b) => (order(a, b) < 0 ? b : a)),
        };
        for (const reference of [false, true]) {
          const context = contextOf({}, { reference });
          for (const kind of ['sumOfSquares', 'largestMagnitude'] as const) {
            const found = boundsByFloats(context, { kind, of: row });
            const what = `${kind} of ${exact.map(q.formatRational).join()}`;
            expectAround(found, values[kind], values[kind], 2 ** -40, what);
            const slack = q.add(q.multiply(values[kind], rationalOfDouble(2 ** -40)), rationalOfDouble(1e-300));
            expect(order(q.subtract(values[kind], found.lower), slack), what).to.be.at.most(0);
          }
        }
      }),
    );
  });

  it('are around the numbers of cosines and overlaps too, which intervals enclose more tightly', () => {
    const whole = fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 4, maxLength: 4 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(whole, (rows) => {
        const X = numbers(rows);
        for (const kind of ['sumOfSquares', 'largestMagnitude'] as const) {
          for (const of of [r.overlaps(X), r.minus(r.cosines(X), r.overlaps(X))]) {
            const [low, high] = ends(encloser(300).interval({ kind, of })) as [Rational, Rational];
            // The interval is so narrow that either end may stand for the number.
            expectAround(
              boundsByFloats(contextOf(), { kind, of }),
              high,
              low,
              1e-6,
              `${kind} of ${JSON.stringify(of)}`,
            );
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('count the radius of a number that cancels, whose midpoint is zero', () => {
    // 1/3 and 1/3 − 2⁻⁶⁰ round to one double.
    const third = q.rational(1n, 3n);
    const close = q.formatRational(q.subtract(third, q.rational(1n, 1n << 60n)));
    const tiny = r.numbers(t.difference(t.constant('1/3', 1, 1), t.constant(close, 1, 1)));
    const found = boundsByFloats(contextOf(), { kind: 'largestMagnitude', of: tiny });
    expect(order(q.rational(1n, 1n << 60n), found.upper)).to.be.at.most(0);
    expect(found.lower).to.deep.equal(q.ZERO);
    const squares = boundsByFloats(contextOf(), { kind: 'sumOfSquares', of: tiny });
    expect(order(q.rational(1n, 1n << 120n), squares.upper)).to.be.at.most(0);
  });

  it('are never negative, not even where radii are larger than numbers', () => {
    const twin = numbers([
      [1, 1],
      [1, 1],
    ]);
    const matrix = r.minus(r.overlaps(twin), r.numbers(t.constant('1/2', 2, 2)));
    for (const found of [sumOfSquares(contextOf(), matrix), largestMagnitude(contextOf(), matrix)]) {
      expect(found.lower).to.deep.equal(q.ZERO);
      expect(nearestDouble(found.upper)).to.be.within(0, 1e-7);
    }
  });

  it('of the largest size are refused if a number is not finite, wherever it is', () => {
    const huge = `1${'0'.repeat(400)}`;
    for (const row of [
      [huge, 1],
      [1, huge],
      [1, `-${huge}`],
    ]) {
      refuses(
        () => largestMagnitude(contextOf(), r.numbers(numbers([row]))),
        'limit',
        '$: expected a finite floating-point number, got Infinity',
      );
    }
  });
});
