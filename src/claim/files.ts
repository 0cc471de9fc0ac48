/** Reads files up to a size limit, compressed ones too, and writes them atomically. */
import { randomBytes } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { lstat, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { JSON_LIMITS } from '../kernel/index.js';
import { reasonOf, UsageError } from '../base/usage.js';

const MOST_BYTES = JSON_LIMITS.characters;

/** The name of the standard input among names of files. */
export const STDIN = '-';

/** Reads a file as text; refuses a named pipe, and what turns out to be larger than a certificate may be. */
export async function readText(path: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    // A named pipe would be waited for without end; what a shell puts in the place of a command's output is below /dev.
    const status = path === STDIN || path.startsWith('/dev/') ? undefined : await stat(path);
    if (status?.isFIFO() === true) throw new Error('a named pipe');
    // A file is read at once, far sooner than as a stream.
    if (status?.isFile() === true && status.size <= MOST_BYTES) {
      const whole = await readFile(path);
      chunks.push(whole);
      bytes = whole.length;
    } else {
      const source = path === STDIN ? createReadStream('', { fd: 0, autoClose: false }) : createReadStream(path);
      for await (const chunk of source as AsyncIterable<Uint8Array>) {
        bytes += chunk.length;
        if (bytes > MOST_BYTES) break;
        chunks.push(chunk);
      }
    }
  } catch (error) {
    throw new UsageError('unreadable', path, 'a readable file', reasonOf(error));
  }
  if (bytes > MOST_BYTES) throw tooLarge(path);
  return decoded(Buffer.concat(chunks), path);
}

/** The text of the bytes of a file, which may be compressed by gzip: no JSON begins with the bytes by which gzip is known. */
export function decoded(bytes: Buffer, path: string, most = MOST_BYTES): string {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? decompressed(bytes, path, most) : bytes;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch {
    throw new UsageError('unreadable', path, 'UTF-8 text', 'other bytes');
  }
}

function decompressed(bytes: Buffer, path: string, most: number): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === 'ERR_BUFFER_TOO_LARGE'
      ? tooLarge(path)
      : new UsageError('unreadable', path, 'a complete gzip file', message);
  }
}

function tooLarge(path: string): UsageError {
  return new UsageError('unreadable', path, `at most ${MOST_BYTES / 2 ** 20} MiB`, 'more');
}

/**
 * Writes a temporary file and renames it, so that a reader sees the old file or the new one, never a part of it. What a link leads to is
 * written, and not the link; a pipe or a device, which a renamed file would take the place of, is refused.
 */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const target = await fileAt(path);
  const beside = `${target}.${randomBytes(6).toString('hex')}.partial`;
  try {
    await makeFolder(dirname(target));
    await writeFile(beside, text);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new UsageError('unwritable', path, 'a place that can be written', reasonOf(error));
  }
}

/** Refuses, before any other work, a path at which no file can be written. */
export async function requireWritableFile(path: string): Promise<void> {
  await requireWritable(dirname(await fileAt(path)));
}

/** The path of the file that is or will be at a path, behind links. */
async function fileAt(path: string): Promise<string> {
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined) return path;
  const behind = found.isSymbolicLink() ? await stat(path).catch(() => undefined) : found;
  if (behind?.isFile() !== true) {
    const got = behind === undefined ? 'a link that leads nowhere' : kindOf(behind);
    throw new UsageError('unwritable', path, 'a file to write', got);
  }
  return found.isSymbolicLink() ? realpath(path) : path;
}

function kindOf(found: Stats): string {
  if (found.isDirectory()) return 'a folder';
  return found.isFIFO() ? 'a named pipe' : 'a device';
}

/** Makes a folder and refuses it, before any other work, if files cannot be written into it. */
export async function requireWritable(folder: string): Promise<void> {
  const file = join(folder, `${randomBytes(6).toString('hex')}.partial`);
  try {
    await makeFolder(folder);
    await writeFile(file, '');
    await rm(file);
  } catch (error) {
    throw new UsageError('unwritable', folder, 'a folder that can be written', reasonOf(error));
  }
}

/** Makes a folder and those above it, one by one. The option of mkdir for that tries for ever in folders such as /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await makeOne(path);
  } catch (error) {
    const parent = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === path) throw error;
    await makeFolder(parent);
    await makeOne(path);
  }
}

async function makeOne(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** False if there is nothing at a path. Other errors are reported when the file is read. */
export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => (error as NodeJS.ErrnoException).code !== 'ENOENT',
  );
}
