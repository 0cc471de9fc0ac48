/** Data sets by path and by name: samples flattened, little-endian, with their labels. */
import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  loadDataSet,
  requireSamples,
  take,
  transposed,
  type DataSet,
  type PackedDataSet,
} from '../../../src/compute/data/dataSet.js';
import { freshFolder } from '../../e2e/commands.js';
import { rationals } from 'lossproof/search';
import { content, idx, misuseIn, misuseOf, npy, zip } from './files.js';

function packed(dataSet: DataSet): PackedDataSet {
  return dataSet.encoding === undefined ? expect.fail('expected bytes') : dataSet;
}

describe('loadDataSet', () => {
  const folder = freshFolder();
  const file = async (name: string, bytes: Uint8Array): Promise<string> => {
    const path = join(folder.path, name);
    await writeFile(path, bytes);
    return path;
  };

  it('flattens samples and gives their bytes little-endian', async () => {
    const numbers = Array.from({ length: 24 }, (_, k) => 257 * k - 3000);
    const expected = Uint8Array.from(content(numbers, 'int16', true));
    for (const [name, bytes] of [
      ['images.idx', idx([4, 3, 2], numbers, 'int16')],
      ['images.idx.gz', gzipSync(idx([4, 3, 2], numbers, 'int16'))],
      ['rows.npy', npy([4, 6], numbers, 'int16', { little: false })],
      ['columns.npy', npy([4, 3, 2], numbers, 'int16', { fortran: true })],
    ] as const) {
      const dataSet = await loadDataSet(await file(name, bytes));
      expect(dataSet).to.deep.equal({ name, samples: 4, dimension: 6, encoding: 'int16', bytes: expected });
    }
  });

  it('names a file so that a certificate can hold the name', async () => {
    for (const [name, expected] of [
      ["it's é.npy", 'it_s _.npy'],
      [`${'a'.repeat(80)}.npy`, `${'a'.repeat(60)}.npy`],
    ] as const) {
      const dataSet = await loadDataSet(await file(name, npy([1, 2], [1, 2], 'uint8')));
      expect(dataSet.name).to.equal(expected);
    }
  });

  it('U15: reads one array of an archive, and names it as certificates can', async () => {
    const [x, e] = [npy([2, 2], [1, 2, 3, 4], 'uint8'), npy([2, 3], [1, 0, 1, 1, 0, 1], 'uint8')];
    const path = await file(
      'run 1.npz',
      zip([
        { name: 'x.npy', bytes: x },
        { name: 'e.npy', bytes: e, deflated: true },
      ]),
    );
    expect(await loadDataSet(`${path}:e`)).to.deep.equal({
      ...{ name: 'run 1.npz_e', samples: 2, dimension: 3, encoding: 'uint8' },
      bytes: Uint8Array.of(1, 0, 1, 1, 0, 1),
    });
    expect((await misuseIn(loadDataSet(path))).message).to.match(/one array, or its name, .* as in .*run 1\.npz:x$/);
    expect((await misuseIn(loadDataSet(`${await file('x.npy', x)}:e`))).message).to.match(
      /x\.npy: expected an \.npz file, for its array "e", got another file/,
    );
    // A file may have a colon in its name.
    expect((await loadDataSet(await file('colon:e', x))).name).to.equal('colon_e');
    expect((await misuseIn(loadDataSet(join(folder.path, 'absent.npz:e')))).message).to.match(
      /absent\.npz: expected a readable file, got no such file/,
    );
  });

  it('U15: reads texts, as bytes if these hold the numbers and exactly if not', async () => {
    const halves = await loadDataSet(await file('halves.csv', Buffer.from('a,b\n0.5,1\n-2,3\n')));
    expect(halves).to.deep.equal({
      ...{ name: 'halves.csv', samples: 2, dimension: 2, encoding: 'float64' },
      bytes: Uint8Array.from(content([0.5, 1, -2, 3], 'float64', true)),
    });
    const tenths = await loadDataSet(await file('tenths.tsv', gzipSync(Buffer.from('0.1\t1\n2\t3\n'))));
    expect(tenths.encoding).to.equal(undefined);
    const numbers = ['1/10', '1', '2', '3'].map((text) => rationals.parseRational(text));
    expect(tenths).to.deep.equal({ name: 'tenths.tsv', samples: 2, dimension: 2, numbers });
    expect(take(tenths, { samples: 1, from: 1 })).to.deep.include({ samples: 1, numbers: numbers.slice(2) });
  });

  it('reads labels beside samples', async () => {
    const samples = await file('samples.npy', npy([3, 2], [1, 2, 3, 4, 5, 6], 'uint8'));
    for (const [name, bytes] of [
      ['labels.idx', idx([3], [9, 0, 4], 'uint8')],
      ['labels.npy', npy([3], [9, 0, 4], 'int64')],
      ['float.npy', npy([3], [9, 0, 4], 'float64')],
    ] as const) {
      const { labels } = await loadDataSet(samples, { labelsPath: await file(name, bytes) });
      expect(labels, name).to.deep.equal([9, 0, 4]);
    }
  });

  it('refuses labels that do not fit', async () => {
    const samples = await file('samples.npy', npy([3, 2], [1, 2, 3, 4, 5, 6], 'uint8'));
    for (const [bytes, message] of [
      [npy([2], [1, 2], 'uint8'), /expected 3 labels in one dimension, got 2; each sample has one label/],
      [npy([3, 1], [1, 2, 3], 'uint8'), /expected 3 labels in one dimension, got 3 × 1/],
      [npy([3], [1, 2.5, 3], 'float32'), /expected whole numbers as labels, got 5\/2 at index 1/],
      [Buffer.from('a\n1\n0.1\n3'), /expected 3 labels in one dimension, got 3 × 1/],
      [npy([3], [1, 2, 2n ** 60n + 1n], 'int64'), /got 1152921504606846977 at index 2/],
      [npy([3], [1, 2, 2n ** 60n], 'int64'), /got 1152921504606846976 at index 2/],
    ] as const) {
      const labelsPath = await file('labels', bytes);
      expect((await misuseIn(loadDataSet(samples, { labelsPath }))).message).to.match(message);
    }
  });

  it('says what is wrong with a path', async () => {
    await mkdir(join(folder.path, 'folder'), { recursive: true });
    for (const [path, message] of [
      [join(folder.path, 'absent.npy'), /no such file; data sets known by name: fashion-mnist, fashion-mnist-test/],
      [join(folder.path, 'folder'), /expected a readable file, got a folder/],
      ['/dev/zero', /expected a readable file, got something else/],
      ['toString', /toString: expected a readable file, got no such file/],
    ] as const) {
      const error = await misuseIn(loadDataSet(path));
      expect(error.message).to.match(message);
      expect(error.code).to.equal('unreadable');
    }
  });

  it('reads a list of numbers as labels, and refuses it as samples', async () => {
    const labels = await loadDataSet(await file('alone.idx', idx([3], [1, 2, 3], 'uint8')));
    expect(labels).to.deep.include({ samples: 3, dimension: 1, isList: true });
    expect(() => {
      requireSamples(labels);
    }).to.throw(/^alone.idx: expected samples .*, N × d₀ or N × …, got one dimension of 3; are these labels\?/);
    const column = await loadDataSet(await file('column.npy', npy([3, 1], [1, 2, 3], 'uint8')));
    expect(column).not.to.have.property('isList');
    requireSamples(column);
  });

  const FASHION = '/usr/share/datasets/fashion-mnist';

  it('knows Fashion-MNIST', async function () {
    if (!existsSync(FASHION)) {
      if (process.env['LOSSPROOF_REQUIRE_ALL'] !== undefined)
        expect.fail("Debian's package dataset-fashion-mnist is needed");
      return this.skip();
    }
    for (const [name, samples, part] of [
      ['fashion-mnist', 60000, 'train'],
      ['fashion-mnist-test', 10000, 't10k'],
    ] as const) {
      const dataSet = packed(await loadDataSet(name));
      expect([dataSet.name, dataSet.samples, dataSet.dimension, dataSet.encoding]).to.deep.equal([
        name,
        samples,
        784,
        'uint8',
      ]);
      // The file behind its 16 bytes of header, unpacked by another program.
      const unpacked = execFileSync('gzip', ['-dc', join(FASHION, `${part}-images-idx3-ubyte.gz`)], {
        maxBuffer: 2 ** 27,
      });
      expect(Buffer.compare(dataSet.bytes, unpacked.subarray(16))).to.equal(0);
      // Ten kinds of clothing, equally many of each (arXiv:1708.07747, §2).
      const counts = new Map<number, number>();
      for (const label of dataSet.labels ?? []) counts.set(label, (counts.get(label) ?? 0) + 1);
      expect([...counts].sort(([a], [b]) => a - b)).to.deep.equal(
        Array.from({ length: 10 }, (_, kind) => [kind, samples / 10]),
      );
    }
  });

  it('knows Fashion-MNIST at 7 × 7', async function () {
    if (!existsSync(FASHION)) return this.skip();
    const [whole, tests, small] = [
      packed(await loadDataSet('fashion-mnist')),
      packed(await loadDataSet('fashion-mnist-test')),
      packed(await loadDataSet('fashion-mnist-pooled')),
    ];
    expect([small.samples, small.dimension, small.encoding]).to.deep.equal([70000, 49, 'uint8']);
    // S2: the test images come after the training images.
    expect(small.labels).to.deep.equal([...(whole.labels ?? []), ...(tests.labels ?? [])]);
    expect(small.bytes).to.have.length(70000 * 49);
    for (const [image, i, j] of [
      [0, 3, 2],
      [59999, 6, 6],
      [31415, 0, 5],
    ] as const) {
      let sum = 0;
      for (let row = 4 * i; row < 4 * i + 4; row++) {
        for (let column = 4 * j; column < 4 * j + 4; column++) {
          sum += whole.bytes[image * 784 + row * 28 + column] as number;
        }
      }
      expect(small.bytes[image * 49 + i * 7 + j]).to.equal(Math.round(sum / 16));
    }
  });

  if (!existsSync(FASHION)) {
    it('names the package of a data set that is not installed', async () => {
      const { message } = await misuseIn(loadDataSet('fashion-mnist'));
      expect(message).to.match(/no such file; fashion-mnist is in Debian's package dataset-fashion-mnist: install it/);
    });
  }
});

describe('transposed', () => {
  it('exchanges rows and columns, of bytes and of exact numbers', () => {
    const named = { name: 'w', samples: 2, dimension: 3 } as const;
    const numbers = content([1, 2, 3, 4, 5, 6], 'int16', true);
    const bytes: PackedDataSet = { ...named, encoding: 'int16', bytes: Uint8Array.from(numbers) };
    const other = { ...named, samples: 3, dimension: 2 } as const;
    expect(transposed(bytes)).to.deep.equal({
      ...other,
      encoding: 'int16',
      bytes: Uint8Array.from(content([1, 4, 2, 5, 3, 6], 'int16', true)),
    });
    const whole = (...all: readonly number[]) => all.map((each) => rationals.rational(BigInt(each), 3n));
    expect(transposed({ ...named, numbers: whole(1, 2, 3, 4, 5, 6) })).to.deep.equal({
      ...other,
      numbers: whole(1, 4, 2, 5, 3, 6),
    });
    expect(transposed(transposed(bytes))).to.deep.equal(bytes);
  });
});

describe('take', () => {
  const dataSet = {
    name: 'five',
    samples: 5,
    dimension: 2,
    encoding: 'int16',
    bytes: Uint8Array.from({ length: 20 }, (_, k) => k),
    labels: [5, 6, 7, 8, 9],
  } as const;

  it('gives consecutive samples with their labels', () => {
    expect(take(dataSet, { samples: 2, from: 1 })).to.deep.equal({
      ...dataSet,
      samples: 2,
      bytes: Uint8Array.of(4, 5, 6, 7, 8, 9, 10, 11),
      labels: [6, 7],
    });
    expect(take(dataSet, { samples: 5 })).to.deep.equal(dataSet);
  });

  it('shares no memory with the whole', () => {
    const part = take(dataSet, { samples: 1 });
    part.bytes[0] = 99;
    expect(dataSet.bytes[0]).to.equal(0);
  });

  it('refuses samples that are not there', () => {
    for (const [samples, from] of [
      [6, 0],
      [2, 4],
      [0, 0],
      [1, -1],
      [1.5, 0],
      [NaN, 0],
      [1, 2 ** 60],
    ] as const) {
      const { message, code } = misuseOf(() => take(dataSet, { samples, from }));
      expect(code).to.equal('bad-subset');
      expect(message).to.equal(
        `five: expected samples among the 5 that there are, got ${samples} from number ${from} on`,
      );
    }
  });
});
