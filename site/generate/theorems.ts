/** The theorems about every size that Coq checked, by claim: coq/theorems.json, where the repository has it. */
import { readFile } from 'node:fs/promises';

export async function theoremsOf(root: URL): Promise<ReadonlyMap<string, string>> {
  let text: string;
  try {
    text = await readFile(new URL('coq/theorems.json', root), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
  return namesIn(JSON.parse(text));
}

/** `{"theorems": [{"claim": "paper/name", "theorem": "name"}]}`, or the list alone. */
export function namesIn(json: unknown): ReadonlyMap<string, string> {
  const list: unknown = Array.isArray(json) ? json : (json as { readonly theorems?: unknown } | null)?.theorems;
  if (!Array.isArray(list))
    throw new Error('coq/theorems.json: expected a list of theorems; mend the file, or this reader');
  return new Map(
    list.flatMap((entry: { readonly claim?: unknown; readonly theorem?: unknown; readonly name?: unknown }) => {
      const name = entry.theorem ?? entry.name;
      return typeof entry.claim === 'string' && typeof name === 'string' ? [[entry.claim, name] as const] : [];
    }),
  );
}
