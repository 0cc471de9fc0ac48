/** Finds the data sets that certificates name; the readers of data files are loaded only where one does. */
import type { BytesOf, Document } from '../kernel/index.js';
import { dataSetsIn } from './documents.js';

/** From files or names that the user gave, and from names that need no file. */
export async function dataSetsFor(documents: readonly Document[], sources: readonly string[]): Promise<BytesOf> {
  const named = [...new Set(documents.flatMap(dataSetsIn))];
  if (named.length === 0) return () => undefined;
  const { Shelf } = await import('./shelf.js');
  return (await Shelf.load(sources, named)).bytesOf;
}
