import { expect } from 'chai';
import fc from 'fast-check';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { rational, type Rational } from '../../../../src/kernel/core/data/rational.js';
import { nearestDouble } from '../../../../src/kernel/libraries/floats/float.js';
import { at, matrix, type Matrix } from '../../../../src/kernel/libraries/algebra/matrices.js';
import { cosinesOf, overlapsOf, symmetric, wholeColumns } from '../../../../src/kernel/libraries/reals/angles.js';
import { Intervals, type Interval } from '../../../../src/kernel/libraries/reals/interval.js';
import { rationalNumbers, rationals, refuses } from '../../../support.js';
import { ends, holds, order, width } from './intervals.js';

const I = new Intervals(96);

/** Columns with a direction, of fractions. */
const matrices: fc.Arbitrary<Matrix<Rational>> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc
      .array(rationalNumbers, { minLength: rows * columns, maxLength: rows * columns })
      .map((entries) => ({ rows, columns, entries })),
  )
  .filter((m) => columnsOf(m).every((column) => column.some((x) => x.numerator !== 0n)));

function columnsOf(m: Matrix<Rational>): Rational[][] {
  return Array.from({ length: m.columns }, (_, j) => Array.from({ length: m.rows }, (__, i) => at(m, i, j)));
}

const shownOf = ({ rows, columns, entries }: Matrix<Rational>): string =>
  `${rows} × ${columns}: ${entries.map(q.formatRational).join()}`;

/** cos θ of two columns in floating point, exactly ±1 for multiples of one another. */
function cosine(x: readonly Rational[], y: readonly Rational[]): number {
  const dot = (a: readonly Rational[], b: readonly Rational[]): Rational => q.dot(a, b);
  const [xy, xx, yy] = [dot(x, y), dot(x, x), dot(y, y)];
  const square = q.divide(q.multiply(xy, xy), q.multiply(xx, yy));
  return q.sign(xy) * Math.sqrt(nearestDouble(square));
}

describe('angles between columns', () => {
  it('have the cosines and the overlaps that floating point comes near', () => {
    fc.assert(
      fc.property(matrices, (m) => {
        const columns = columnsOf(m);
        const expectNear = (found: Matrix<Interval>, value: (cos: number) => number): void => {
          expect([found.rows, found.columns]).to.deep.equal([m.columns, m.columns]);
          for (const [i, x] of columns.entries()) {
            for (const [j, y] of columns.entries()) {
              const [lower, upper] = ends(at(found, i, j)).map(nearestDouble) as [number, number];
              // The arccosine of a double near ±1 is off by the root of its rounding.
              expect(value(cosine(x, y)), `(${i}, ${j}) of ${shownOf(m)}`).to.be.within(lower - 1e-7, upper + 1e-7);
              expect(upper - lower, shownOf(m)).to.be.at.most(1e-20);
            }
          }
        };
        expectNear(cosinesOf(I, m), (cos) => cos);
        expectNear(overlapsOf(I, m), (cos) => (Math.PI - Math.acos(cos)) / (2 * Math.PI));
      }),
    );
  });

  it('are those of directions, whatever the lengths of the columns', () => {
    const positive = rationalNumbers.filter((x) => q.sign(x) > 0);
    fc.assert(
      fc.property(matrices, fc.array(positive, { minLength: 4, maxLength: 4 }), (m, lengths) => {
        const other = matrix(m.rows, m.columns, (i, j) => q.multiply(at(m, i, j), lengths[j] as Rational));
        for (const of of [overlapsOf, cosinesOf]) {
          const [a, b] = [of(I, m).entries, of(I, other).entries];
          a.forEach((entry, k) => {
            const [[al, au], [bl, bu]] = [ends(entry), ends(b[k] as Interval)];
            expect(order(al, bu) <= 0 && order(bl, au) <= 0, `entry ${k} of ${shownOf(m)}`).to.equal(true);
          });
        }
      }),
    );
  });

  it('have cosines whose squares are rational, and which do not depend on positive scales', () => {
    fc.assert(
      fc.property(matrices, fc.integer({ min: 1, max: 50 }), (m, scale) => {
        const cosines = cosinesOf(I, m);
        const scaled = cosinesOf(I, {
          ...m,
          entries: m.entries.map((entry) => q.multiply(entry, rational(BigInt(scale)))),
        });
        const dot = (i: number, j: number): Rational =>
          Array.from({ length: m.rows }, (_, k) => q.multiply(at(m, k, i), at(m, k, j))).reduce(q.add, q.ZERO);
        for (let i = 0; i < m.columns; i++) {
          for (let j = 0; j < m.columns; j++) {
            const square = q.divide(q.multiply(dot(i, j), dot(i, j)), q.multiply(dot(i, i), dot(j, j)));
            holds(I.square(at(cosines, i, j)), square, `(${i}, ${j})`);
            expect(ends(at(scaled, i, j))).to.deep.equal(ends(at(cosines, i, j)));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('have overlaps (π − θ)/2π: of right angles, opposite and equal columns', () => {
    const overlaps = overlapsOf(
      I,
      rationals([
        [1, 0, -2, 3],
        [0, 5, 0, 3],
      ]),
    );
    const expected: readonly (readonly [number, number, string])[] = [
      [0, 0, '1/2'],
      [0, 1, '1/4'],
      [0, 2, '0'],
      [0, 3, '3/8'],
      [2, 3, '1/8'],
    ];
    for (const [i, j, value] of expected) {
      holds(at(overlaps, i, j), q.parseRational(value) as Rational, `(${i}, ${j})`);
      expect(q.sign(q.subtract(width(at(overlaps, i, j)), rational(1n, 2n ** 90n)))).to.equal(-1);
    }
  });
});

describe('columns as directions', () => {
  it('are positive multiples of the columns, by whole numbers', () => {
    fc.assert(
      fc.property(matrices, (m) => {
        const found = wholeColumns(m);
        expect(found.length).to.equal(m.columns);
        columnsOf(m).forEach((column, j) => {
          const whole = (found[j] as bigint[]).map((entry) => rational(entry));
          const factors = column.flatMap((x, i) => (q.isZero(x) ? [] : [q.divide(whole[i] as Rational, x)]));
          expect(factors.every((factor) => q.sign(factor) > 0 && q.equals(factor, factors[0] as Rational))).to.equal(
            true,
          );
          column.forEach((x, i) => {
            expect(q.isZero(x), shownOf(m)).to.equal(q.isZero(whole[i] as Rational));
          });
        });
      }),
    );
  });

  it('are not those of zero columns', () => {
    const zero = matrix(2, 3, (_, j) => rational(j === 1 ? 0n : 1n));
    for (const of of [
      wholeColumns,
      (m: Matrix<Rational>) => overlapsOf(I, m),
      (m: Matrix<Rational>) => cosinesOf(I, m),
    ]) {
      refuses(() => of(zero), 'false', '$: expected columns that have a direction, got a zero column, number 2');
    }
  });
});

describe('symmetric matrices', () => {
  it('are made of entries on and below the diagonal, each computed once', () => {
    for (const size of [0, 1, 2, 5]) {
      const asked: string[] = [];
      const found = symmetric(size, (i, j) => {
        asked.push(`${i},${j}`);
        return I.ofInteger(BigInt(10 * i + j));
      });
      expect(new Set(asked).size).to.equal(asked.length);
      expect(asked.length).to.equal((size * (size + 1)) / 2);
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) {
          const expected = rational(BigInt(10 * Math.max(i, j) + Math.min(i, j)));
          expect(ends(at(found, i, j)), `(${i}, ${j})`).to.deep.equal([expected, expected]);
        }
      }
    }
  });
});
