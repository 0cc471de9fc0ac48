/** Dependent columns and exact ranks, against the rational null space of the search. */
import fc from 'fast-check';
import { expect } from 'chai';
import { matrices } from '../../../../src/kernel/full.js';
import { nullSpace, rankOf } from '../../../../src/compute/rowReduce.js';
import { rational } from '../../../../src/kernel/core/data/rational.js';
import { withBudget, workDone } from '../../../../src/kernel/core/data/work.js';
import { dependentColumns, rankOfIntegers } from '../../../../src/kernel/libraries/rankFrequencies/rowReduction.js';

const tables = (least: number, most: number) =>
  fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 7 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: least, max: most }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

const rationalOf = (rows: readonly (readonly number[])[]) =>
  matrices.matrix(rows.length, rows[0]?.length ?? 0, (i, j) => rational(BigInt(rows[i]?.[j] as number)));

describe('kernel/libraries/rankFrequencies/rowReduction', () => {
  it('finds the columns that occur in null vectors', () => {
    fc.assert(
      fc.property(tables(0, 2), (rows) => {
        const columns = rows[0]?.length ?? 0;
        // Minors of these matrices are below 46337 in size, so that the null space modulo the prime is the rational one.
        const found = dependentColumns({ rows: rows.length, columns, entries: Int32Array.from(rows.flat()) }, 46337);
        const basis = nullSpace(rationalOf(rows));
        const occurring = Array.from({ length: columns }, (_, j) => j).filter((j) =>
          basis.some((vector) => vector.entries[j]?.numerator !== 0n),
        );
        expect(found).to.deep.equal(occurring);
      }),
      { numRuns: 300 },
    );
    expect(dependentColumns({ rows: 1, columns: 3, entries: Int32Array.of(0, 1, 46336) }, 46337)).to.deep.equal([
      0, 1, 2,
    ]);
    expect(dependentColumns({ rows: 2, columns: 2, entries: Int32Array.of(1, 2, 3, 1) }, 5)).to.deep.equal([0, 1]);
    expect(dependentColumns({ rows: 2, columns: 2, entries: Int32Array.of(1, 2, 3, 1) }, 7)).to.deep.equal([]);
  });

  it('finds the rank over the rationals', () => {
    for (const [least, most] of [
      [-1, 1],
      [-3, 9],
      [10 ** 9, 10 ** 9 + 2],
    ] as const) {
      fc.assert(
        fc.property(tables(least, most), (rows) => {
          expect(rankOfIntegers(rows.map((row) => row.map(BigInt)))).to.equal(rankOf(rationalOf(rows)));
        }),
        { numRuns: 200 },
      );
    }
    expect(rankOfIntegers([[0n, 0n]])).to.equal(0);
    expect(rankOfIntegers([[]])).to.equal(0);
    expect(rankOfIntegers([])).to.equal(0);
    // 8191 times the first row, but for one entry: a rank that is 1 modulo 8191 is 2.
    expect(
      rankOfIntegers([
        [1n, 1n],
        [1n, 8192n],
      ]),
    ).to.equal(2);
  });

  it('are charged for', () => {
    const work = (run: () => unknown): number =>
      withBudget(1e9, () => {
        run();
        return workDone();
      });
    const wide = (columns: number) => ({
      rows: 2,
      columns,
      entries: Int32Array.from({ length: 2 * columns }, (_, i) => i),
    });
    // Two pivots in two rows of 40 and 39 columns; four steps a unit, rounded up.
    expect(work(() => dependentColumns(wide(40), 8191))).to.equal(20 + 20);
    // Two rows of 40 columns, then one of 39; 16 units a step.
    const rows = [Array<bigint>(40).fill(1n), [0n, ...Array<bigint>(39).fill(1n)]];
    expect(work(() => rankOfIntegers(rows))).to.equal(16 * (2 * 40 + 39));
  });
});
