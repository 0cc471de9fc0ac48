/**
 * Makes the files of test/arena again from the edits that scripts/arena/ declares; with `--check`, compares them with those there.
 * Requires `npm run build`.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ACCEPTED } from './arena/accepted.mjs';
import { textOf } from './arena/edits.mjs';
import { FORGERIES } from './arena/forgeries.mjs';

const FOLDER = fileURLToPath(new URL('../test/arena/', import.meta.url));
/** These are refused only by a checker that knows the statements. */
const BOUND = ['drift', 'hypotheses', 'shopped'];
const REALM = (name) => (BOUND.includes(name) ? 'binding' : 'core');

const files = new Map();
const outcomes = {};
for (const [name, forgeries] of Object.entries(FORGERIES)) {
  for (const [forgery, { tries, refuse, ...made }] of Object.entries(forgeries)) {
    const file = `${REALM(name)}/${name}/${forgery}.json`;
    files.set(file, textOf(made));
    outcomes[file] = { tries, refuse };
  }
}
for (const [base, lines] of Object.entries(ACCEPTED)) {
  const file = `binding/accepted/${base.replace('/', '-')}.json`;
  files.set(file, textOf({ base }));
  outcomes[file] = { accept: lines.split('; ') };
}
files.set('outcomes.json', `${JSON.stringify(outcomes, null, 1)}\n`);

const present = (await readdir(FOLDER, { recursive: true })).filter((file) => file.endsWith('.json'));
const stale = [];
for (const [file, text] of files) {
  if ((await readFile(FOLDER + file, 'utf8').catch(() => undefined)) !== text) stale.push(file);
}
const surplus = present.filter((file) => !files.has(file));
if (process.argv.includes('--check')) {
  for (const file of [...stale, ...surplus])
    console.log(`test/arena/${file} is stale: run this script without --check`);
  process.exitCode = stale.length + surplus.length === 0 ? 0 : 1;
} else {
  for (const file of surplus) await rm(FOLDER + file);
  for (const file of stale) {
    await mkdir(dirname(FOLDER + file), { recursive: true });
    await writeFile(FOLDER + file, files.get(file));
  }
  console.log(`${files.size} files, ${stale.length} written, ${surplus.length} removed`);
}
