/** Cholesky entry by entry, on matrices whose factors and Gram matrices are known exactly; its bits are those of wasm/cholesky. */
import { expect } from 'chai';
import fc from 'fast-check';
import { plainCholesky } from '../../../../src/kernel/libraries/floats/cholesky.js';
import type { Precision } from '../../../../src/kernel/libraries/floats/float.js';
import { Triangle, type FloatMatrix } from '../../../../src/kernel/libraries/floats/triangle.js';

const PRECISIONS: readonly Precision[] = ['f32', 'f64'];
const precisions = fc.constantFrom(...PRECISIONS);
/** Around the groups of 4 and the blocks of 64. */
const sizes = fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constantFrom(63, 64, 65, 68, 69, 130));

function triangleOf(size: number, precision: Precision, entry: (i: number, j: number) => number): Triangle {
  const triangle = new Triangle(size, precision);
  for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) triangle.set(i, j, entry(i, j));
  return triangle;
}

const matrixOf = (rows: number, columns: number, entry: (k: number, i: number) => number): FloatMatrix => ({
  rows,
  columns,
  entries: Float64Array.from({ length: rows * columns }, (_, at) => entry(Math.floor(at / columns), at % columns)),
});

/** A column vector of one entry for each row: its Gram matrix is the sum of squares. */
function sumOfSquares(precision: Precision, entries: readonly number[]): number {
  return plainCholesky
    .gram(
      matrixOf(entries.length, 1, (k) => entries[k] as number),
      precision,
    )
    .get(0, 0);
}

const matrices = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([rows, columns]) =>
    fc
      .array(fc.integer({ min: -50, max: 50 }), { minLength: rows * columns, maxLength: rows * columns })
      .map((entries): FloatMatrix => ({ rows, columns, entries: Float64Array.from(entries) })),
  );

