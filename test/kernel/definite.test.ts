import { expect } from 'chai';
import fc from 'fast-check';
import { hasNegativeDirection, isPositiveDefinite } from '../../src/kernel/definite.js';
import { Intervals, type Interval } from '../../src/kernel/interval.js';
import type { Matrix } from '../../src/kernel/matrix.js';
import { rational } from '../../src/kernel/rational.js';
import { determinant } from '../support.js';
import { around } from './intervals.js';

const symmetric = fc
  .integer({ min: 1, max: 5 })
  .chain((size) =>
    fc
      .array(fc.integer({ min: -4, max: 9 }), { minLength: size * size, maxLength: size * size })
      .map((all) =>
        Array.from({ length: size }, (_, i) =>
          Array.from({ length: size }, (_, j) => all[Math.max(i, j) * size + Math.min(i, j)] as number),
        ),
      ),
  );

const matrixOf = (rows: readonly (readonly number[])[], entry: (value: number) => Interval): Matrix<Interval> => ({
  rows: rows.length,
  columns: rows.length,
  entries: rows.flat().map(entry),
});

/** By the leading principal minors (Sylvester). */
const definite = (rows: readonly (readonly number[])[]): boolean =>
  rows.every((_, k) => determinant(rows.slice(0, k + 1).map((row) => row.slice(0, k + 1).map(BigInt))) > 0n);

describe('definite', () => {
  it('agrees with Sylvester’s criterion on whole numbers', () => {
    const I = new Intervals(200);
    fc.assert(
      fc.property(symmetric, (rows) => {
        const found = isPositiveDefinite(
          I,
          matrixOf(rows, (value) => I.ofInteger(BigInt(value))),
        );
        expect(found, JSON.stringify(rows)).to.equal(definite(rows));
      }),
      { numRuns: 400 },
    );
  });

  it('never accepts intervals that hold a matrix that is not definite', () => {
    fc.assert(
      fc.property(symmetric, fc.integer({ min: 1, max: 3 }), (rows, spread) => {
        const wide = (value: number): Interval =>
          around(40, rational(BigInt(value - spread)), rational(BigInt(value + spread)));
        if (!isPositiveDefinite(new Intervals(40), matrixOf(rows, wide))) return;
        for (const by of [-spread, 0, spread]) {
          const moved = rows.map((row, i) => row.map((value, j) => (i === j ? value - spread : value + by)));
          expect(definite(moved), JSON.stringify(moved)).to.equal(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('finds a negative direction only where there is one, and where pivots decide', () => {
    const I = new Intervals(200);
    fc.assert(
      fc.property(symmetric, (rows) => {
        const found = hasNegativeDirection(
          I,
          matrixOf(rows, (value) => I.ofInteger(BigInt(value))),
        );
        const minors = rows.map((_, k) =>
          determinant(rows.slice(0, k + 1).map((row) => row.slice(0, k + 1).map(BigInt))),
        );
        const first = minors.find((minor) => minor <= 0n);
        expect(found, JSON.stringify(rows)).to.equal(first !== undefined && first < 0n);
      }),
      { numRuns: 400 },
    );
    const wide = (): Interval => around(40, rational(-1n), rational(1n));
    expect(hasNegativeDirection(I, matrixOf([[0]], wide))).to.equal(false);
    expect(isPositiveDefinite(I, matrixOf([[0]], wide))).to.equal(false);
  });

  it('does not accept a pivot that may be zero', () => {
    const I = new Intervals(40);
    expect(
      isPositiveDefinite(
        I,
        matrixOf([[0]], (value) => I.ofInteger(BigInt(value))),
      ),
    ).to.equal(false);
    expect(
      isPositiveDefinite(
        I,
        matrixOf(
          [
            [1, 1],
            [1, 1],
          ],
          (value) => I.ofInteger(BigInt(value)),
        ),
      ),
    ).to.equal(false);
  });
});
