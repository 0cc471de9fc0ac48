/** The reference certificates, each checked by the kernel, as runs. Everything that the site says about claims comes from them. */
import { readdir, readFile } from 'node:fs/promises';
import { checkedRun } from '../../src/claim/checkedRun.js';
import { Archive, Document, Registry, Verifier, type Run } from '../../src/index.js';

export interface Committed {
  readonly runs: readonly Run[];
  /** The path of each certificate beneath certificates/, by its digest. */
  readonly files: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
  readonly registry: Registry;
}

export async function committed(folder: URL): Promise<Committed> {
  const registry = new Registry();
  const files = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const file of (await readdir(folder, { recursive: true })).sort()) {
    if (!file.endsWith('.json')) continue;
    const text = await readFile(new URL(file, folder), 'utf8');
    texts.set(file, text);
    files.set((JSON.parse(text) as { readonly digest: string }).digest, file);
  }
  const archive = new Archive();
  archive.addTexts([...texts.values()]);
  const verifier = new Verifier({
    statement: (id) => registry.statement(id),
    archive,
    dataOf: () => Promise.resolve(() => undefined),
  });
  const runs: Run[] = [];
  for (const id of await registry.list()) {
    const text = texts.get(`${id}.json`);
    if (text === undefined)
      throw new Error(
        `certificates/${id}.json: expected a reference certificate of each claim; run npm run certificates`,
      );
    const { checked, controls } = await verifier.verify(new Document(text));
    runs.push(await checkedRun(checked, registry, controls.accepted));
  }
  return { runs, files, texts, registry };
}
