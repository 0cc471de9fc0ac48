import { expect } from 'chai';
import fc from 'fast-check';
import { rankOfResidues, rankOfResiduesReference } from '../../../../../src/kernel/libraries/modular/elimination.js';
import { khatriRao } from '../../../../../src/kernel/libraries/algebra/matrices.js';
import { type Matrix } from '../../../../../src/kernel/core/data/matrix.js';
import { primeField } from '../../../../../src/kernel/libraries/modular/primeField.js';
import {
  memoryForRank,
  rankModuloWasm,
  rankOfKhatriRaoWasm,
  type RankProfile,
} from '../../../../../src/kernel/libraries/modular/wasm/modularRank.js';
import { refuses } from '../../../../support.js';
import { flatStream, matrixOf, plantedRank, selection } from '../../../../assembly/matrices.js';

const primes = fc.constantFrom(3, 5, 7, 127, 4093, 8179, 8191);
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

/** Rank as elimination.ts has it; rows × columns of the profiles invertible; both increasing. */
function expectProfile(m: Matrix<number>, p: number): RankProfile {
  const found = rankModuloWasm(m, p);
  expect(found.rank).to.equal(rankOfResidues(m, p));
  for (const [profile, end] of [
    [found.rowProfile, m.rows],
    [found.columnProfile, m.columns],
  ] as const) {
    expect(profile.length).to.equal(found.rank);
    profile.forEach((place, i) => expect(place).to.be.within(i === 0 ? 0 : (profile[i - 1] as number) + 1, end - 1));
  }
  expect(rankOfResidues(selection(m, [...found.rowProfile], [...found.columnProfile]), p)).to.equal(found.rank);
  return found;
}

/** No column of the profile could be an earlier one: the rank of the first j columns grows exactly there. */
function expectLeftmost(m: Matrix<number>, p: number): void {
  const { columnProfile } = expectProfile(m, p);
  const rows = Array.from({ length: m.rows }, (_, i) => i);
  for (let columns = 1; columns <= m.columns; columns++) {
    const first = selection(
      m,
      rows,
      Array.from({ length: columns }, (_, j) => j),
    );
    const rank = rankOfResiduesReference(first, p);
    expect(columnProfile.filter((column) => column < columns).length).to.equal(rank);
  }
}

