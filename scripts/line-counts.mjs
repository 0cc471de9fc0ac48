/** Counts the lines of the core, of the binding and of each library of the kernel as `wc -l` does, compiled WebAssembly included. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const KERNEL = new URL('../src/kernel/', import.meta.url).pathname;

export async function linesOf(folder) {
  let lines = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
    lines += (await readFile(join(entry.parentPath ?? entry.path, entry.name), 'utf8')).split('\n').length - 1;
  }
  return lines;
}

export async function lineCounts() {
  const libraries = (await readdir(join(KERNEL, 'libraries'))).sort();
  const counts = [];
  for (const part of ['core', 'binding']) counts.push([part, await linesOf(join(KERNEL, part))]);
  for (const library of libraries) counts.push([library, await linesOf(join(KERNEL, 'libraries', library))]);
  return Object.fromEntries(counts);
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const [library, lines] of Object.entries(await lineCounts())) console.log(`${library.padEnd(12)} ${lines}`);
}
