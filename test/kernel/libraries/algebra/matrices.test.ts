import { expect } from 'chai';
import fc from 'fast-check';
import * as m from '../../../../src/kernel/libraries/algebra/matrices.js';
import type { Rational } from '../../../../src/kernel/core/data/rational.js';
import { RATIONALS, type Ring } from '../../../../src/kernel/libraries/algebra/ring.js';
import { integerRows, rationalNumbers, refuses, shownRows } from '../../../support.js';

/** ℤ on plain numbers, small enough to be exact. */
const INTEGERS: Ring<number> = {
  zero: 0,
  one: 1,
  add: (a: number, b: number) => a + b,
  sum: (terms) => [...terms].reduce((a, b) => a + b, 0),
  negate: (a: number) => -a,
  multiply: (a: number, b: number) => a * b,
  dot: (a, b) => a.reduce((sum, x, k) => sum + x * (b[k] as number), 0),
  isZero: (a: number) => a === 0,
  fromRational: ({ numerator }) => Number(numerator),
};

type Rows = readonly (readonly number[])[];
const from = (rows: Rows): m.Matrix<number> =>
  m.matrix(rows.length, rows[0]?.length ?? 0, (i, j) => rows[i]?.[j] as number);
const rowsOf = ({ rows, columns, entries }: m.Matrix<number>): number[][] =>
  Array.from({ length: rows }, (_, i) => entries.slice(i * columns, (i + 1) * columns));

const size = fc.integer({ min: 1, max: 4 });
const sizes = fc.tuple(size, size, size);
const any = integerRows(size, size);

const matrixOf = (rows: number, columns: number): fc.Arbitrary<m.Matrix<Rational>> =>
  fc
    .array(rationalNumbers, { minLength: rows * columns, maxLength: rows * columns })
    .map((entries) => ({ rows, columns, entries }));
const product = (a: m.Matrix<Rational>, b: m.Matrix<Rational>) => m.product(RATIONALS, a, b);
const same = (a: m.Matrix<Rational>, b: m.Matrix<Rational>): void => {
  expect([a.rows, a.columns, shownRows(a)]).to.deep.equal([b.rows, b.columns, shownRows(b)]);
};

