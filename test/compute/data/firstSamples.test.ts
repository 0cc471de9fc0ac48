/** The first samples of a file are those of the whole file, of whatever size and however well it is packed. */
import fc from 'fast-check';
import { expect } from 'chai';
import { gzipSync } from 'node:zlib';
import { firstSamples } from '../../../src/compute/data/firstSamples.js';
import { readTable } from '../../../src/compute/data/table.js';
import { idx, misuseIn, npy } from './files.js';

const firstOf = (file: Uint8Array, samples: number) =>
  firstSamples(
    { size: file.length, first: (bytes) => Promise.resolve(Uint8Array.from(file.subarray(0, bytes))) },
    'file',
    samples,
  );
/** The whole file where that has to be read. */
const begun = async (file: Uint8Array, samples: number) => (await firstOf(file, samples)) ?? { file, all: undefined };
const valuesOf = (file: Uint8Array): number[] => Array.from(readTable(file, 'file').values as ArrayLike<number>);

describe('compute/data/firstSamples', () => {
  it('are those of the whole file', async () => {
    // The second half of a file of two kinds of bytes is packed far better than the first, or far worse.
    const noise = (count: number): number[] => Array.from({ length: count }, (_, at) => (at * 2654435761) % 251);
    const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);
    const half = 60_000;
    for (const values of [
      [...noise(half), ...zeros(half)],
      [...zeros(half), ...noise(half)],
    ]) {
      const file = gzipSync(idx([400, 20, 15], values, 'uint8'));
      for (const samples of [1, 199, 200, 201, 399]) {
        const { file: first, all } = await begun(file, samples);
        expect(all).to.equal(400);
        expect(readTable(first, 'file').shape).to.deep.equal([samples, 20, 15]);
        expect(valuesOf(first)).to.deep.equal(values.slice(0, samples * 300));
      }
    }
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -30_000, max: 30_000 }), { minLength: 6, maxLength: 60 }),
        fc.nat(9),
        async (all, few) => {
          const values = all.slice(0, all.length - (all.length % 3));
          const file = gzipSync(idx([values.length / 3, 3], values, 'int16'));
          expect(valuesOf((await begun(file, few + 1)).file)).to.deep.equal(values.slice(0, 3 * (few + 1)));
        },
      ),
    );
  });

  it('are not taken apart where there are no more, or the file is packed otherwise', async () => {
    const plain = idx([3, 1], [1, 2, 3], 'uint8');
    for (const file of [plain, npy([3, 1], [1, 2, 3], 'uint8'), gzipSync(npy([3, 1], [1, 2, 3], 'uint8'))])
      expect(await firstOf(file, 1)).to.equal(undefined);
    for (const samples of [3, 4, Infinity]) {
      expect(await firstOf(gzipSync(plain), samples)).to.equal(undefined);
    }
    // It ends before its header says: reading the whole file says so.
    const short = gzipSync(plain.subarray(0, plain.length - 2));
    expect(await firstOf(short, 2)).to.equal(undefined);
    expect(valuesOf((await begun(short, 1)).file)).to.deep.equal([1]);
  });

  it('are refused of a damaged file', async () => {
    const file = gzipSync(idx([3, 1], [1, 2, 3], 'uint8'));
    file.fill(255, 10, 30);
    expect((await misuseIn(firstOf(file, 1))).message).to.match(/file: expected a whole gzip file/);
  });
});
