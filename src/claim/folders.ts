/** Reads folders of certificates into an archive. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { JSON_LIMITS } from '../kernel/index.js';
import type { Archive } from './archive.js';

const MOST_FILES = 20_000;
/** Files that are read at the same time. */
const AT_ONCE = 16;

/** Adds the JSON files of the given folders and of their subfolders down to `depth` levels. Files in `seen` are skipped. */
export async function addFolders(
  archive: Archive,
  folders: readonly string[],
  depth = Infinity,
  seen = new Set<string>(),
): Promise<void> {
  const files: string[] = [];
  const enter = async (folder: string, below: number): Promise<void> => {
    // An unreadable folder counts as empty: the checker reports missing certificates by their digests.
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && below > 0) await enter(path, below - 1);
      if (!entry.isFile() || !entry.name.endsWith('.json') || seen.has(path) || files.length >= MOST_FILES) continue;
      seen.add(path);
      files.push(path);
    }
  };
  for (const folder of folders) await enter(resolve(folder), depth);
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const texts = await Promise.all(files.slice(from, from + AT_ONCE).map(readSmall));
    archive.addTexts(texts.flat());
  }
}

/** The text of a file; nothing if the file is too large for a certificate. */
async function readSmall(path: string): Promise<readonly string[]> {
  return (await stat(path)).size <= JSON_LIMITS.characters ? [await readFile(path, 'utf8')] : [];
}
