import { expect } from 'chai';
import fc from 'fast-check';
import { cosinesOf, overlapsOf, symmetric, wholeColumns } from '../../../../src/kernel/libraries/reals/angles.js';
import { Intervals } from '../../../../src/kernel/libraries/reals/interval.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { rational, type Rational } from '../../../../src/kernel/core/data/rational.js';
import type { Matrix } from '../../../../src/kernel/core/data/matrix.js';
import { at } from '../../../../src/kernel/libraries/algebra/matrices.js';
import { rationalNumbers, rationals, refuses } from '../../../support.js';
import { ends, holds, width } from './intervals.js';

const I = new Intervals(100);
const withColumns = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) =>
  fc
    .array(rationalNumbers, { minLength: rows * columns, maxLength: rows * columns })
    .map((entries): Matrix<Rational> => ({ rows, columns, entries }))
    .filter((m) =>
      Array.from({ length: columns }, (_, j) => j).every((j) =>
        Array.from({ length: rows }, (_, i) => at(m, i, j)).some((entry) => !q.isZero(entry)),
      ),
    ),
);

describe('angles between columns', () => {
  it('have whole columns in the same directions', () => {
    fc.assert(
      fc.property(withColumns, (m) => {
        wholeColumns(m).forEach((column, j) => {
          for (let i = 0; i < m.rows; i++) {
            for (let k = 0; k < m.rows; k++) {
              const [a, b] = [at(m, i, j), at(m, k, j)];
              const [x, y] = [rational(column[i] as bigint), rational(column[k] as bigint)];
              expect(q.equals(q.multiply(a, y), q.multiply(b, x)), `column ${j}`).to.equal(true);
            }
            expect(q.sign(at(m, i, j))).to.equal(q.sign(rational(column[i] as bigint)));
          }
        });
      }),
    );
    refuses(
      () =>
        wholeColumns(
          rationals([
            [1, 0],
            [2, 0],
          ]),
        ),
      'false',
      '$: expected columns that have a direction, got a zero column, number 2',
    );
  });

  it('have cosines whose squares are rational, and which do not depend on positive scales', () => {
    fc.assert(
      fc.property(withColumns, fc.integer({ min: 1, max: 50 }), (m, scale) => {
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

  it('make symmetric matrices, with one call for each entry on and below the diagonal', () => {
    const calls: string[] = [];
    const m = symmetric(3, (i, j) => {
      calls.push(`${i}${j}`);
      return I.ofRational(rational(BigInt(10 * i + j)));
    });
    expect(calls).to.deep.equal(['00', '10', '11', '20', '21', '22']);
    for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) expect(at(m, i, j)).to.equal(at(m, j, i));
  });
});
