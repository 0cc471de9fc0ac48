/** Ranks and solutions over 𝔽ₚ for searches, whatever the threads. */
import { expect } from 'chai';
import fc from 'fast-check';
import {
  rankModuloParallel,
  rankOfKhatriRaoParallel,
  solveKhatriRaoTransposed,
  solveModulo,
  solveTransposedModulo,
} from '../../../src/compute/modular/index.js';
import { rankOfResidues } from '../../../src/kernel/libraries/modular/elimination.js';
import { khatriRao, transpose } from '../../../src/kernel/libraries/algebra/matrices.js';
import { type Matrix } from '../../../src/kernel/core/data/matrix.js';
import { plainProduct } from '../../../src/kernel/libraries/modular/product.js';
import { primeField } from '../../../src/kernel/libraries/modular/primeField.js';
import { productModuloWasm } from '../../../src/kernel/libraries/modular/wasm/modularProduct.js';
import { rankModuloWasm, rankOfKhatriRaoWasm } from '../../../src/kernel/libraries/modular/wasm/modularRank.js';
import { flatStream, matrixOf, plantedRank } from '../../assembly/matrices.js';
import { randomResidues, residueProduct } from './plain.js';

const primes = fc.constantFrom(3, 5, 7, 127, 4093, 8179, 8191);
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const threadCounts = fc.constantFrom(1, 1, 2, 3);

/** The rank of A, and of [A | B]: by the kernel's plain elimination. */
function ranks(a: Matrix<number>, b: Matrix<number>, p: number): readonly [number, number] {
  const both = matrixOf(a.rows, a.columns + b.columns, (i, j) =>
    j < a.columns ? (a.entries[i * a.columns + j] as number) : (b.entries[i * b.columns + j - a.columns] as number),
  );
  return [rankOfResidues(a, p), rankOfResidues(both, p)];
}

/** What solveModulo must say, whatever the threads: a solution that solves where there is one, supported on the column profile; and none otherwise. */
async function expectSolution(
  a: Matrix<number>,
  b: Matrix<number>,
  p: number,
  ...[first, ...others]: readonly [number, ...number[]]
): Promise<void> {
  const found = await solveModulo(a, b, p, { threads: first });
  for (const threads of others) {
    expect(await solveModulo(a, b, p, { threads }), `${threads} threads`).to.deep.equal(found);
  }
  const [rank, rankOfBoth] = ranks(a, b, p);
  expect(found.rank).to.equal(rank);
  expect(found.note).to.equal(undefined);
  if (rankOfBoth > rank) {
    expect(found.solution).to.equal(undefined);
    return;
  }
  const z = { rows: a.columns, columns: b.columns, entries: found.solution as Int16Array };
  expect(sameEntries(plainProduct(a, z, p), b.entries), 'A·Z = B').to.equal(true);
  const profile = new Set(rankModuloWasm(a, p).columnProfile);
  const wrong = Array.from(z.entries, (entry, at) => [at, entry] as const).filter(
    ([at, entry]) => entry < 0 || entry >= p || (entry !== 0 && !profile.has(Math.floor(at / b.columns))),
  );
  expect(wrong, 'entries out of range, or in rows without pivot').to.deep.equal([]);
}

function sameEntries(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  return a.length === b.length && Array.from(a).every((entry, at) => entry === b[at]);
}

function sameBytes(a: Int16Array, b: Int16Array): boolean {
  return Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(Buffer.from(b.buffer, b.byteOffset, b.byteLength));
}

