/** Operations on matrices over ℚ: against sums over the entries of whole numbers. */
import { expect } from 'chai';
import fc from 'fast-check';
import { rationals } from 'lossproof/search';
import {
  identityOf,
  isZeroMatrix,
  minus,
  plus,
  scaled,
  times,
  transposed,
  unitMatrix,
  whole,
  zeros,
} from '../../../src/analysis/deepLinear/algebra.js';
import { integerRows, rationalNumbers, rationals as numbers, shownRows } from '../../support.js';

const size = fc.integer({ min: 1, max: 5 });
type Rows = readonly (readonly number[])[];

const rowsOf = (rows: number, columns: number) => integerRows(fc.constant(rows), fc.constant(columns));

function product(a: Rows, b: Rows): number[][] {
  return a.map((row) =>
    (b[0] as readonly number[]).map((_, j) => row.reduce((sum, x, k) => sum + x * (b[k]?.[j] ?? NaN), 0)),
  );
}

describe('analysis/deepLinear/algebra', () => {
  it('multiplies any number of factors', () => {
    const chains = fc
      .tuple(size, size, size, size)
      .chain(([a, b, c, d]) => fc.tuple(rowsOf(a, b), rowsOf(b, c), rowsOf(c, d)));
    fc.assert(
      fc.property(chains, ([A, B, C]) => {
        expect(shownRows(times(numbers(A)))).to.deep.equal(shownRows(numbers(A)));
        expect(shownRows(times(numbers(A), numbers(B)))).to.deep.equal(shownRows(numbers(product(A, B))));
        const all = times(numbers(A), numbers(B), numbers(C));
        expect(shownRows(all)).to.deep.equal(shownRows(numbers(product(A, product(B, C)))));
      }),
    );
  });

  it('adds, subtracts, scales and transposes entry by entry', () => {
    const pairs = fc.tuple(size, size).chain(([m, n]) => fc.tuple(rowsOf(m, n), rowsOf(m, n)));
    fc.assert(
      fc.property(pairs, rationalNumbers, ([A, B], factor) => {
        const [a, b] = [numbers(A), numbers(B)];
        const each = (combine: (x: number, y: number) => number) =>
          shownRows(numbers(A.map((row, i) => row.map((x, j) => combine(x, B[i]?.[j] ?? NaN)))));
        expect(shownRows(plus(a, b))).to.deep.equal(each((x, y) => x + y));
        expect(shownRows(minus(a, b))).to.deep.equal(each((x, y) => x - y));
        expect(shownRows(transposed(a))).to.deep.equal(
          shownRows(numbers((A[0] as number[]).map((_, j) => A.map((row) => row[j] as number)))),
        );
        expect(shownRows(scaled(factor, a))).to.deep.equal(
          A.map((row) =>
            row.map((x) =>
              rationals.formatRational(rationals.rational(factor.numerator * BigInt(x), factor.denominator)),
            ),
          ),
        );
      }),
    );
  });

  it('has zeros, identities and units, which are neutral, or select an entry', () => {
    fc.assert(
      fc.property(
        fc.tuple(size, size).chain(([m, n]) => fc.tuple(rowsOf(m, n), fc.nat(m - 1), fc.nat(n - 1))),
        ([A, i, j]) => {
          const a = numbers(A);
          expect(shownRows(plus(a, zeros(a.rows, a.columns)))).to.deep.equal(shownRows(a));
          expect(shownRows(times(identityOf(a.rows), a, identityOf(a.columns)))).to.deep.equal(shownRows(a));
          const selected = times(unitMatrix(1, a.rows, 0, i), a, unitMatrix(a.columns, 1, j, 0));
          expect(shownRows(selected)).to.deep.equal([[`${A[i]?.[j] ?? ''}`]]);
          expect(isZeroMatrix(a)).to.equal(A.flat().every((entry) => entry === 0));
          expect(isZeroMatrix(minus(a, a))).to.equal(true);
        },
      ),
    );
    expect(rationals.formatRational(whole(-7))).to.equal('-7');
  });
});
