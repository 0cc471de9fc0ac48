/** The GPU against the processor: the same ranks and columns, whatever the shape. */
import { expect } from 'chai';
import fc from 'fast-check';
import { flatStream, matrixOf, plantedRank } from '../../assembly/matrices.js';
import { describeOnSoftwareVulkan, expectProfile, IN_SLABS, primes, RUNS, seeds, smallestFor } from './agreement.js';

describeOnSoftwareVulkan('compute/gpu/elimination', (gpu) => {
  it('says that it is software, and its name', async () => {
    const { name, software } = await gpu().ask({ kind: 'adapter' });
    expect(name).to.match(/swiftshader/i);
    expect(software).to.equal(true);
  });

  it('reduces every multiple of a prime that a sum can pass, and its neighbours', async () => {
    for (const p of [3, 5, 127, 4099, 8179, 8191]) {
      const { tried, wrong } = await gpu().ask({ kind: 'reduction', p });
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
        expectProfile(planted, p, await gpu().ask({ kind: 'rank', m: planted, p }));
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
        expectProfile(late, p, await gpu().ask({ kind: 'rank', m: late, p, largestBuffer }));
      }),
      { numRuns: IN_SLABS },
    ));

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
      const found = await gpu().ask({ kind: 'rank', m, p });
      expect(found.rank).to.equal(size);
      expectProfile(m, p, found);
    }
  });

  it('refuses an entry out of range while it sends the matrix', async () => {
    const error: unknown = await gpu()
      .ask({ kind: 'rank', m: { rows: 1, columns: 1, entries: [7] }, p: 7 })
      .catch((reason: unknown) => reason);
    expect((error as Error).message).to.equal('$: expected integers of less than 7 in size, got 7');
  });

  it('multiplies with tfjs', async () => {
    expect(await gpu().ask({ kind: 'tensors' })).to.deep.equal({ product: [19, 43] });
  });
});
