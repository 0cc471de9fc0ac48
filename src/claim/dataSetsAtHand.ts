/** The data sets at hand: for searches that use one, and for the kernel, which asks for the very bytes that a certificate names. */
import { DATA_SET_NAMES, loadDataSet, take, type DataSet } from '../compute/data/dataSet.js';
import { digestOfBytes, type BytesOf } from '../kernel/index.js';

export class Shelf {
  private constructor(private readonly dataSets: readonly DataSet[]) {}

  static of(...dataSets: readonly DataSet[]): Shelf {
    return new Shelf(dataSets);
  }

  /** Those of the given paths or names, and those of certificates that need no path. */
  static async load(sources: readonly string[], named: readonly string[] = []): Promise<Shelf> {
    const known = named.filter((name) => DATA_SET_NAMES.includes(name));
    return new Shelf(await Promise.all([...new Set([...sources, ...known])].map((source) => loadDataSet(source))));
  }

  /** The first samples of the data set that can be meant; where several can, of the one with the right digest. */
  readonly bytesOf: BytesOf = ({ rows, columns, encoding, sha256 }) => {
    const candidates = this.dataSets
      .filter((each) => each.dimension === rows && each.samples >= columns && each.encoding === encoding)
      .map((each) => take(each, { samples: columns }).bytes);
    return candidates.length < 2 ? candidates[0] : candidates.find((bytes) => digestOfBytes(bytes) === sha256);
  };
}
