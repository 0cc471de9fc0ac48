/**
 * Runs a checker on each file of test/arena and prints how many outcomes of each class are as they must be. The checker is a command
 * to which the path of a file is added: it exits with 0 to accept, with 1 to refuse, and otherwise declines. Where what must come out
 * is a limit or something missing, or the text is no JSON, to decline is right too.
 *
 *   node scripts/arena.mjs COMMAND …
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../test/arena/', import.meta.url));
const OUTCOMES = JSON.parse(readFileSync(`${FOLDER}outcomes.json`, 'utf8'));

const [command, ...words] = process.argv.slice(2);
if (command === undefined) {
  console.error('expected the command of a checker, got nothing');
  process.exit(64);
}

const table = {};
let accepted = 0;
for (const [file, { accept, refuse }] of Object.entries(OUTCOMES)) {
  const { status } = spawnSync(command, [...words, FOLDER + file], { stdio: 'ignore' });
  const row = (table[file.split('/').slice(0, 2).join('/')] ??= { right: 0, wrong: 0, declined: 0 });
  const declines = status !== 0 && status !== 1;
  const mayDecline =
    refuse !== undefined && (['limit', 'missing'].includes(refuse.code) || file.includes('/structure/'));
  if (declines && !mayDecline) row.declined++;
  else row[(status === 0) === (accept !== undefined) ? 'right' : 'wrong']++;
  if (status === 0) accepted++;
}
console.table(table);
const total = (outcome) => Object.values(table).reduce((sum, row) => sum + row[outcome], 0);
process.exitCode = total('wrong') === 0 && accepted > 0 ? 0 : 1;