describe('Cholesky in plain arithmetic', () => {
  it('factors DᵀD + I into LLᵀ, nearly', () => {
    fc.assert(
      fc.property(matrices, precisions, (d, precision) => {
        const given = plainCholesky.gram(d, precision);
        for (let i = 0; i < d.columns; i++) given.set(i, i, given.get(i, i) + 1);
        const exact = Array.from({ length: d.columns }, (_, i) =>
          Array.from({ length: i + 1 }, (__, j) => given.get(i, j)),
        );
        expect(plainCholesky.factor(given)).to.equal(0);
        const trace = exact.reduce((sum, row, i) => sum + (row[i] as number), 0);
        exact.forEach((row, i) => {
          row.forEach((entry, j) => {
            let sum = 0;
            for (let k = 0; k <= j; k++) sum += given.get(i, k) * given.get(j, k);
            expect(
              Math.abs(sum - entry),
              `(${i}, ${j}) of ${d.rows} × ${d.columns}, ${precision}: ${d.entries.join()}`,
            ).to.be.at.most(20 * (precision === 'f32' ? 2 ** -24 : 2 ** -53) * trace);
          });
        });
      }),
    );
  });

  it('finds a factor of whole numbers exactly', () => {
    fc.assert(
      fc.property(sizes, precisions, fc.infiniteStream(fc.nat()), (size, precision, stream) => {
        const draw = (bound: number): number => (stream.next().value as number) % bound;
        const L = Array.from({ length: size }, (_, i) =>
          Array.from({ length: i + 1 }, (__, j) => (i === j ? 1 + draw(4) : draw(5) - 2)),
        );
        // All sums are whole numbers below 2²⁴, so nothing is rounded.
        const entry = (i: number, j: number): number =>
          (L[j] as number[]).reduce((sum, x, k) => sum + x * (L[i]?.[k] as number), 0);
        const triangle = triangleOf(size, precision, entry);
        expect(plainCholesky.factor(triangle)).to.equal(0);
        L.forEach((row, i) => {
          row.forEach((expected, j) => {
            expect(triangle.get(i, j), `(${i}, ${j}) of ${size}, ${precision}`).to.equal(expected);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('stops where a leading minor is not positive, and leaves the matrix as it was', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), precisions, fc.constantFrom(0, -1, -0.5), (size, at, precision, pivot) => {
        const stop = at % size;
        // LLᵀ with L of ones on and below the diagonal is min(i, j) + 1; the pivot of one column is moved away from 1.
        const entry = (i: number, j: number): number => Math.min(i, j) + 1 + (i === stop && j === stop ? pivot - 1 : 0);
        const triangle = triangleOf(size, precision, entry);
        const before = triangle.storage.slice();
        expect(plainCholesky.factor(triangle), `${pivot} at ${stop} of ${size}`).to.equal(stop + 1);
        expect(triangle.storage).to.deep.equal(before);
      }),
    );
    for (const pivot of [NaN, Infinity, -Infinity]) {
      expect(plainCholesky.factor(triangleOf(3, 'f64', (i, j) => (i !== j ? 0 : i === 1 ? pivot : 1)))).to.equal(2);
    }
  });

  it('computes Gram matrices of whole numbers exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 140 }),
        fc.integer({ min: 0, max: 9 }),
        precisions,
        fc.infiniteStream(fc.nat()),
        (rows, columns, precision, stream) => {
          const d = matrixOf(rows, columns, () => ((stream.next().value as number) % 199) - 99);
          const triangle = plainCholesky.gram(d, precision);
          expect(triangle).to.deep.include({ size: columns, precision });
          for (let i = 0; i < columns; i++) {
            for (let j = 0; j <= i; j++) {
              let sum = 0;
              for (let k = 0; k < rows; k++) {
                sum += (d.entries[k * columns + i] as number) * (d.entries[k * columns + j] as number);
              }
              expect(triangle.get(i, j), `(${i}, ${j}) of ${rows} × ${columns}, ${precision}`).to.equal(sum);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('rounds the entries of a matrix, each product and each sum to the precision', () => {
    const third = Math.fround(1 / 3);
    expect(sumOfSquares('f32', [1 / 3])).to.equal(Math.fround(third * third));
    expect(sumOfSquares('f64', [1 / 3])).to.equal((1 / 3) * (1 / 3));
    const triangle = triangleOf(2, 'f32', (i, j) => (i === j ? 3 : 1));
    expect(plainCholesky.factor(triangle)).to.equal(0);
    const [first, below] = [Math.fround(Math.sqrt(3)), Math.fround(1 / Math.fround(Math.sqrt(3)))];
    expect(triangle.get(0, 0)).to.equal(first);
    expect(triangle.get(1, 0)).to.equal(below);
    expect(triangle.get(1, 1)).to.equal(Math.fround(Math.sqrt(Math.fround(3 - Math.fround(below * below)))));
  });

  it('adds 64 products at a time to an entry of a Gram matrix', () => {
    // Beside 2²⁴ in f32 and 2⁵⁴ in f64, whose neighbours are 2 and 4 away, a one is lost; ones that are added up first are not.
    for (const [precision, large, spacing] of [
      ['f32', 2 ** 12, 2],
      ['f64', 2 ** 27, 4],
    ] as const) {
      const square = large * large;
      const ones = (count: number): number[] => Array<number>(count).fill(1);
      const block = [large, ...Array<number>(63).fill(0)];
      expect(sumOfSquares(precision, [large, ...ones(63)])).to.equal(square);
      expect(sumOfSquares(precision, [...block, ...ones(64)])).to.equal(square + 64);
      expect(sumOfSquares(precision, [...block, ...ones(64 + spacing)])).to.equal(square + 64 + spacing);
      expect(sumOfSquares(precision, [...block, ...ones(65)])).to.equal(square + 64);
    }
  });

  it('subtracts the sums of whole blocks, then of whole groups of four, then single products', () => {
    // In row n of the factor of a matrix with units on the diagonal above, the entries are t, and n of them precede the pivot.
    const pivotAfter = (n: number, t: number): number => {
      const triangle = triangleOf(n + 1, 'f64', (i, j) => (i === j ? 1 : i === n ? t : 0));
      expect(plainCholesky.factor(triangle)).to.equal(0);
      return triangle.get(n, n);
    };
    // Four t² are a quarter of the distance from 1 to the next smaller double: they round away, and eight of them do not.
    const t = 2 ** -28;
    expect(pivotAfter(4, t)).to.equal(1);
    expect(pivotAfter(3, 2 ** -27)).to.equal(1);
    expect(pivotAfter(4, 2 ** -27)).to.equal(Math.sqrt(1 - 2 ** -52));
    // Of 67 products, 64 are in one sum, and three single ones are lost.
    expect(pivotAfter(67, t)).to.equal(Math.sqrt(1 - 2 ** -50));
    // Two sums of 64 round away one after the other, where one of 128 would not.
    expect(pivotAfter(128, 2 ** -30)).to.equal(1);
    expect(pivotAfter(128, 2 ** -29.5)).to.be.below(1);
  });
});
