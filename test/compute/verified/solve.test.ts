/** Positive definite systems by Cholesky factors: products of the factors, solutions, and matrices that have no factor. */
import { expect } from 'chai';
import fc from 'fast-check';
import { solve as solveByLu, Matrix } from 'ml-matrix';
import { Triangle } from '../../../src/kernel/libraries/floats/triangle.js';
import { factorOf, solveInPlace } from '../../../src/compute/verified/solve.js';
import { integerRows } from '../../support.js';

type Rows = readonly (readonly number[])[];

function triangleOf(rows: Rows): Triangle {
  const triangle = new Triangle(rows.length, 'f64');
  rows.forEach((row, i) => {
    for (let j = 0; j <= i; j++) triangle.set(i, j, row[j] as number);
  });
  return triangle;
}

/** MMᵀ + I, positive definite. */
const definite = fc
  .integer({ min: 1, max: 12 })
  .chain((size) => integerRows(fc.constant(size), fc.constant(size)))
  .map((rows) =>
    rows.map((a, i) => rows.map((b, j) => a.reduce((sum, x, k) => sum + x * (b[k] as number), i === j ? 1 : 0))),
  );

describe('compute/verified/solve', () => {
  it('factors a matrix as LLᵀ', () => {
    fc.assert(
      fc.property(definite, (rows) => {
        const L = factorOf(triangleOf(rows));
        const size = Math.max(...rows.flat());
        rows.forEach((row, i) => {
          for (let j = 0; j <= i; j++) {
            const [left, right] = [L[i] as Float64Array, L[j] as Float64Array];
            const product = right.reduce((sum, x, k) => sum + x * (left[k] as number), 0);
            expect(product, `entry ${i}, ${j}`).to.be.closeTo(row[j] as number, 1e-13 * size);
          }
        });
      }),
    );
  });

  it('solves what another implementation solves', () => {
    fc.assert(
      fc.property(definite, fc.integer({ min: -5, max: 5 }), (rows, seed) => {
        const b = rows.map((_, i) => ((seed + i) % 4) - 1.5);
        const x = Float64Array.from(b);
        solveInPlace(factorOf(triangleOf(rows)), x);
        const expected = solveByLu(new Matrix(rows.map((row) => [...row])), Matrix.columnVector(b)).to1DArray();
        // The least eigenvalue is at least 1, so errors stay near those of the right-hand side.
        x.forEach((entry, i) => {
          expect(entry, `unknown ${i}`).to.be.closeTo(expected[i] as number, 1e-9);
        });
      }),
    );
  });

  it('moves the diagonal of a singular matrix by little, so that there is a factor', () => {
    const ones = [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ];
    const L = factorOf(triangleOf(ones));
    expect((L[0] as Float64Array)[0]).to.be.closeTo(1, 1e-9);
    const x = Float64Array.of(1, -1, 0);
    solveInPlace(L, x);
    // In the null space the inverse is as large as the matrix was moved little.
    expect(x[0]).to.be.above(1e9);
  });

  it('refuses the zero matrix, and what is not finite', () => {
    for (const entry of [0, NaN, Infinity]) {
      expect(() => factorOf(triangleOf([[entry]])), `${entry}`).to.throw(
        RangeError,
        'a finite matrix that is not zero was expected',
      );
    }
  });
});
