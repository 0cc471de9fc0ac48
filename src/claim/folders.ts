/** Reads folders of certificates into an archive. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { JSON_LIMITS } from '../kernel/index.js';
import type { Archive } from './archive.js';

const MOST_FILES = 20_000;

/** Adds the JSON files of the given folders and of their subfolders down to `depth` levels. Folders in `seen` are skipped. */
export async function addFolders(
  archive: Archive,
  folders: readonly string[],
  depth = Infinity,
  seen = new Set<string>(),
): Promise<void> {
  const texts: string[] = [];
  let files = 0;
  const enter = async (folder: string, below: number): Promise<void> => {
    if (seen.has(folder) || files > MOST_FILES) return;
    seen.add(folder);
    // An unreadable folder counts as empty: the checker reports missing certificates by their digests.
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && below > 0) await enter(path, below - 1);
      if (!entry.isFile() || !entry.name.endsWith('.json') || ++files > MOST_FILES) continue;
      if ((await stat(path)).size <= JSON_LIMITS.characters) texts.push(await readFile(path, 'utf8'));
    }
  };
  for (const folder of folders) await enter(resolve(folder), depth);
  archive.addTexts(texts);
}
