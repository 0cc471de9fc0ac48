/** One elimination from a source to its result: what plain elimination finds, its memory, its threads, and what is refused. */
import { expect } from 'chai';
import fc from 'fast-check';
import { LARGEST_MEMORY } from '../../../src/kernel/libraries/webAssembly/webAssembly.js';
import { memoryFor, runElimination } from '../../../src/compute/modular/elimination.js';
import { layoutFor } from '../../../src/compute/modular/layout.js';
import { given } from '../../../src/compute/modular/sources.js';
import { flatStream, matrixOf, plantedRank } from '../../assembly/matrices.js';
import { refusesLater } from '../../support.js';
import { beside, eliminated, expectSubstituted, modulo } from './plain.js';

const one = { rows: 1, columns: 1, entries: [1] };

describe('compute/modular/elimination', () => {
  it('finds the rank, the pivots and a solution for the right-hand sides, in one memory or in slabs', async () => {
    const cases = fc.tuple(
      fc.constantFrom(3, 127, 8191),
      fc.integer({ min: 1, max: 2 ** 31 - 1 }),
      fc.constantFrom(1, 2),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ([p, seed, threads, inSlabs]) => {
        const draw = flatStream(seed);
        const [m, n] = [1 + draw(150), 20 + draw(200)];
        const a = plantedRank(m, n, draw(Math.min(m, n) + 1), p, draw);
        const b = matrixOf(m, draw(6), () => draw(p));
        const narrow = layoutFor({ rows: m, columns: 16, rightHandSides: b.columns, threads }).bytes;
        const limit = inSlabs ? narrow : LARGEST_MEMORY;
        const found = await runElimination(given(a), b, p, { threads }, limit);
        const expected = eliminated(beside(a, b), p, n);
        expect(found.rank).to.equal(expected.rank);
        expect([...found.pivotColumns]).to.deep.equal(expected.pivotColumns);
        expect(Array.from(found.pivots, (pivot) => modulo(pivot, p))).to.deep.equal(expected.pivots);
        expect([...found.memory.rowOrder]).to.deep.equal(expected.rowOrder);
        expectSubstituted(found.memory, expected, a, p);
      }),
      { numRuns: 30 },
    );
  });

  it('states its memory beforehand: that of the layout, or of a slab with L and U', () => {
    const sizes = { rows: 60_000, columns: 60_368, rightHandSides: 10, threads: 2 };
    expect(memoryFor(sizes)).to.be.within(4 * 60_000 * 60_368, 4 * 60_000 * 60_368 + 2 ** 30);
    const small = { ...sizes, rows: 2048, columns: 2048 };
    expect(memoryFor(small)).to.equal(layoutFor(small).bytes);
    expect(memoryFor(small)).to.be.within(8 * 2 ** 20, 16 * 2 ** 20);
  });

  it('takes one thread for little work, and as many as are wanted for any', async () => {
    const a = matrixOf(9, 9, (i, j) => i * j + 1);
    const none = { rows: 9, columns: 0, entries: [] };
    const threadsOf = async (options: { threads?: number }): Promise<number> =>
      (await runElimination(given(a), none, 8191, options)).memory.layout.threads;
    expect([await threadsOf({}), await threadsOf({ threads: 1 }), await threadsOf({ threads: 3 })]).to.deep.equal([
      1, 1, 3,
    ]);
  });

  it('refuses numbers of threads that are none, other moduli, and nothing to eliminate', async () => {
    const none = { rows: 1, columns: 0, entries: [] };
    for (const threads of [0, 65, 1.5]) {
      const message = `$.threads: expected a number of threads from 1 to 64, got ${threads}`;
      await refusesLater(runElimination(given(one), none, 7, { threads }), 'malformed', message);
    }
    for (const p of [2, 9, 8209]) {
      const message = `$.prime: expected an odd prime of at most 8191, got ${p}`;
      await refusesLater(runElimination(given(one), none, p, {}), 'false', message);
    }
    const empty = given({ rows: 3, columns: 0, entries: [] });
    const message = '$: expected a matrix with entries, got 3 × 0';
    await refusesLater(runElimination(empty, { ...none, rows: 3 }, 7, {}), 'malformed', message);
  });

  it('refuses a memory in which not even one column fits', async () => {
    const [a, b] = [matrixOf(5000, 2, () => 1), matrixOf(5000, 1, () => 1)];
    const needed = layoutFor({ rows: 5000, columns: 1, rightHandSides: 1, threads: 1 }).bytes;
    const message = `$: expected a matrix of which 1 columns fit in 1048576 bytes, got one that needs ${needed}`;
    await refusesLater(runElimination(given(a), b, 7, {}, 2 ** 20), 'limit', message);
  });
});
