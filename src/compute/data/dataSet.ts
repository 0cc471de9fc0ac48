/** Loads data sets for claims from files or by name: samples flattened to rows, with labels if there are any. */
import { open, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { rationalOfDouble, rationals, type Encoding, type Rational } from '../../kernel/index.js';
import { reasonOf, UsageError } from '../../base/usage.js';
import { badData, littleEndian, MOST_BYTES, widthOf, type ExactTable } from './encoding.js';
import { firstSamples, type Beginnable } from './firstSamples.js';
import { pooled } from './pooled.js';
import type { PackedTable } from './settle.js';
import { readTable } from './table.js';

interface Samples {
  /** The name of a known data set, or the name of the file as a certificate can hold it. */
  readonly name: string;
  readonly samples: number;
  /** The number of numbers in a sample, d₀. */
  readonly dimension: number;
  /** The samples that there are in all, if not all of them were read. */
  readonly all?: number;
  /** The file has one dimension, as labels have: one number for each sample. */
  readonly isList?: true;
  /** One whole number for each sample. */
  readonly labels?: readonly number[];
}

/** A data set whose numbers an encoding of certificates holds exactly. */
export interface PackedDataSet extends Samples {
  readonly encoding: Encoding;
  /** samples · dimension numbers, little-endian, sample after sample. */
  readonly bytes: Uint8Array;
}

/** A data set of numbers that no encoding of certificates holds exactly, such as 0.1. */
export interface ExactDataSet extends Samples {
  readonly encoding?: never;
  /** samples · dimension numbers, sample after sample. */
  readonly numbers: readonly Rational[];
}

/** The samples of a data set, and how their numbers are held. */
export type DataSet = PackedDataSet | ExactDataSet;

interface Known {
  readonly folder: string;
  /** The beginnings of the names of its files; their samples follow one another. */
  readonly parts: readonly string[];
  readonly from: string;
  /** Each block of this many rows and columns of an image is replaced by its mean. */
  readonly pool?: number;
}

const FASHION = { folder: '/usr/share/datasets/fashion-mnist', from: "Debian's package dataset-fashion-mnist" };

/** H. Xiao, K. Rasul, R. Vollgraf: Fashion-MNIST (arXiv:1708.07747), in the folder of Debian's package. */
const KNOWN: { readonly [name: string]: Known } = {
  'fashion-mnist': {
    ...FASHION,
    parts: ['train'],
  },
  'fashion-mnist-test': {
    ...FASHION,
    parts: ['t10k'],
  },
  // The 60 000 training images and then the 10 000 test images. Each becomes 7 × 7 numbers.
  'fashion-mnist-pooled': {
    ...FASHION,
    parts: ['train', 't10k'],
    pool: 4,
  },
};

/** The names of the known data sets, which need no path. */
export const DATA_SET_NAMES: readonly string[] = Object.keys(KNOWN);

export interface DataSetOptions {
  readonly labelsPath?: string;
  /** Of a data set that is known by name and has one file, no more samples need be read than these. */
  readonly first?: number;
}

/**
 * Loads a data set by its name, or from a file of N × d₀ or N × … numbers: .npy, .npz, CSV, TSV or IDX. Behind the path of an .npz
 * file, a colon and a name choose one of its arrays.
 */
export async function loadDataSet(nameOrPath: string, { labelsPath, first }: DataSetOptions = {}): Promise<DataSet> {
  const known = Object.hasOwn(KNOWN, nameOrPath) ? KNOWN[nameOrPath] : undefined;
  const hint =
    known === undefined
      ? `data sets known by name: ${DATA_SET_NAMES.join(', ')}`
      : `${nameOrPath} is in ${known.from}: install it, or give the path of a file of your own`;
  const files = known?.parts.map((part) => ({
    path: join(known.folder, `${part}-images-idx3-ubyte.gz`),
    labels: join(known.folder, `${part}-labels-idx1-ubyte.gz`),
  })) ?? [{ path: nameOrPath, labels: undefined }];
  const name = known === undefined ? nameOfFile(nameOrPath) : nameOrPath;
  const wanted = known?.parts.length === 1 ? { hint, first } : { hint };
  const parts = await Promise.all(
    files.map((file) => loadPart(name, file.path, wanted, known?.pool, labelsPath ?? file.labels)),
  );
  return joined(parts as [DataSet, ...DataSet[]]);
}

/** Why no file is at the path of a data set, whatever is in it; undefined if one is, and of a name that is known. */
export async function reasonAgainst(nameOrPath: string): Promise<string | undefined> {
  if (Object.hasOwn(KNOWN, nameOrPath)) return undefined;
  const [path] = await memberIn(nameOrPath);
  return stat(path).then((status) => (status.isDirectory() ? 'a folder' : undefined), reasonOf);
}

/** Refuses a list of numbers where samples are needed: it may hold labels, or one sample. */
export function requireSamples({ name, samples, isList }: DataSet): void {
  if (isList !== true) return;
  const expected = 'samples of several numbers, N × d₀ or N × …';
  throw badData(name, expected, `one dimension of ${samples}`, 'are these labels?');
}

/** The samples of several data sets one after another: bytes with labels, as those have that are known by name. */
function joined([first, ...others]: readonly [DataSet, ...DataSet[]]): DataSet {
  if (others.length === 0) return first;
  const all = [first, ...others] as readonly PackedDataSet[];
  return {
    ...(first as PackedDataSet),
    samples: all.reduce((sum, { samples }) => sum + samples, 0),
    bytes: Buffer.concat(all.map(({ bytes }) => bytes)),
    labels: all.flatMap(({ labels = [] }) => labels),
  };
}

/** How a file is read, and what is said where it is not there. */
interface Wanted {
  readonly hint: string;
  readonly first?: number | undefined;
}

async function loadPart(name: string, path: string, wanted: Wanted, pool?: number, labels?: string): Promise<DataSet> {
  const { table: whole, all } = await tableAt(path, wanted);
  const table = pool === undefined ? whole : pooled(whole, pool, path);
  const [samples, ...sample] = table.shape as readonly [number, ...number[]];
  return {
    name,
    samples,
    dimension: sample.reduce((product, size) => product * size, 1),
    ...(all === undefined ? {} : { all }),
    ...(sample.length === 0 ? { isList: true } : {}),
    ...(table.encoding === undefined
      ? { numbers: table.values }
      : { encoding: table.encoding, bytes: littleEndian(table) }),
    ...(labels === undefined ? {} : { labels: labelsOf((await tableAt(labels, wanted)).table, samples, labels) }),
  };
}

/** The name of a file as a certificate can hold it: the last 64 characters, with "_" for those that a name may not have. */
function nameOfFile(path: string): string {
  return basename(path)
    .replace(/[^A-Za-z0-9 _.-]/g, '_')
    .slice(-64);
}

async function tableAt(
  source: string,
  { hint, first }: Wanted,
): Promise<{ readonly table: PackedTable | ExactTable; readonly all?: number }> {
  const [path, member] = await memberIn(source);
  const file = await openedAt(path, hint);
  try {
    const begun = first === undefined ? undefined : await firstSamples(file, path, first);
    if (begun === undefined) return { table: readTable(await file.first(file.size), path, member) };
    return { table: readTable(begun.file, path), all: begun.all };
  } finally {
    await file.close();
  }
}

/** Splits `data.npz:X`, if there is no file of this whole name. */
async function memberIn(source: string): Promise<readonly [path: string, member?: string]> {
  const [, path, member] = /^(.+):([^:/\\]+)$/.exec(source) ?? [];
  if (path === undefined || member === undefined) return [source];
  const isThere = await stat(source).then(
    () => true,
    () => false,
  );
  return isThere ? [source] : [path, member];
}

/** The data set of `samples` samples from number `from` on, counted from 0. */
export function take<D extends DataSet>(
  dataSet: D,
  { samples, from = 0 }: { readonly samples: number; readonly from?: number },
): D {
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
  if (samples === dataSet.samples) return dataSet;
  const part = (width: number): [number, number] =>
    [from, end].map((n) => n * dataSet.dimension * width) as [number, number];
  return {
    ...dataSet,
    samples,
    ...(dataSet.encoding === undefined
      ? { numbers: dataSet.numbers.slice(...part(1)) }
      : { bytes: dataSet.bytes.slice(...part(widthOf(dataSet.encoding))) }),
    ...(dataSet.labels === undefined ? {} : { labels: dataSet.labels.slice(from, end) }),
  };
}

/** The same numbers with rows and columns exchanged. */
export function transposed(dataSet: PackedDataSet): PackedDataSet;
export function transposed(dataSet: DataSet): DataSet;
export function transposed(dataSet: DataSet): DataSet {
  const { name, samples, dimension } = dataSet;
  const exchanged = { name, samples: dimension, dimension: samples };
  if (dataSet.encoding === undefined) {
    const { numbers } = dataSet;
    const placed = (at: number): number => (at % samples) * dimension + Math.floor(at / samples);
    return { ...exchanged, numbers: numbers.map((_, at) => numbers[placed(at)] as Rational) };
  }
  const { encoding, bytes } = dataSet;
  const width = widthOf(encoding);
  const result = new Uint8Array(bytes.length);
  for (let row = 0, from = 0; row < samples; row++) {
    for (let column = 0; column < dimension; column++) {
      const to = (column * samples + row) * width;
      for (let byte = 0; byte < width; byte++) result[to + byte] = bytes[from++] as number;
    }
  }
  return { ...exchanged, encoding, bytes: result };
}

function labelsOf(table: PackedTable | ExactTable, samples: number, path: string): readonly number[] {
  const { shape } = table;
  if (shape.length !== 1 || shape[0] !== samples) {
    throw badData(path, `${samples} labels in one dimension`, shape.join(' × '), 'each sample has one label');
  }
  const labels: readonly number[] = Array.from(table.values as ArrayLike<number | Rational>, numberOf);
  const bad = labels.findIndex((label) => !Number.isSafeInteger(label));
  if (bad >= 0) {
    const label = table.values[bad] as number | Rational;
    const got = rationals.formatRational(typeof label === 'number' ? rationalOfDouble(label) : label);
    throw badData(path, 'whole numbers as labels', `${got} at index ${bad}`);
  }
  return labels;
}

/** A label as a number; NaN of a fraction, and of what no double holds exactly. */
const numberOf = (label: number | Rational): number =>
  typeof label === 'number' ? label : label.denominator === 1n ? Number(label.numerator) : NaN;

async function openedAt(path: string, hint: string): Promise<Beginnable & { readonly close: () => Promise<void> }> {
  const unreadable = (expected: string, got: string): Error => new UsageError('unreadable', path, expected, got, hint);
  const readable = async <T>(reading: Promise<T>): Promise<T> => {
    try {
      return await reading;
    } catch (error) {
      throw unreadable('a readable file', reasonOf(error));
    }
  };
  // This comes before opening, because opening a pipe would wait for its writer.
  const status = await readable(stat(path));
  if (!status.isFile()) throw unreadable('a readable file', status.isDirectory() ? 'a folder' : 'something else');
  if (status.size > MOST_BYTES) throw unreadable(`at most ${MOST_BYTES / 2 ** 20} MiB`, `${status.size} bytes`);
  const handle = await readable(open(path));
  return {
    size: status.size,
    first: async (bytes) => {
      const buffer = Buffer.allocUnsafeSlow(Math.min(bytes, status.size));
      let filled = 0;
      for (let more = 1; more > 0 && filled < buffer.length; filled += more) {
        more = (await readable(handle.read(buffer, filled, buffer.length - filled, filled))).bytesRead;
      }
      return buffer.subarray(0, filled);
    },
    close: () => handle.close(),
  };
}
