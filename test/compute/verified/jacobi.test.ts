/** Eigenvectors by Jacobi's rotations: of random symmetric matrices, of known ones, and of those with nothing to turn. */
import { expect } from 'chai';
import fc from 'fast-check';
import { eigensystem } from '../../../src/compute/verified/jacobi.js';

type Rows = readonly (readonly number[])[];

const of = (rows: Rows) =>
  eigensystem({ rows: rows.length, columns: rows.length, entries: Float64Array.from(rows.flat()) });

/** Symmetric, from the entries on and below the diagonal. */
function symmetric(size: number, below: readonly number[]): Rows {
  const at = (i: number, j: number): number => below[(i * (i + 1)) / 2 + j] as number;
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => at(Math.max(i, j), Math.min(i, j))),
  );
}

const matrix = fc.integer({ min: 1, max: 8 }).chain((size) => {
  const length = (size * (size + 1)) / 2;
  // Squares of smaller numbers underflow, and then no relative accuracy can be expected.
  const real = fc.double({ min: -1e3, max: 1e3, noNaN: true }).map((x) => (Math.abs(x) < 1e-100 ? 0 : x));
  const entry = fc.oneof(fc.integer({ min: -3, max: 3 }), real);
  return fc.array(entry, { minLength: length, maxLength: length }).map((below) => symmetric(size, below));
});

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, x, k) => sum + x * (b[k] as number), 0);

describe('compute/verified/jacobi', () => {
  it('finds eigenpairs of random symmetric matrices, ascending and orthonormal', () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        const { values, vectors } = of(rows);
        const size = Math.hypot(...rows.flat());
        expect(vectors).to.have.length(rows.length);
        expect([...values].sort((a, b) => a - b)).to.deep.equal(values);
        vectors.forEach((vector, k) => {
          rows.forEach((row, i) => {
            const off = dot(row, vector) - (values[k] as number) * (vector[i] as number);
            expect(Math.abs(off), `row ${i} of pair ${k}`).to.be.at.most(1e-12 * size);
          });
          vectors.forEach((other, l) => {
            expect(Math.abs(dot(vector, other) - (k === l ? 1 : 0))).to.be.at.most(1e-13);
          });
        });
      }),
      { numRuns: 200 },
    );
  });

  it('finds what is known', () => {
    const { values, vectors } = of([
      [2, 1],
      [1, 2],
    ]);
    expect(values[0]).to.be.closeTo(1, 1e-15);
    expect(values[1]).to.be.closeTo(3, 1e-15);
    expect(Math.abs(vectors[0]?.[0] ?? 0)).to.be.closeTo(Math.SQRT1_2, 1e-15);
    expect((vectors[0]?.[0] ?? 0) * (vectors[0]?.[1] ?? 0)).to.be.closeTo(-1 / 2, 1e-15);
  });

  it('leaves diagonal matrices as they are, but for the order', () => {
    const { values, vectors } = of([
      [5, 0, 0],
      [0, -7, 0],
      [0, 0, 0],
    ]);
    expect(values).to.deep.equal([-7, 0, 5]);
    expect(vectors.map((vector) => Array.from(vector))).to.deep.equal([
      [0, 1, 0],
      [0, 0, 1],
      [1, 0, 0],
    ]);
    expect(of([[0]])).to.deep.equal({ values: [0], vectors: [Float64Array.of(1)] });
  });
});
