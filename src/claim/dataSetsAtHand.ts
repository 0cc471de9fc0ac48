/** The loaded data sets, for searches that use them and for the kernel, which needs the bytes that a certificate refers to. */
import { DATA_SET_NAMES, loadDataSet, take, transposed, type DataSet } from '../compute/data/dataSet.js';
import { UsageError } from '../base/usage.js';
import { digestOfBytes, type BytesOf, type DataSetEntry } from '../kernel/index.js';
import type { NamedDataSet } from './uncheckedFields.js';

export class DataSetsAtHand {
  private constructor(private readonly dataSets: readonly DataSet[]) {}

  static of(...dataSets: readonly DataSet[]): DataSetsAtHand {
    return new DataSetsAtHand(dataSets);
  }

  /**
   * Loads the data sets at the given paths, and of those that certificates name those that need no path, where they are installed. Of a
   * data set that is known by name no more samples are read than some matrix of a certificate can need.
   */
  static async load(sources: readonly string[], named: readonly NamedDataSet[] = []): Promise<DataSetsAtHand> {
    const given = [...new Set(sources)];
    const names = [...new Set(named.map(({ name }) => name))];
    const known = names.filter((name) => DATA_SET_NAMES.includes(name) && !given.includes(name));
    const first = named.length === 0 ? Infinity : Math.max(...named.map(({ size }) => size));
    const loaded = [
      ...given.map((source) => loadDataSet(source, { first })),
      ...known.map((name) => loadInstalled(name, first)),
    ];
    return new DataSetsAtHand((await Promise.all(loaded)).flat());
  }

  /** Each data set in words, for a message that says what is at hand. */
  get descriptions(): readonly string[] {
    return this.dataSets.map(
      ({ name, samples, all = samples, dimension, encoding }) =>
        `${name} (${dimension} × ${all}, ${encoding ?? 'exact'})`,
    );
  }

  /**
   * The first samples of the data set that fits the entry, or a matrix of just the entry's shape; if several fit, the bytes with the
   * right digest.
   */
  readonly bytesOf: BytesOf = (entry) => {
    const candidates = this.dataSets.flatMap((each) => bytesFitting(each, entry));
    return candidates.length < 2 ? candidates[0] : candidates.find((bytes) => digestOfBytes(bytes) === entry.sha256);
  };
}

/** A data set that is known by name; none if its file is not on this machine, where the user may give another file of the same data. */
async function loadInstalled(name: string, first: number): Promise<readonly DataSet[]> {
  try {
    return [await loadDataSet(name, { first })];
  } catch (error) {
    if (error instanceof UsageError && error.code === 'unreadable') return [];
    throw error;
  }
}

/** The bytes that the entry may mean: samples in the columns, and the rows of a matrix that has no samples. */
function bytesFitting(dataSet: DataSet, { rows, columns, encoding }: DataSetEntry): readonly Uint8Array[] {
  if (dataSet.encoding !== encoding) return [];
  const found: Uint8Array[] = [];
  if (dataSet.dimension === rows && dataSet.samples >= columns) found.push(take(dataSet, { samples: columns }).bytes);
  // Whether a matrix is meant that has no samples does not depend on how many of them were read.
  if ((dataSet.all ?? dataSet.samples) === rows && dataSet.dimension === columns) found.push(transposed(dataSet).bytes);
  return found;
}
