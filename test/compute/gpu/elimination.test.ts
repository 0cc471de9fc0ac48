/** The GPU against the processor, on software Vulkan: the same answers, whatever the shape. */
import { expect } from 'chai';
import fc from 'fast-check';
import { rankOfResidues } from '../../../src/kernel/libraries/modular/elimination.js';
import { khatriRao } from '../../../src/kernel/libraries/algebra/matrices.js';
import { type Matrix } from '../../../src/kernel/core/data/matrix.js';
import { primeField } from '../../../src/kernel/libraries/modular/primeField.js';
import { rankModuloWasm, type RankProfile } from '../../../src/kernel/libraries/modular/wasm/modularRank.js';
import { flatStream, matrixOf, plantedRank, selection } from '../../assembly/matrices.js';
import { GpuProcess, softwareVulkanPresent, type Plain } from './software.js';

const primes = fc.constantFrom(3, 5, 127, 8179, 8191);
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

/** The same leftmost columns as the processor finds, and rows that are independent with them. */
function expectProfile(m: Matrix<number>, p: number, found: Plain<RankProfile>): void {
  const expected = rankModuloWasm(m, p);
  expect(found.rank).to.equal(expected.rank);
  expect(found.columnProfile).to.deep.equal([...expected.columnProfile]);
  expect(found.rowProfile).to.deep.equal([...new Set(found.rowProfile)].sort((a, b) => a - b));
  expect(rankOfResidues(selection(m, found.rowProfile, found.columnProfile), p)).to.equal(found.rank);
}

/** The least that a buffer must hold for a matrix of so many rows: a panel. */
function smallestFor(rows: number): number {
  return 4 * 128 * (rows + 128);
}

/** (A∘X)ᵀZ, a sum for each entry. */
function transposedProduct(a: Matrix<number>, x: Matrix<number>, z: Matrix<number>, p: number): number[] {
  return matrixOf(a.columns, z.columns, (sample, c) => {
    let sum = 0;
    for (let f = 0; f < z.rows; f++) {
      const left = a.entries[Math.floor(f / x.rows) * a.columns + sample] as number;
      const right = x.entries[(f % x.rows) * a.columns + sample] as number;
      sum = (sum + ((left * right) % p) * (z.entries[f * z.columns + c] as number)) % p;
    }
    return sum;
  }).entries as number[];
}

/** Runs take seconds on a software GPU, those in slabs most; with LOSSPROOF_LONG there are more. */
const [RUNS, IN_SLABS] = process.env['LOSSPROOF_LONG'] === undefined ? [6, 2] : [50, 20];