describe('compute: elimination mod p', () => {
  it('finds the rank and the profiles that the kernel finds, whatever the threads', async () => {
    await fc.assert(
      fc.asyncProperty(primes, seeds, threadCounts, async (p, seed, threads) => {
        const draw = flatStream(seed);
        const [m, n] = [1 + draw(300), 1 + draw(500)];
        const planted = plantedRank(m, n, draw(Math.min(m, n) + 1), p, draw);
        expect(await rankModuloParallel(planted, p, { threads })).to.deep.equal({
          ...rankModuloWasm(planted, p),
          note: undefined,
        });
      }),
      { numRuns: 60 },
    );
  });

  it('solves systems of any shape and rank, or says that they have no solution', async () => {
    await fc.assert(
      fc.asyncProperty(primes, seeds, threadCounts, async (p, seed, threads) => {
        const draw = flatStream(seed);
        const [m, n, k] = [1 + draw(150), 1 + draw(300), 1 + draw(20)];
        const a = plantedRank(m, n, draw(Math.min(m, n) + 1), p, draw);
        await expectSolution(a, residueProduct(a, randomResidues(n, k, p, seed + 1), p), p, threads);
        await expectSolution(a, randomResidues(m, k, p, seed + 2), p, threads);
      }),
      { numRuns: 80 },
    );
  });

  it('solves at the ends of leaves, panels and blocks, single rows and columns included', async () => {
    for (const [m, n, k] of [
      [1, 1, 1],
      [1, 700, 3],
      [700, 1, 3],
      [8, 8, 8],
      [9, 9, 9],
      [128, 128, 1],
      [129, 129, 513],
      [257, 300, 9],
      [300, 257, 9],
    ] as const) {
      for (const p of [3, 8191]) {
        const a = randomResidues(m, n, p, m + n);
        await expectSolution(a, residueProduct(a, randomResidues(n, k, p, k), p), p, 1, 2);
      }
    }
  });

  it('solves where columns with pivots are few and far between', async () => {
    for (const [m, n, every] of [
      [200, 1500, 9],
      [300, 900, 17],
      [140, 2600, 50],
    ] as const) {
      const draw = flatStream(every);
      const a = matrixOf(m, n, (_, j) => (j % every === 3 ? draw(8191) : 0));
      await expectSolution(a, residueProduct(a, randomResidues(n, 5, 8191, n), 8191), 8191, 1, 2, 3);
    }
  });

  it('adds the largest residues without overflow when it substitutes back', async () => {
    // U has a unit diagonal and ±(p − 1)/2 above it, L is the identity: every sum is as large as it can be.
    for (const p of [3, 8191]) {
      const half = (p - 1) / 2;
      for (const extreme of [half, half + 1]) {
        for (const size of [127, 128, 129, 300]) {
          const a = matrixOf(size, size, (i, j) => (i === j ? 1 : i < j ? extreme : 0));
          for (const entry of [half, half + 1]) {
            const z = matrixOf(size, 2, () => entry);
            const { solution } = await solveModulo(a, residueProduct(a, z, p), p);
            expect([...(solution as Int16Array)]).to.deep.equal(z.entries);
          }
        }
      }
    }
  });

  it('gives the same answer with one thread and with several, at a size where they share the work', async () => {
    const p = 8191;
    for (const [m, n, rank] of [
      [600, 700, 600],
      [700, 600, 411],
    ] as const) {
      const a = { rows: m, columns: n, entries: Int16Array.from(plantedRank(m, n, rank, p, flatStream(rank)).entries) };
      const z = { rows: n, columns: 600, entries: Int16Array.from(randomResidues(n, 600, p, 5).entries) };
      const b = { rows: m, columns: 600, entries: productModuloWasm(a, z, p) };
      const expected = rankModuloWasm(a, p);
      const alone = (await solveModulo(a, b, p, { threads: 1 })).solution as Int16Array;
      const back = productModuloWasm(a, { rows: n, columns: 600, entries: alone }, p);
      expect(sameBytes(back, b.entries)).to.equal(true);
      for (const threads of [undefined, 1, 2, 3, 5]) {
        const options = threads === undefined ? {} : { threads };
        const { solution, rank: found } = await solveModulo(a, b, p, options);
        expect(sameBytes(solution as Int16Array, alone), `${threads ?? 'default'} threads`).to.equal(true);
        expect(found).to.equal(expected.rank);
        expect(await rankModuloParallel(a, p, options)).to.deep.equal({ ...expected, note: undefined });
      }
    }
  });

  it('solves transposed systems', async () => {
    const p = 8191;
    const a = plantedRank(60, 40, 33, p, flatStream(2));
    const b = residueProduct(transpose(a), randomResidues(60, 4, p, 3), p);
    const { solution, rank } = await solveTransposedModulo(a, b, p);
    expect(rank).to.equal(rankOfResidues(a, p));
    expect(residueProduct(transpose(a), { rows: 60, columns: 4, entries: solution as Int16Array }, p)).to.deep.equal(b);
    expect((await solveTransposedModulo(a, randomResidues(40, 4, p, 9), p)).solution).to.equal(undefined);
  });

  it('builds Khatri–Rao products in place, both ways', async () => {
    await fc.assert(
      fc.asyncProperty(primes, seeds, threadCounts, async (p, seed, threads) => {
        const draw = flatStream(seed);
        const [d1, d0, n, k] = [1 + draw(17), 1 + draw(17), 1 + draw(200), 1 + draw(10)];
        const a = randomResidues(d1, n, p, seed + 1);
        // Balanced residues as well: some are negative.
        const x = matrixOf(d0, n, () => draw(2 * p - 1) - (p - 1));
        const g = khatriRao(
          primeField(p),
          a,
          matrixOf(d0, n, (i, j) => ((x.entries[i * n + j] as number) + p) % p),
        );
        expect(await rankOfKhatriRaoParallel(a, x, p, { threads })).to.deep.equal({
          ...rankOfKhatriRaoWasm(a, x, p),
          note: undefined,
        });
        const b = randomResidues(n, k, p, seed + 2);
        const found = await solveKhatriRaoTransposed(a, x, b, p, { threads });
        expect(found).to.deep.equal(await solveTransposedModulo(g, b, p, { threads: 1 }));
        const [rank, rankOfBoth] = ranks(transpose(g), b, p);
        expect(found.solution === undefined).to.equal(rankOfBoth > rank);
        if (found.solution === undefined) return;
        const z = { rows: d0 * d1, columns: k, entries: found.solution };
        expect([...plainProduct(transpose(g), z, p)]).to.deep.equal([...b.entries]);
      }),
      { numRuns: 60 },
    );
  });
});
