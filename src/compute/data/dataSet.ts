/** Loads data sets for claims from files or by name: samples flattened to rows, with labels if there are any. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { reasonOf, UsageError } from '../../base/usage.js';
import { badData, littleEndian, MOST_BYTES, widthOf, type Encoding, type Table } from './encoding.js';
import { pooled } from './pooled.js';
import { readTable } from './table.js';

export interface DataSet {
  /** The name of a known data set, or the name of the file as a certificate can hold it. */
  readonly name: string;
  readonly samples: number;
  /** The number of numbers in a sample, d₀. */
  readonly dimension: number;
  readonly encoding: Encoding;
  /** samples · dimension numbers, little-endian, sample after sample. */
  readonly bytes: Uint8Array;
  /** One whole number for each sample. */
  readonly labels?: readonly number[];
}

interface Known {
  readonly folder: string;
  readonly samples: string;
  readonly labels: string;
  readonly from: string;
  /** Each block of this many rows and columns of an image is replaced by its mean. */
  readonly pool?: number;
}

const FASHION = { folder: '/usr/share/datasets/fashion-mnist', from: "Debian's package dataset-fashion-mnist" };

/** H. Xiao, K. Rasul, R. Vollgraf: Fashion-MNIST (arXiv:1708.07747), in the folder of Debian's package. */
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
  // Each image becomes 7 × 7 numbers.
  'fashion-mnist-pooled': {
    ...FASHION,
    samples: 'train-images-idx3-ubyte.gz',
    labels: 'train-labels-idx1-ubyte.gz',
    pool: 4,
  },
};

/** The names of the known data sets, which need no path. */
export const DATA_SET_NAMES: readonly string[] = Object.keys(KNOWN);

export interface DataSetOptions {
  readonly labelsPath?: string;
}

/** Loads a data set by its name, or from an IDX or .npy file of N × d₀ or N × … numbers. */
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
    name: known === undefined ? nameOfFile(nameOrPath) : nameOrPath,
    samples,
    dimension: sample.reduce((product, size) => product * size, 1),
    encoding: table.encoding,
    bytes: littleEndian(table),
    ...(labels === undefined
      ? {}
      : { labels: labelsOf(readTable(await bytesOf(labels, hint), labels), samples, labels) }),
  };
}

/** The name of a file as a certificate can hold it: the last 64 characters, with "_" for those that a name may not have. */
function nameOfFile(path: string): string {
  return basename(path)
    .replace(/[^A-Za-z0-9 _.-]/g, '_')
    .slice(-64);
}

/** The data set of `samples` samples from number `from` on, counted from 0. */
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
    // This comes before reading, because opening a pipe would wait for its writer.
    const status = await stat(path);
    if (!status.isFile()) throw unreadable('a readable file', status.isDirectory() ? 'a folder' : 'something else');
    if (status.size > MOST_BYTES) throw unreadable(`at most ${MOST_BYTES / 2 ** 20} MiB`, `${status.size} bytes`);
    return await readFile(path);
  } catch (error) {
    throw error instanceof UsageError ? error : unreadable('a readable file', reasonOf(error));
  }
}
