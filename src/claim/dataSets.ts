/** Finds the data sets that certificates name; the readers of data files are loaded only where one does. */
import type { BytesOf, Document, Json } from '../kernel/index.js';

/** From files or names that the user gave, and from names that need no file. */
export async function dataSetsFor(documents: readonly Document[], sources: readonly string[]): Promise<BytesOf> {
  const named = [...new Set(documents.flatMap(({ json }) => namesIn(json)))];
  if (named.length === 0) return () => undefined;
  const { Shelf } = await import('./shelf.js');
  return (await Shelf.load(sources, named)).bytesOf;
}

function namesIn(certificate: Json): readonly string[] {
  const { instance } = certificate as { readonly instance?: unknown };
  if (typeof instance !== 'object' || instance === null) return [];
  return Object.values(instance).flatMap((entry: { readonly kind?: unknown; readonly name?: unknown } | null) =>
    entry?.kind === 'dataSet' && typeof entry.name === 'string' ? [entry.name] : [],
  );
}
