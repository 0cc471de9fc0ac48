/** The plain twin: what it computes is near the exact result, and it says where it stops. test/assembly compares the twins. */
import { expect } from 'chai';
import fc from 'fast-check';
import { choleskyOf } from '../../../../src/kernel/libraries/floats/arithmetic.js';
import { plainCholesky } from '../../../../src/kernel/libraries/floats/cholesky.js';
import type { Precision } from '../../../../src/kernel/libraries/floats/float.js';
import type { FloatMatrix } from '../../../../src/kernel/libraries/floats/triangle.js';
import { fastestCholesky } from '../../../../src/kernel/libraries/floats/wasm/cholesky.js';
import { contextOf } from '../../../support.js';

const UNIT = { f32: 2 ** -24, f64: 2 ** -53 } as const;
const matrices = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([rows, columns]) =>
    fc
      .array(fc.integer({ min: -50, max: 50 }), { minLength: rows * columns, maxLength: rows * columns })
      .map((entries): FloatMatrix => ({ rows, columns, entries: Float64Array.from(entries) })),
  );

const dot = (d: FloatMatrix, i: number, j: number): number =>
  Array.from({ length: d.rows }).reduce<number>(
    (sum, _, k) => sum + (d.entries[k * d.columns + i] as number) * (d.entries[k * d.columns + j] as number),
    0,
  );

describe('plain Cholesky', () => {
  for (const precision of ['f32', 'f64'] as const satisfies readonly Precision[]) {
    it(`gives Gram matrices of small whole numbers exactly, in ${precision}`, () => {
      fc.assert(
        fc.property(matrices, (d) => {
          const found = plainCholesky.gram(d, precision);
          for (let i = 0; i < d.columns; i++) {
            for (let j = 0; j <= i; j++) expect(found.get(i, j), `(${i}, ${j})`).to.equal(dot(d, i, j));
          }
        }),
      );
    });

    it(`factors DᵀD + I into LLᵀ, in ${precision}`, () => {
      fc.assert(
        fc.property(matrices, (d) => {
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
              expect(Math.abs(sum - entry), `(${i}, ${j})`).to.be.at.most(20 * UNIT[precision] * trace);
            });
          });
        }),
      );
    });
  }

  it('stops at the column whose pivot is not positive, and leaves the matrix as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.nat(), (size, choice) => {
        const column = choice % size;
        const triangle = plainCholesky.gram({ rows: 1, columns: size, entries: new Float64Array(size) }, 'f64');
        for (let i = 0; i < size; i++) triangle.set(i, i, i === column ? -1 : 4);
        const before = Array.from(triangle.storage);
        expect(plainCholesky.factor(triangle)).to.equal(column + 1);
        expect(Array.from(triangle.storage)).to.deep.equal(before);
      }),
    );
    for (const pivot of [0, NaN, Infinity]) {
      const triangle = plainCholesky.gram({ rows: 1, columns: 1, entries: Float64Array.of(0) }, 'f64');
      triangle.set(0, 0, pivot);
      expect(plainCholesky.factor(triangle), `${pivot}`).to.equal(1);
    }
  });

  it('is what a reference check computes with, and the fast twin what others do', () => {
    expect(choleskyOf(contextOf({}, { reference: true }))).to.equal(plainCholesky);
    expect(choleskyOf(contextOf())).to.equal(fastestCholesky);
  });
});
