/** Files on disk: read up to a limit, written whole or not at all. */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { JSON_LIMITS, type Json } from '../kernel/index.js';
import type { Archive } from './archive.js';
import { reasonOf, UsageError } from '../base/usage.js';

const MOST_BYTES = JSON_LIMITS.characters;

/** A file as text; reading stops as soon as it is larger than any certificate may be, whatever kind of file it is. */
export async function readText(path: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw new UsageError('unreadable', path, 'a readable file', reasonOf(error));
  }
  if (bytes > MOST_BYTES) throw new UsageError('unreadable', path, `at most ${MOST_BYTES / 2 ** 20} MiB`, 'more');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new UsageError('unreadable', path, 'UTF-8 text', 'other bytes');
  }
}

/** Writes beside, then renames: whoever reads the path sees the old file or the new one, never half of one. */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString('hex')}.partial`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new UsageError('unwritable', path, 'a place that can be written', reasonOf(error));
  }
}

const MOST_FILES = 20_000;

/** The files of some folders and, `depth` levels down, of those inside; `seen` keeps folders from being entered twice. */
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
    // A folder that cannot be read has nothing to offer; the checker names what is missing by its digest.
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

/** JSON for people: two spaces, lists of plain values on one line. */
export function readableJson(value: Json, indent = ''): string {
  const inner = `${indent}  `;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    if (items.every((item) => item === null || typeof item !== 'object'))
      return `[${items.map((item) => JSON.stringify(item)).join(', ')}]`;
    return `[\n${items.map((item) => inner + readableJson(item, inner)).join(',\n')}\n${indent}]`;
  }
  const fields = Object.entries(value);
  if (fields.length === 0) return '{}';
  return `{\n${fields.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${readableJson(item, inner)}`).join(',\n')}\n${indent}}`;
}
