/** Shared by the generators: writes a generated file or, with `--check`, reports whether it is stale. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const ROOT = new URL('../', import.meta.url);

export const readRepository = (path) => readFile(new URL(path, ROOT), 'utf8');

/** Formats `text` with prettier and writes it; with `--check`, compares it with the file and sets the exit status instead. */
export async function publish(path, text) {
  const file = fileURLToPath(new URL(path, ROOT));
  const formatted = await format(text, { ...(await resolveConfig(file)), filepath: file });
  if (!process.argv.includes('--check')) {
    await writeFile(file, formatted);
    console.log(`wrote ${path}`);
    return;
  }
  const stale = (await readFile(file, 'utf8').catch(() => '')) !== formatted;
  console.log(stale ? `${path} is stale: run this script without --check` : `${path} is up to date`);
  if (stale) process.exitCode = 1;
}