describe('compute/gpu, on software Vulkan', function () {
  this.timeout(240_000);
  let gpu: GpuProcess;

  before('starts a process with SwiftShader', function () {
    if (!softwareVulkanPresent()) this.skip();
    gpu = new GpuProcess();
  });

  after('which ends by itself', async () => {
    // Undefined where the suite was skipped.
    expect(await (gpu as GpuProcess | undefined)?.end()).to.be.oneOf([0, undefined]);
  });

  it('says that it is software, and its name', async () => {
    const { name, software } = await gpu.ask({ kind: 'adapter' });
    expect(name).to.match(/swiftshader/i);
    expect(software).to.equal(true);
  });

  it('reduces every multiple of a prime that a sum can pass, and its neighbours', async () => {
    for (const p of [3, 5, 127, 4099, 8179, 8191]) {
      const { tried, wrong } = await gpu.ask({ kind: 'reduction', p });
      expect(tried).to.be.above(64 * (p - 1));
      expect(wrong, `sums with wrong residues mod ${p}`).to.deep.equal([]);
    }
  });

  it('finds planted ranks and their columns, of any shape', () =>
    fc.assert(
      fc.asyncProperty(primes, seeds, async (p, seed) => {
        const random = flatStream(seed);
        const [m, n] = [1 + random(256), 1 + random(256)];
        const planted = plantedRank(m, n, random(Math.min(m, n) + 1), p, random);
        expectProfile(planted, p, await gpu.ask({ kind: 'rank', m: planted, p }));
      }),
      { numRuns: RUNS },
    ));

  it('finds the same in several slabs', () =>
    fc.assert(
      fc.asyncProperty(primes, seeds, async (p, seed) => {
        const random = flatStream(seed);
        const [m, n] = [129 + random(40), 800 + random(300)];
        const planted = plantedRank(m, n, m - random(20), p, random);
        // Some pivots are found in the first slab, which updates all, and the others after a gap of zeros.
        const begin = random(150);
        const end = begin + random(n - begin);
        const late = matrixOf(m, n, (i, j) => (begin <= j && j < end ? 0 : (planted.entries[i * n + j] as number)));
        const largestBuffer = smallestFor(m);
        // 384 columns in a slab: at least three slabs.
        expect(Math.floor(largestBuffer / (2 * m) / 128)).to.be.at.most(3);
        expectProfile(late, p, await gpu.ask({ kind: 'rank', m: late, p, largestBuffer }));
      }),
      { numRuns: IN_SLABS },
    ));

  it('handles zeros, single rows and columns, and edges of panels', async () => {
    for (const [m, n] of [
      [1, 300],
      [300, 1],
      [127, 128],
      [128, 129],
      [129, 127],
    ] as const) {
      const random = flatStream(m + n);
      for (const matrix of [
        matrixOf(m, n, () => 0),
        matrixOf(m, n, () => random(8191)),
        matrixOf(m, n, (i, j) => (i === m - 1 && j === n - 1 ? 1 : 0)),
      ]) {
        expectProfile(matrix, 8191, await gpu.ask({ kind: 'rank', m: matrix, p: 8191 }));
      }
    }
  });

  it('adds the largest residues without overflow', async () => {
    // L·U with 1 or 2 below the diagonal of L, whose negatives are p − 1 and p − 2, and those above that of U: sums as large
    // as they can be, or nearly, yet not all alike, so that one that overflows changes the rank.
    const p = 8191;
    for (const size of [64, 129, 250]) {
      const random = flatStream(size);
      const width = size + 6;
      const upper = matrixOf(size, width, (k, j) => (k === j ? 1 : k > j ? 0 : p - 1 - random(2)));
      const lower = matrixOf(width, size, (i, k) => (i === k ? 1 : i < k ? 0 : 1 + random(2)));
      const m = matrixOf(width, width, (i, j) => {
        let sum = 0;
        for (let k = 0; k < size; k++) {
          sum += (lower.entries[i * size + k] as number) * (upper.entries[k * width + j] as number);
        }
        return sum % p;
      });
      const found = await gpu.ask({ kind: 'rank', m, p });
      expect(found.rank).to.equal(size);
      expectProfile(m, p, found);
    }
  });

  it('builds the Khatri–Rao product in place', () =>
    fc.assert(
      fc.asyncProperty(primes, seeds, async (p, seed) => {
        const random = flatStream(seed);
        const [d1, d0, n] = [1 + random(16), 1 + random(16), 1 + random(256)];
        const a = matrixOf(d1, n, () => random(p) - random(2) * (p - 1));
        const x = matrixOf(d0, n, () => random(p));
        const residues = matrixOf(d1, n, (i, j) => ((a.entries[i * n + j] as number) + p) % p);
        expectProfile(khatriRao(primeField(p), residues, x), p, await gpu.ask({ kind: 'khatriRao', a, x, p }));
      }),
      { numRuns: RUNS },
    ));

  /** Asks for a solution; half of the right-hand sides are made to have one, and of the others the ranks decide. */
  async function expectSolution(
    a: Matrix<number>,
    x: Matrix<number>,
    k: number,
    p: number,
    random: (bound: number) => number,
    largestBuffer?: number,
  ): Promise<void> {
    const n = a.columns;
    const hidden = matrixOf(a.rows * x.rows, k, () => random(p));
    const b =
      random(2) === 0
        ? { rows: n, columns: k, entries: transposedProduct(a, x, hidden, p) }
        : matrixOf(n, k, () => random(p));
    const g = khatriRao(primeField(p), a, x);
    const system = matrixOf(n, g.rows + k, (i, j) =>
      j < g.rows ? (g.entries[j * n + i] as number) : (b.entries[i * k + j - g.rows] as number),
    );
    const limit = largestBuffer === undefined ? {} : { largestBuffer };
    const solution = await gpu.ask({ kind: 'solve', a, x, b, p, ...limit });
    const rank = rankOfResidues(g, p);
    expect(solution !== null).to.equal(rankOfResidues(system, p) === rank);
    if (solution === null) return;
    expect(solution.rank).to.equal(rank);
    expect([solution.rows, solution.columns]).to.deep.equal([g.rows, k]);
    expect(transposedProduct(a, x, solution, p)).to.deep.equal([...b.entries]);
  }

  it('solves (A∘X)ᵀZ = B, or says that it cannot, as the ranks have it', () =>
    fc.assert(
      fc.asyncProperty(primes, seeds, async (p, seed) => {
        const random = flatStream(seed);
        const [d1, d0, k] = [1 + random(14), 1 + random(14), 1 + random(140)];
        const n = Math.max(1, d1 * d0 + random(30) - 20);
        const a = matrixOf(d1, n, () => random(p));
        const x = matrixOf(d0, n, () => random(p));
        await expectSolution(a, x, k, p, random);
      }),
      { numRuns: RUNS },
    ));

  it('solves in several slabs, with pivots in any of them', () =>
    fc.assert(
      fc.asyncProperty(primes, seeds, async (p, seed) => {
        const random = flatStream(seed);
        const [d1, d0, n] = [33 + random(8), 16 + random(8), 129 + random(60)];
        // A row of zeros in A makes d₀ columns of the system zero.
        const zero = Array.from({ length: d1 }, () => random(3) > 0);
        const a = matrixOf(d1, n, (i) => (zero[i] ? 0 : random(p)));
        const x = matrixOf(d0, n, () => random(p));
        await expectSolution(a, x, 1 + random(5), p, random, Math.max(smallestFor(n), 4 * d1 * n));
      }),
      { numRuns: IN_SLABS },
    ));

  it('refuses an entry out of range while it sends the matrix', async () => {
    const error: unknown = await gpu
      .ask({ kind: 'rank', m: { rows: 1, columns: 1, entries: [7] }, p: 7 })
      .catch((reason: unknown) => reason);
    expect((error as Error).message).to.equal('$: expected integers of less than 7 in size, got 7');
  });

  it('multiplies with tfjs', async () => {
    expect(await gpu.ask({ kind: 'tensors' })).to.deep.equal({ product: [19, 43] });
  });
});
