/** Files on disk: read up to a limit, written whole or not at all. */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { JSON_LIMITS, type Json } from '../kernel/index.js';
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
