/** What the generators share: writing a page of docs/, or, with `--check`, saying whether it is stale. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const ROOT = new URL('../', import.meta.url);

export const readRepository = (path) => readFile(new URL(path, ROOT), 'utf8');

/** Formats `text` as the file's kind asks for, then writes it; with `--check` compares instead and sets the exit status. */
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
