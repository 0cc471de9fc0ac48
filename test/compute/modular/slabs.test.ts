/** Elimination by slabs: it leaves what elimination in one memory leaves. */
import { expect } from 'chai';
import fc from 'fast-check';
import { type Residues } from '../../../src/compute/modular/index.js';
import { layoutFor } from '../../../src/compute/modular/layout.js';
import { runElimination, type Elimination } from '../../../src/compute/modular/elimination.js';
import { slabLayout } from '../../../src/compute/modular/slabs.js';
import { given, negatedKhatriRao, transposedKhatriRao, type Source } from '../../../src/compute/modular/sources.js';
import { flatStream, matrixOf, plantedRank } from '../../assembly/matrices.js';
import { refuses } from '../../support.js';

const primes = fc.constantFrom(3, 5, 127, 8191);
/** With this seed, a matrix is cut into nine slabs. */
const MANY_SLABS = 1;
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

/** Everything that an elimination leaves, to compare. */
function left({ rank, pivotColumns, pivots, memory, note }: Elimination) {
  const { rows } = memory.layout;
  return {
    rank,
    pivotColumns: [...pivotColumns],
    pivots: [...pivots],
    rowOrder: [...memory.rowOrder],
    rightHandSides: Array.from({ length: rows }, (_, row) => [...memory.rightHandSides(row)]),
    note,
  };
}

/** The same by slabs of about so many columns as in one memory. Returns into how many they were cut. */
async function expectSame(source: Source, right: Residues, p: number, threads: number, columns: number) {
  const sizes = { rows: source.rows, columns, rightHandSides: right.columns, threads };
  const limit = layoutFor(sizes, source.factorBytes(columns)).bytes;
  const whole = await runElimination(source, right, p, { threads: 1 });
  const slabs = await runElimination(source, right, p, { threads }, limit);
  expect(left(slabs)).to.deep.equal(left(whole));
  return Math.ceil(source.columns / slabs.memory.layout.columns);
}

describe('compute: elimination by slabs', () => {
  it('leaves what elimination in one memory leaves, of any shape and rank', async () => {
    const cuts: number[] = [];
    await fc.assert(
      fc.asyncProperty(primes, seeds, fc.constantFrom(1, 1, 2), async (p, seed, threads) => {
        const draw = flatStream(seed);
        const [m, n, k] = [1 + draw(200), 300 + draw(700), draw(12)];
        const a = plantedRank(m, n, draw(Math.min(m, n) + 1), p, draw);
        const b = matrixOf(m, k, () => draw(p));
        cuts.push(await expectSame(given(a), b, p, threads, 8 + draw(n)));
      }),
      // What is drawn may be cut into few slabs; the example is cut into many.
      { numRuns: 40, examples: [[8191, MANY_SLABS, 1]] },
    );
    expect(cuts[0]).to.be.above(4);
  });

  it('does so with tall matrices, and with panels that few pivots fill', async () => {
    const p = 8191;
    for (const [m, n, every] of [
      [900, 700, 1],
      [700, 1500, 11],
      [300, 2000, 40],
    ] as const) {
      const draw = flatStream(every);
      const a = matrixOf(m, n, (_, j) => (j % every === 0 ? draw(p) : 0));
      const b = matrixOf(m, 9, () => draw(p));
      for (const threads of [1, 2]) expect(await expectSame(given(a), b, p, threads, 150)).to.be.above(1);
    }
  });

  it('builds Khatri–Rao products slab by slab', async () => {
    for (const [d1, d0, n, p] of [
      [40, 9, 330, 8191],
      [31, 16, 300, 3],
      [50, 13, 200, 127],
    ] as const) {
      const draw = flatStream(d1);
      const a = matrixOf(d1, n, () => draw(p));
      const x = matrixOf(d0, n, () => draw(p));
      const b = matrixOf(n, 5, () => draw(p));
      for (const threads of [1, 2]) {
        expect(await expectSame(transposedKhatriRao(a, x), b, p, threads, 100)).to.be.above(1);
        const none = { rows: d0 * d1, columns: 0, entries: [] };
        expect(await expectSame(negatedKhatriRao(a, x), none, p, threads, 100)).to.be.above(1);
      }
    }
  });

  it('have the widest layout that fits, in whole units', () => {
    const sizes = { rows: 300, columns: 900, rightHandSides: 5, threads: 1 };
    const cases = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 2 ** 20, max: 2 ** 22 }));
    fc.assert(
      fc.property(cases, ([unit, limit]) => {
        const factorBytes = (columns: number): number => 64 * columns;
        const bytesOf = (columns: number): number => layoutFor({ ...sizes, columns }, factorBytes(columns)).bytes;
        const { columns, bytes } = slabLayout(sizes, { unit, factorBytes }, limit);
        expect(columns % unit).to.equal(0);
        expect(bytes).to.equal(bytesOf(columns)).and.at.most(limit);
        if (columns < sizes.columns) expect(bytesOf(columns + unit)).to.be.above(limit);
      }),
    );
  });

  it('are refused where not even one unit fits', () => {
    const sizes = { rows: 5000, columns: 2, rightHandSides: 1, threads: 1 };
    const needed = layoutFor({ ...sizes, columns: 1 }).bytes;
    refuses(
      () => slabLayout(sizes, { unit: 1, factorBytes: () => 0 }, 2 ** 20),
      'limit',
      `$: expected a matrix of which 1 columns fit in 1048576 bytes, got one that needs ${needed}`,
    );
  });
});