describe('rank mod p in WebAssembly', () => {
  it('agrees with both eliminations on small matrices, its columns being the leftmost', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 30 }), primes, seeds, (m, n, p, seed) => {
        const random = flatStream(seed);
        const rank = random(Math.min(m, n) + 1);
        expectLeftmost(plantedRank(m, n, rank, p, random), p);
      }),
      { numRuns: 300 },
    );
  });

  it('agrees on random matrices of any shape', () => {
    fc.assert(
      fc.property(primes, seeds, (p, seed) => {
        const random = flatStream(seed);
        const [m, n] = [1 + random(300), 1 + random(300)];
        expectProfile(
          matrixOf(m, n, () => random(p)),
          p,
        );
      }),
      { numRuns: 30 },
    );
  });

  it('finds a planted rank and its columns, of any shape', () => {
    fc.assert(
      fc.property(primes, seeds, (p, seed) => {
        const random = flatStream(seed);
        const [m, n] = [1 + random(280), 1 + random(420)];
        const planted = plantedRank(m, n, random(Math.min(m, n) + 1), p, random);
        const { columnProfile } = expectProfile(planted, p);
        // The same rows with each dependent column made zero: the profile must not move.
        const kept = new Set(columnProfile);
        const thinned = matrixOf(m, n, (i, j) => (kept.has(j) ? (planted.entries[i * n + j] as number) : 0));
        expect([...rankModuloWasm(thinned, p).columnProfile]).to.deep.equal([...columnProfile]);
      }),
      { numRuns: 30 },
    );
  });

  it('handles single rows and columns, zero matrices and empty ones', () => {
    for (const [m, n] of [
      [1, 1000],
      [1000, 1],
      [3, 700],
      [700, 3],
      [257, 129],
      [129, 257],
    ] as const) {
      const random = flatStream(m + n);
      for (const p of [3, 8191]) {
        expectProfile(
          matrixOf(m, n, () => random(p)),
          p,
        );
        expectProfile(
          matrixOf(m, n, () => 0),
          p,
        );
        expectProfile(
          matrixOf(m, n, (i, j) => (i === m - 1 && j === n - 1 ? 1 : 0)),
          p,
        );
      }
    }
    expect(rankModuloWasm({ rows: 0, columns: 4, entries: [] }, 7).rank).to.equal(0);
    expect(rankModuloWasm({ rows: 4, columns: 0, entries: [] }, 7).rank).to.equal(0);
  });

  it('skips repeated columns and rows, in any panel', () => {
    for (const [m, n, period] of [
      [150, 400, 2],
      [260, 300, 129],
      [300, 520, 140],
    ] as const) {
      const random = flatStream(period);
      const distinct = Array.from({ length: m * period }, () => random(8191));
      const repeated = matrixOf(m, n, (i, j) => distinct[(i % 140) * period + (j % period)] as number);
      const { columnProfile, rank } = expectProfile(repeated, 8191);
      expect([...columnProfile]).to.deep.equal(Array.from({ length: rank }, (_, j) => j));
    }
  });

  it('adds the largest residues without overflow, at the ends of blocks of 128', () => {
    // L·U as the elimination finds it, U's diagonal being 1 and every other entry ±(p − 1)/2: each sum is as large as it can be.
    for (const p of [3, 8191]) {
      const half = (p - 1) / 2;
      for (const extreme of [half, p - half]) {
        for (const size of p === 3 ? [128, 129] : [127, 128, 129, 257]) {
          const lower = (i: number, k: number): number => (i >= k ? half : 0);
          const upper = (k: number, j: number): number => (k === j ? 1 : k > j ? 0 : extreme);
          const full = matrixOf(size + 9, size + 20, (i, j) => {
            let sum = 0;
            for (let k = 0; k < Math.min(size, i + 1, j + 1); k++) sum += lower(i, k) * upper(k, j);
            return sum % p;
          });
          expect(expectProfile(full, p).rank).to.equal(size);
          expectProfile(
            matrixOf(size, size, () => extreme),
            p,
          );
          expectProfile(
            matrixOf(size, size, (i, j) => (i === j ? 0 : extreme)),
            p,
          );
        }
      }
    }
  });

  it('moves rows whose pivots come late', () => {
    for (const n of [64, 200, 300]) {
      const anti = matrixOf(n, n, (i, j) => (i + j === n - 1 ? 1 + (i % 5) : i + j > n - 1 ? (i * j) % 127 : 0));
      expect(expectProfile(anti, 127).rank).to.equal(n);
    }
  });

  it('agrees on a matrix larger than what jobs share, and afterwards on a small one', () => {
    const random = flatStream(7);
    const p = 8191;
    const wide = plantedRank(40, 110_000, 7, p, random);
    expect(memoryForRank(wide.rows, wide.columns)).to.be.above(2 ** 23);
    expect(rankModuloWasm(wide, p).rank).to.equal(7);
    const tall = plantedRank(12_000, 400, 5, p, random);
    expect(memoryForRank(tall.rows, tall.columns)).to.be.above(2 ** 23);
    expect(rankModuloWasm(tall, p).rank).to.equal(rankOfResidues(tall, p));
    expectProfile(plantedRank(9, 9, 5, p, random), p);
  });

  it('takes residues of either sign and in typed arrays', () => {
    const entries = Int16Array.of(-8190, 1, 8190, -4096, 4096, 4095);
    const plain = { rows: 2, columns: 3, entries: [...entries].map((entry) => (entry + 8191) % 8191) };
    expect(rankModuloWasm({ rows: 2, columns: 3, entries }, 8191)).to.deep.equal(rankModuloWasm(plain, 8191));
  });

  it('builds the Khatri–Rao product in place', () => {
    fc.assert(
      fc.property(primes, seeds, (p, seed) => {
        const random = flatStream(seed);
        const [d1, d0, n] = [1 + random(17), 1 + random(17), 1 + random(300)];
        const a = matrixOf(d1, n, () => random(p));
        const x = matrixOf(d0, n, () => random(p));
        const product = khatriRao(primeField(p), a, x);
        expect(rankOfKhatriRaoWasm(a, x, p)).to.deep.equal(expectProfile(product, p));
      }),
      { numRuns: 40 },
    );
  });

  it('refuses what it cannot do', () => {
    const one = { rows: 1, columns: 1, entries: [1] };
    const two = { rows: 1, columns: 2, entries: [1, 1] };
    refuses(() => rankModuloWasm(one, 9), 'false', '$.prime: expected an odd prime of at most 8191, got 9');
    refuses(() => rankModuloWasm({ ...one, entries: [] }, 7), 'mismatch', '$: expected 1 × 1 entries, got 0');
    for (const [a, x] of [
      [one, { ...one, entries: [] }],
      [{ ...one, entries: [] }, one],
    ] as const) {
      refuses(() => rankOfKhatriRaoWasm(a, x, 7), 'mismatch', '$: expected 1 × 1 entries, got 0');
    }
    refuses(() => rankOfKhatriRaoWasm(one, one, 2), 'false', '$.prime: expected an odd prime of at most 8191, got 2');
    refuses(
      () => rankOfKhatriRaoWasm(one, two, 7),
      'mismatch',
      '$: expected a right Khatri–Rao factor of 1 columns, got 2',
    );
  });
});
