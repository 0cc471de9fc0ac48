/** The data sets at hand: the very samples that a certificate names, where several files could be meant. */
import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSetsAtHand } from '../../src/claim/dataSetsAtHand.js';
import { DATA_SET_NAMES } from '../../src/compute/data/dataSet.js';
import { rationals } from 'lossproof/search';
import { npy } from '../compute/data/files.js';
import { dataSet, entryOf } from './jobs.js';

const [short, long, other] = [dataSet('a', 1, 2, 3), dataSet('b', 1, 2, 3, 4), dataSet('c', 1, 2, 9, 4)];

describe('claim/dataSetsAtHand', () => {
  it('has the first samples of the one data set that can be meant, right or not', () => {
    expect(DataSetsAtHand.of(long).bytesOf(entryOf([1, 2]))).to.deep.equal(Uint8Array.of(1, 2));
    expect(DataSetsAtHand.of(other).bytesOf(entryOf([1, 2, 3]))).to.deep.equal(Uint8Array.of(1, 2, 9));
  });

  it('has of several the one with the right digest, whatever their names', () => {
    const atHand = DataSetsAtHand.of(other, short, long);
    expect(atHand.bytesOf(entryOf([1, 2, 3]))).to.deep.equal(Uint8Array.of(1, 2, 3));
    expect(atHand.bytesOf(entryOf([1, 2, 9, 4]))).to.deep.equal(Uint8Array.of(1, 2, 9, 4));
    expect(atHand.bytesOf(entryOf([5, 5, 5]))).to.equal(undefined);
  });

  it('has nothing of another dimension, another type or too few samples', () => {
    const atHand = DataSetsAtHand.of(short);
    expect(atHand.bytesOf(entryOf([1, 2], { rows: 2 }))).to.equal(undefined);
    expect(atHand.bytesOf(entryOf([1, 2], { encoding: 'int8' }))).to.equal(undefined);
    expect(atHand.bytesOf(entryOf([1, 2, 3, 4]))).to.equal(undefined);
    expect(DataSetsAtHand.of().bytesOf(entryOf([1]))).to.equal(undefined);
  });

  it('U15: has a matrix whose rows are those of the file, by its digest or as the only one of the shape', () => {
    const rows = { ...dataSet('w', 1, 2, 3, 4, 5, 6), samples: 2, dimension: 3 };
    // Columns of the 2 × 3 matrix one after the other.
    const columns = [1, 4, 2, 5, 3, 6];
    expect(DataSetsAtHand.of(rows).bytesOf(entryOf(columns, { rows: 2, columns: 3 }))).to.deep.equal(
      Uint8Array.from(columns),
    );
    // The same file has 2 samples of 3 numbers.
    expect(DataSetsAtHand.of(rows).bytesOf(entryOf([1, 2, 3], { rows: 3, columns: 1 }))).to.deep.equal(
      Uint8Array.of(1, 2, 3),
    );
    const square = { ...dataSet('w', 1, 2, 3, 4), samples: 2, dimension: 2 };
    for (const bytes of [
      [1, 2, 3, 4],
      [1, 3, 2, 4],
    ]) {
      const found = DataSetsAtHand.of(square).bytesOf(entryOf(bytes, { rows: 2, columns: 2 }));
      expect(found).to.deep.equal(Uint8Array.from(bytes));
    }
    expect(DataSetsAtHand.of(square).bytesOf(entryOf([4, 3, 2, 1], { rows: 2, columns: 2 }))).to.equal(undefined);
  });

  it('U15: has nothing of a data set that certificates have written out', () => {
    const exact = { name: 'x.csv', samples: 2, dimension: 1, numbers: [rationals.ONE, rationals.ONE] };
    expect(DataSetsAtHand.of(exact).bytesOf(entryOf([1, 1]))).to.equal(undefined);
  });

  describe('from files', () => {
    let folder: string;
    let path: string;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'lossproof-test-'));
      path = join(folder, 'numbers.npy');
      await writeFile(path, npy([3, 1], [1, 2, 3], 'uint8'));
    });
    after(async () => {
      await rm(folder, { recursive: true });
    });

    it('does without a known data set that is not installed, but not without a file that the user names', async () => {
      const installed = DATA_SET_NAMES.filter((name) => existsSync(`/usr/share/datasets/${name}`));
      const { descriptions } = await DataSetsAtHand.load(
        [path],
        DATA_SET_NAMES.map((name) => ({ name, size: 1 })),
      );
      expect(descriptions.length).to.be.at.least(1 + installed.length);
      const failed = await DataSetsAtHand.load([`${path}.absent`]).catch((error: unknown) => error);
      expect((failed as Error).message).to.match(/absent: expected a readable file/);
    });

    it('finds the same, whatever else is asked for', async function () {
      if (!existsSync('/usr/share/datasets/fashion-mnist')) {
        if (process.env['LOSSPROOF_REQUIRE_ALL'] !== undefined) expect.fail('dataset-fashion-mnist is needed');
        this.skip();
      }
      const name = 'fashion-mnist';
      const few = await DataSetsAtHand.load([], [{ name, size: 784 }]);
      const more = await DataSetsAtHand.load(
        [],
        [784, 2000].map((size) => ({ name, size })),
      );
      for (const atHand of [few, more]) {
        expect(atHand.descriptions).to.deep.equal(['fashion-mnist (784 × 60000, uint8)']);
        const bytes = (columns: number) => atHand.bytesOf({ ...entryOf([]), rows: 784, columns })?.length;
        expect(bytes(784)).to.equal(784 * 784);
        // The transpose of so many samples is no matrix of this data set.
        expect(atHand.bytesOf({ ...entryOf([]), rows: 700, columns: 784 })).to.equal(undefined);
      }
      const [a, b] = [few, more].map(({ bytesOf }) => bytesOf({ ...entryOf([]), rows: 784, columns: 784 }));
      expect(Buffer.compare(a as Uint8Array, b as Uint8Array)).to.equal(0);
    });

    it('loads what the user names, once', async () => {
      const atHand = await DataSetsAtHand.load(
        [path, path],
        [
          { name: 'numbers.npy', size: 1 },
          { name: 'not-known', size: 1 },
        ],
      );
      expect(atHand.descriptions).to.deep.equal(['numbers.npy (1 × 3, uint8)']);
      // Twice the same file would be two candidates, of which the one with the right digest is chosen.
      expect(atHand.bytesOf(entryOf([1, 2, 9]))).to.deep.equal(Uint8Array.of(1, 2, 3));
    });
  });
});
