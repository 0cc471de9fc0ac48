import { expect } from 'chai';
import fc from 'fast-check';
import * as m from '../../../../src/kernel/libraries/algebra/matrices.js';
import type { Matrix } from '../../../../src/kernel/libraries/algebra/matrices.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import type { Rational } from '../../../../src/kernel/core/data/rational.js';
import { RATIONALS } from '../../../../src/kernel/libraries/algebra/ring.js';
import { rationalNumbers, rationals, refuses, shownRows } from '../../../support.js';

const sides = fc.integer({ min: 1, max: 4 });
const matrixOf = (rows: number, columns: number): fc.Arbitrary<Matrix<Rational>> =>
  fc
    .array(rationalNumbers, { minLength: rows * columns, maxLength: rows * columns })
    .map((entries) => ({ rows, columns, entries }));
const product = (a: Matrix<Rational>, b: Matrix<Rational>) => m.product(RATIONALS, a, b);
const same = (a: Matrix<Rational>, b: Matrix<Rational>): void => {
  expect([a.rows, a.columns, shownRows(a)]).to.deep.equal([b.rows, b.columns, shownRows(b)]);
};

describe('matrices', () => {
  it('multiply associatively, and transposes multiply in the other order', () => {
    const four = fc
      .tuple(sides, sides, sides, sides)
      .chain(([a, b, c, d]) => fc.tuple(matrixOf(a, b), matrixOf(b, c), matrixOf(c, d)));
    fc.assert(
      fc.property(four, ([a, b, c]) => {
        same(product(product(a, b), c), product(a, product(b, c)));
        same(m.transpose(product(a, b)), product(m.transpose(b), m.transpose(a)));
      }),
    );
  });

  it('have Kronecker products with (A ⊗ B)(C ⊗ D) = AC ⊗ BD', () => {
    const four = fc
      .tuple(sides, sides, sides, sides)
      .chain(([a, b, c, d]) => fc.tuple(matrixOf(a, b), matrixOf(c, d), matrixOf(b, c), matrixOf(d, a)));
    fc.assert(
      fc.property(four, ([a, b, c, d]) => {
        const kronecker = (x: Matrix<Rational>, y: Matrix<Rational>) => m.kronecker(RATIONALS, x, y);
        same(product(kronecker(a, b), kronecker(c, d)), kronecker(product(a, c), product(b, d)));
      }),
    );
  });

  it('have Khatri–Rao products whose columns are Kronecker products of columns', () => {
    const pairs = fc.tuple(sides, sides, sides).chain(([a, x, n]) => fc.tuple(matrixOf(a, n), matrixOf(x, n)));
    const column = (a: Matrix<Rational>, n: number) => m.matrix(a.rows, 1, (i) => m.at(a, i, n));
    fc.assert(
      fc.property(pairs, ([a, x]) => {
        const found = m.khatriRao(RATIONALS, a, x);
        for (let n = 0; n < a.columns; n++) same(column(found, n), m.kronecker(RATIONALS, column(a, n), column(x, n)));
      }),
    );
  });

  it('have a commutation K with K·vec(B) = vec(Bᵀ), row by row', () => {
    fc.assert(
      fc.property(
        fc.tuple(sides, sides).chain(([rows, columns]) => matrixOf(rows, columns)),
        (b) => {
          const vec = ({ entries }: Matrix<Rational>): Matrix<Rational> => ({
            rows: entries.length,
            columns: 1,
            entries,
          });
          same(product(m.commutation(RATIONALS, b.rows, b.columns), vec(b)), vec(m.transpose(b)));
        },
      ),
    );
  });

  it('stack, map, and put vectors on diagonals', () => {
    const [a, b] = [rationals([[1, 2]]), rationals([[3, 4]])];
    same(
      m.stack(a, b),
      rationals([
        [1, 2],
        [3, 4],
      ]),
    );
    same(m.map(a, q.negate), rationals([[-1, -2]]));
    for (const vector of [a, m.transpose(a)])
      same(
        m.diagonal(RATIONALS, vector),
        rationals([
          [1, 0],
          [0, 2],
        ]),
      );
  });

  it('refuse operands that do not fit', () => {
    const [row, square] = [
      rationals([[1, 2]]),
      rationals([
        [1, 2],
        [3, 4],
      ]),
    ];
    refuses(() => m.stack(square, rationals([[1]])), 'mismatch', '$: expected a lower block of 1 × 2, got 1 × 1');
    refuses(() => product(row, row), 'mismatch', '$: expected a right factor of 2 × 2, got 1 × 2');
    refuses(
      () => m.khatriRao(RATIONALS, row, rationals([[1], [2]])),
      'mismatch',
      '$: expected a right Khatri–Rao factor of 2 × 2, got 2 × 1',
    );
    refuses(() => m.entrywise(row, square, q.add), 'mismatch', '$: expected a right operand of 1 × 2, got 2 × 2');
    refuses(() => m.diagonal(RATIONALS, square), 'mismatch', '$: expected a row or column vector, got 2 × 2');
  });
});
