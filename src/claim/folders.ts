/** Reads folders of certificates into an archive. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UsageError } from '../base/usage.js';
import { JSON_LIMITS } from '../kernel/index.js';
import type { Archive } from './archive.js';
import { decoded } from './files.js';

const MOST_FILES = 20_000;
/** How many times its size a compressed file may have, so that a folder of small files cannot fill the memory. */
const MOST_EXPANSION = 50;
/** The characters of all files together; the smallest are read first, so that large ones cannot keep others out. */
const MOST_CHARACTERS = 256 * 2 ** 20;
/** Files that are read at the same time. */
const AT_ONCE = 16;

/** Adds the JSON files of the given folders and of their subfolders down to `depth` levels. Files in `seen` are skipped. */
export async function addFolders(
  archive: Archive,
  folders: readonly string[],
  depth = Infinity,
  seen = new Set<string>(),
  most = MOST_CHARACTERS,
): Promise<void> {
  const files: string[] = [];
  const enter = async (folder: string, below: number): Promise<void> => {
    // An unreadable folder counts as empty: the checker reports missing certificates by their digests.
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && below > 0) await enter(path, below - 1);
      if (!entry.isFile() || !isCertificateName(entry.name) || seen.has(path) || files.length >= MOST_FILES) continue;
      seen.add(path);
      files.push(path);
    }
  };
  for (const folder of folders) await enter(resolve(folder), depth);
  const sizes = new Map<string, number>();
  for (const path of files) {
    // A file that is gone, or may not be looked at, counts as none.
    const status = await stat(path).catch(() => undefined);
    if (status !== undefined && status.size <= JSON_LIMITS.characters) sizes.set(path, status.size);
  }
  const smallestFirst = [...sizes].sort(([, one], [, other]) => one - other).map(([path]) => path);
  let read = 0;
  for (let from = 0; from < smallestFirst.length && read <= most; from += AT_ONCE) {
    const texts = await Promise.all(smallestFirst.slice(from, from + AT_ONCE).map(textOf));
    archive.addTexts(texts.flat().filter((text) => (read += text.length) <= most));
  }
}

/** The text of a file; nothing if it is no text, or is gone: the checker reports what is missing by its digest. */
async function textOf(path: string): Promise<readonly string[]> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return [];
  try {
    return [decoded(bytes, path, Math.min(JSON_LIMITS.characters, MOST_EXPANSION * bytes.length))];
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
}

function isCertificateName(name: string): boolean {
  return name.endsWith('.json') || name.endsWith('.json.gz');
}

/**
 * The certificates of a folder and its subfolders, in the order of their paths: the files whose names end in .json or .json.gz. Hidden
 * folders, node_modules and symbolic links are passed over. A folder that cannot be read stands for itself, so that reading it as a
 * file says why.
 */
export async function certificatesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return [folder];
  const paths: string[] = [];
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      paths.push(...(await certificatesIn(path)));
    if (entry.isFile() && isCertificateName(entry.name)) paths.push(path);
  }
  return paths;
}
