/** The parts of coq/ that a text needs: which files, and their compiled forms, which are kept for the same sources and version. */
import { link, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { folderOf, run } from './coq.js';
import { COQ_FOLDER } from './theorems.js';

/** A file of coq/ does not compile on this machine. */
export class PartRefused extends Error {}

/** The files of coq/ that a text requires, each after those that it requires itself. */
async function requiredBy(text: string): Promise<readonly string[]> {
  const found = new Set<string>();
  const visit = async (source: string): Promise<void> => {
    for (const file of namedIn(source)) {
      if (found.has(file)) continue;
      await visit(await readFile(join(COQ_FOLDER, file), 'utf8'));
      found.add(file);
    }
  };
  await visit(text);
  return [...found];
}

/** `From Lossproof Require Import A.B C.` and `Require Import Lossproof.A.B.` name files. */
function namedIn(source: string): readonly string[] {
  const commands = source.matchAll(/(?:From\s+(\w+)\s+)?Require\s+(?:Import\s+|Export\s+)?([\w.\s]+?)\.(?=\s)/g);
  return [...commands].flatMap(([, from, names]) =>
    (names as string)
      .split(/\s+/)
      .map((name) => (from === undefined ? name : `${from}.${name}`))
      .filter((name) => name.startsWith('Lossproof.'))
      .map((name) => `${name.slice('Lossproof.'.length).replaceAll('.', '/')}.v`),
  );
}

/** Compiles what the text needs and is not there yet; the folder to give to coqc as Lossproof. */
export async function partsFor(text: string, coqVersion: string, signal: AbortSignal): Promise<string> {
  const folder = await folderOf(coqVersion, 'coq-parts');
  for (const file of await requiredBy(text)) await compiled(folder, file, signal);
  return folder;
}

async function compiled(folder: string, file: string, signal: AbortSignal): Promise<void> {
  const product = file.replace(/\.v$/, '.vo');
  if (await isThere(join(folder, product))) return;
  await mkdir(dirname(join(folder, product)), { recursive: true });
  // Another process may compile the same file: each does so apart, and the first to end gives its product.
  const apart = await mkdtemp(join(folder, 'apart-'));
  try {
    const source = join(apart, basename(file));
    await writeFile(source, await readFile(join(COQ_FOLDER, file)));
    const places = ['-Q', folder, 'Lossproof', '-Q', apart, `Lossproof.${dirname(file).replaceAll('/', '.')}`];
    const { code, lines } = await run('coqc', ['-w', 'none', ...places, source], signal);
    if (code !== 0) throw new PartRefused(`coq/${file} does not compile here: ${lines.join('\n')}`);
    await link(join(apart, basename(product)), join(folder, product)).catch(unlessThere);
  } finally {
    await rm(apart, { recursive: true });
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function unlessThere(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
}
