/** The data sets at hand: for searches that use one, and for the kernel, which asks for the very bytes that a certificate names. */
import { DATA_SET_NAMES, loadDataSet, take, type DataSet } from '../compute/data/dataSet.js';
import { digestOfBytes, type BytesOf } from '../kernel/index.js';

export class Shelf {
  private constructor(private readonly dataSets: readonly DataSet[]) {}

  static of(...dataSets: readonly DataSet[]): Shelf {
    return new Shelf(dataSets);
  }

  /** Those of the given paths or names, and those that the texts of certificates name and that need no path. */
  static async load(sources: readonly string[], texts: readonly string[] = []): Promise<Shelf> {
    const named = DATA_SET_NAMES.filter((name) => texts.some((text) => new RegExp(`"name":\\s*"${name}"`).test(text)));
    return new Shelf(await Promise.all([...new Set([...sources, ...named])].map((source) => loadDataSet(source))));
  }

  /** The first samples of the data set that can be meant; where several can, of the one with the right digest. */
  readonly bytesOf: BytesOf = ({ rows, columns, encoding, sha256 }) => {
    const candidates = this.dataSets
      .filter((each) => each.dimension === rows && each.samples >= columns && each.encoding === encoding)
      .map((each) => take(each, { samples: columns }).bytes);
    return candidates.length < 2 ? candidates[0] : candidates.find((bytes) => digestOfBytes(bytes) === sha256);
  };
}
