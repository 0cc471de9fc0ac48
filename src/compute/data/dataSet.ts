/** Data sets for claims: samples flattened to rows, with labels where there are any; from files, or known by name. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { reasonOf, UsageError } from '../../base/usage.js';
import { badData, littleEndian, MOST_BYTES, widthOf, type Encoding, type Table } from './encoding.js';
import { pooled } from './pooled.js';
import { readTable } from './table.js';

export interface DataSet {
  /** The name it is known by, or that of its file. */
  readonly name: string;
  readonly samples: number;
  /** Numbers in a sample, d₀. */
  readonly dimension: number;
  readonly encoding: Encoding;
  /** samples · dimension numbers, little-endian, sample after sample. */
  readonly bytes: Uint8Array;
  /** Whole numbers, one a sample. */
  readonly labels?: readonly number[];
}

interface Known {
  readonly folder: string;
  readonly samples: string;
  readonly labels: string;
  readonly from: string;
  /** Blocks of this many rows and columns of an image in place of which their mean stands. */
  readonly pool?: number;
}

const FASHION = { folder: '/usr/share/datasets/fashion-mnist', from: "Debian's package dataset-fashion-mnist" };

/** H. Xiao, K. Rasul, R. Vollgraf: Fashion-MNIST (arXiv:1708.07747), where Debian puts it. */
const KNOWN: { readonly [name: string]: Known } = {
  'fashion-mnist': {
    ...FASHION,
    samples: 'train-images-idx3-ubyte.gz',
    labels: 'train-labels-idx1-ubyte.gz',
  },
  'fashion-mnist-test': {
    ...FASHION,
    samples: 't10k-images-idx3-ubyte.gz',
    labels: 't10k-labels-idx1-ubyte.gz',
  },
  // 7 × 7 numbers an image.
  'fashion-mnist-pooled': {
    ...FASHION,
    samples: 'train-images-idx3-ubyte.gz',
    labels: 'train-labels-idx1-ubyte.gz',
    pool: 4,
  },
};

/** Names that need no path. */
export const DATA_SET_NAMES: readonly string[] = Object.keys(KNOWN);

export interface DataSetOptions {
  readonly labelsPath?: string;
}

/** A data set by its name, or from an IDX or .npy file of N × d₀, or N × …, numbers. */
export async function loadDataSet(nameOrPath: string, { labelsPath }: DataSetOptions = {}): Promise<DataSet> {
  const known = Object.hasOwn(KNOWN, nameOrPath) ? KNOWN[nameOrPath] : undefined;
  const path = known === undefined ? nameOrPath : join(known.folder, known.samples);
  const hint =
    known === undefined
      ? `data sets known by name: ${DATA_SET_NAMES.join(', ')}`
      : `${nameOrPath} is in ${known.from}: install it, or give the path of an IDX or .npy file`;
  const whole = readTable(await bytesOf(path, hint), path);
  const table = known?.pool === undefined ? whole : pooled(whole, known.pool, path);
  const labels = labelsPath ?? (known === undefined ? undefined : join(known.folder, known.labels));
  const [samples, ...sample] = table.shape as readonly [number, ...number[]];
  if (sample.length === 0) {
    throw badData(
      path,
      'samples of several numbers, N × d₀ or N × …',
      `one dimension of ${samples}`,
      'are these labels?',
    );
  }
  return {
    name: known === undefined ? basename(nameOrPath) : nameOrPath,
    samples,
    dimension: sample.reduce((product, size) => product * size, 1),
    encoding: table.encoding,
    bytes: littleEndian(table),
    ...(labels === undefined
      ? {}
      : { labels: labelsOf(readTable(await bytesOf(labels, hint), labels), samples, labels) }),
  };
}

/** `samples` of them from number `from` on, counted from 0. */
export function take(
  dataSet: DataSet,
  { samples, from = 0 }: { readonly samples: number; readonly from?: number },
): DataSet {
  const end = from + samples;
  const whole = [samples, from, end].every(Number.isSafeInteger);
  if (!whole || samples < 1 || from < 0 || end > dataSet.samples) {
    throw new UsageError(
      'bad-subset',
      dataSet.name,
      `samples among the ${dataSet.samples} that there are`,
      `${samples} from number ${from} on`,
    );
  }
  const size = dataSet.dimension * widthOf(dataSet.encoding);
  return {
    ...dataSet,
    samples,
    bytes: dataSet.bytes.slice(from * size, end * size),
    ...(dataSet.labels === undefined ? {} : { labels: dataSet.labels.slice(from, end) }),
  };
}

function labelsOf({ shape, values }: Table, samples: number, path: string): readonly number[] {
  if (shape.length !== 1 || shape[0] !== samples) {
    throw badData(path, `${samples} labels in one dimension`, shape.join(' × '), 'each sample has one label');
  }
  const labels = Array.from(values as ArrayLike<number | bigint>, Number);
  const bad = labels.findIndex((label) => !Number.isSafeInteger(label));
  if (bad >= 0) throw badData(path, 'whole numbers as labels', `${values[bad] as number} at index ${bad}`);
  return labels;
}

async function bytesOf(path: string, hint: string): Promise<Uint8Array> {
  const unreadable = (expected: string, got: string): Error => new UsageError('unreadable', path, expected, got, hint);
  try {
    // Asked before opening: opening a pipe would wait for whoever writes into it.
    const status = await stat(path);
    if (!status.isFile()) throw unreadable('a readable file', status.isDirectory() ? 'a folder' : 'something else');
    if (status.size > MOST_BYTES) throw unreadable(`at most ${MOST_BYTES / 2 ** 20} MiB`, `${status.size} bytes`);
    return await readFile(path);
  } catch (error) {
    throw error instanceof UsageError ? error : unreadable('a readable file', reasonOf(error));
  }
}
