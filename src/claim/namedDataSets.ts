/** Finds the data sets that certificates name. The readers of data files are imported only if there is one. */
import type { BytesOf, Document } from '../kernel/index.js';
import { UsageError } from '../base/usage.js';
import { dataSetsIn } from './uncheckedFields.js';

export interface NamedDataSets {
  readonly bytesOf: BytesOf;
  /** Each data set that is at hand in words; empty if the certificates name none. */
  readonly descriptions: readonly string[];
}

/**
 * `given` is what the user names, as in dataSources; the data sets that are known by name are found without it. Each is found by its
 * digest, whichever matrix it is for.
 */
export async function loadNamedDataSets(
  documents: readonly Document[],
  given: readonly string[],
): Promise<NamedDataSets> {
  const named = documents.flatMap(dataSetsIn);
  if (named.length === 0) return { bytesOf: () => undefined, descriptions: [] };
  const { DataSetsAtHand } = await import('./dataSetsAtHand.js');
  const sources = given.flatMap(dataSources).map(({ source }) => source);
  return DataSetsAtHand.load(sources, named);
}

/** A file or the name of a data set, and the matrix that it is for, if it is not for that of the samples. */
export interface Source {
  readonly matrix?: string;
  readonly source: string;
}

/** Splits data such as `x.npy` or `X=x.npy,E=masks.npz:E` where a comma and the name of a matrix follow. */
export function dataSources(text: string): readonly Source[] {
  return text.split(/,(?=[A-Za-z][A-Za-z0-9]{0,31}=)/).map((part) => {
    const [, matrix, source] = /^([A-Za-z][A-Za-z0-9]{0,31})=(.*)$/.exec(part) ?? [];
    if (matrix === undefined || source === undefined) return { source: part };
    if (source !== '') return { matrix, source };
    throw new UsageError('bad-data', `data of ${matrix}`, `${matrix}=FILE, such as ${matrix}=${matrix}.npy`, part);
  });
}
