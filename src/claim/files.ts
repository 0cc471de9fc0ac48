/** Reads files up to a size limit and writes them atomically. */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { JSON_LIMITS, type Json } from '../kernel/index.js';
import { reasonOf, UsageError } from '../base/usage.js';

const MOST_BYTES = JSON_LIMITS.characters;

/** Reads a file of any kind as text; refuses it as soon as it turns out to be larger than a certificate may be. */
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

/** Writes a temporary file and renames it, so that a reader sees the old file or the new one, never a part of it. */
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

/** Readable JSON: indented by two spaces, with lists of plain values on one line. */
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
