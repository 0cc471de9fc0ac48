/** Loads the data sets that certificates name. The readers of data files are imported only if there is one. */
import type { BytesOf, Document } from '../kernel/index.js';
import { dataSetsIn } from './uncheckedFields.js';

export interface NamedDataSets {
  readonly bytesOf: BytesOf;
  /** Each data set that is at hand in words; empty if the certificates name none. */
  readonly descriptions: readonly string[];
}

/** `sources` are the files or names that the user gave; the data sets that are known by name are found without them. */
export async function loadNamedDataSets(
  documents: readonly Document[],
  sources: readonly string[],
): Promise<NamedDataSets> {
  const named = [...new Set(documents.flatMap(dataSetsIn))];
  if (named.length === 0) return { bytesOf: () => undefined, descriptions: [] };
  const { DataSetsAtHand } = await import('./dataSetsAtHand.js');
  return DataSetsAtHand.load(sources, named);
}
