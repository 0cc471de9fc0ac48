/** Loads the data sets that certificates name. The readers of data files are imported only if there is one. */
import type { BytesOf, Document } from '../kernel/index.js';
import { dataSetsIn } from './uncheckedFields.js';

/** `sources` are the files or names that the user gave; the data sets that are known by name are found without them. */
export async function loadNamedDataSets(documents: readonly Document[], sources: readonly string[]): Promise<BytesOf> {
  const named = [...new Set(documents.flatMap(dataSetsIn))];
  if (named.length === 0) return () => undefined;
  const { DataSetsAtHand } = await import('./dataSetsAtHand.js');
  return (await DataSetsAtHand.load(sources, named)).bytesOf;
}