describe('operations on matrices', () => {
  it('multiplies associatively, and transposes in the other order', () => {
    const four = fc
      .tuple(size, size, size, size)
      .chain(([a, b, c, d]) => fc.tuple(matrixOf(a, b), matrixOf(b, c), matrixOf(c, d)));
    fc.assert(
      fc.property(four, ([a, b, c]) => {
        same(product(product(a, b), c), product(a, product(b, c)));
        same(m.transpose(product(a, b)), product(m.transpose(b), m.transpose(a)));
      }),
    );
  });

  it('has Kronecker products with (A ⊗ B)(C ⊗ D) = AC ⊗ BD', () => {
    const four = fc
      .tuple(size, size, size, size)
      .chain(([a, b, c, d]) => fc.tuple(matrixOf(a, b), matrixOf(c, d), matrixOf(b, c), matrixOf(d, a)));
    fc.assert(
      fc.property(four, ([a, b, c, d]) => {
        const kronecker = (x: m.Matrix<Rational>, y: m.Matrix<Rational>) => m.kronecker(RATIONALS, x, y);
        same(product(kronecker(a, b), kronecker(c, d)), kronecker(product(a, c), product(b, d)));
      }),
    );
  });

  it('requires shapes', () => {
    const matrix = from([[1, 2]]);
    m.requireShape(matrix, 1, 2, 'this');
    refuses(
      () => {
        m.requireShape(matrix, 2, 2, 'this');
      },
      'mismatch',
      '$: expected this of 2 × 2, got 1 × 2',
    );
    refuses(
      () => {
        m.requireShape(matrix, 1, 1, 'this');
      },
      'mismatch',
      '$: expected this of 1 × 1, got 1 × 2',
    );
  });

  it('works entry by entry on equal shapes', () => {
    const [a, b] = [from([[1, 2]]), from([[3, 5]])];
    expect(rowsOf(m.entrywise(a, b, (x, y) => x - y))).to.deep.equal([[-2, -3]]);
    expect(rowsOf(m.map(b, (x) => 2 * x))).to.deep.equal([[6, 10]]);
    refuses(
      () => m.entrywise(a, from([[1], [2]]), Math.max),
      'mismatch',
      '$: expected a right operand of 1 × 2, got 2 × 1',
    );
  });

  it('transposes', () => {
    fc.assert(
      fc.property(any, (rows) => {
        const expected = (rows[0] as number[]).map((_, j) => rows.map((row) => row[j]));
        expect(rowsOf(m.transpose(from(rows)))).to.deep.equal(expected);
      }),
    );
  });

  it('multiplies: (AB)v = A(Bv), and the product with each unit vector is a column', () => {
    const factors = sizes.chain(([a, b, c]) =>
      fc.tuple(integerRows(fc.constant(a), fc.constant(b)), integerRows(fc.constant(b), fc.constant(c))),
    );
    fc.assert(
      fc.property(factors, ([left, right]) => {
        const columns = (right[0] as number[]).map((_, j) => right.map((row) => row[j] as number));
        const expected = left.map((row) =>
          columns.map((column) => row.reduce((sum, x, k) => sum + x * Number(column[k]), 0)),
        );
        expect(rowsOf(m.product(INTEGERS, from(left), from(right)))).to.deep.equal(expected);
      }),
    );
    refuses(
      () => m.product(INTEGERS, from([[1, 2]]), from([[1, 2]])),
      'mismatch',
      '$: expected a right factor of 2 × 2, got 1 × 2',
    );
  });

  it('puts Kronecker products of columns side by side', () => {
    const factors = sizes.chain(([a, b, n]) =>
      fc.tuple(integerRows(fc.constant(a), fc.constant(n)), integerRows(fc.constant(b), fc.constant(n))),
    );
    fc.assert(
      fc.property(factors, ([a, x]) => {
        const expected = a.flatMap((left) => x.map((right) => left.map((entry, n) => entry * Number(right[n]))));
        expect(rowsOf(m.khatriRao(INTEGERS, from(a), from(x)))).to.deep.equal(expected);
      }),
    );
    refuses(
      () => m.khatriRao(INTEGERS, from([[1, 2]]), from([[1], [2]])),
      'mismatch',
      '$: expected a right Khatri–Rao factor of 2 × 2, got 2 × 1',
    );
  });

  it('has Kronecker products with (A ⊗ Bᵀ)·vec(X) = vec(AXB), and commutations with K·vec(X) = vec(Xᵀ)', () => {
    const vec = <T>({ entries }: m.Matrix<T>): m.Matrix<T> => ({ rows: entries.length, columns: 1, entries });
    const size = fc.integer({ min: 1, max: 3 });
    const three = fc.tuple(size, size, size, size).chain(([i, j, k, l]) =>
      fc.tuple(
        ...(
          [
            [i, j],
            [j, k],
            [k, l],
          ] as const
        ).map(([rows, columns]) => integerRows(fc.constant(rows), fc.constant(columns))),
      ),
    );
    fc.assert(
      fc.property(three, (rows) => {
        const [A, X, B] = rows.map(from) as [m.Matrix<number>, m.Matrix<number>, m.Matrix<number>];
        const right = m.product(INTEGERS, m.product(INTEGERS, A, X), B);
        expect(m.product(INTEGERS, m.kronecker(INTEGERS, A, m.transpose(B)), vec(X))).to.deep.equal(vec(right));
        const K = m.commutation(INTEGERS, X.rows, X.columns);
        expect(m.product(INTEGERS, K, vec(X))).to.deep.equal(vec(m.transpose(X)));
      }),
    );
  });

  it('stacks blocks with equal numbers of columns', () => {
    const blocks = sizes.chain(([a, b, n]) =>
      fc.tuple(integerRows(fc.constant(a), fc.constant(n)), integerRows(fc.constant(b), fc.constant(n))),
    );
    fc.assert(
      fc.property(blocks, ([above, below]) => {
        expect(rowsOf(m.stack(from(above), from(below)))).to.deep.equal([...above, ...below]);
      }),
    );
    refuses(
      () => m.stack(from([[1, 2]]), from([[1], [2]])),
      'mismatch',
      '$: expected a lower block of 2 × 2, got 2 × 1',
    );
  });

  it('does not stack blocks beyond the largest matrix', () => {
    const block = { rows: 2_500_001, columns: 1, entries: [0] };
    refuses(() => m.stack(block, block), 'limit', '$: expected a matrix of at most 5000000 entries, got 5000002 × 1');
  });

  it('makes diagonal matrices of rows and of columns', () => {
    const expected = [
      [2, 0],
      [0, 3],
    ];
    expect(rowsOf(m.diagonal(INTEGERS, from([[2, 3]])))).to.deep.equal(expected);
    expect(rowsOf(m.diagonal(INTEGERS, from([[2], [3]])))).to.deep.equal(expected);
    refuses(() => m.diagonal(INTEGERS, from(expected)), 'mismatch', '$: expected a row or column vector, got 2 × 2');
  });
});
