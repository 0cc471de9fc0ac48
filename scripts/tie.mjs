/**
 * The tie between claims and their theorems in Coq: for each claim that has theorems, what the claim says (its sentence, its scope, its
 * hypotheses) and what Coq proves (the statements, and a digest of all definitions beneath them), as somebody read them side by side and
 * confirmed. test/formal/tie.json keeps it. A change on either side must be confirmed again.
 *
 *   node scripts/tie.mjs            says which claims are not confirmed as they stand, and shows both sides of each
 *   node scripts/tie.mjs CLAIM …    confirms these
 *
 * Requires `npm run build`.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { Registry } from '../dist/src/index.js';
import { formalTheorems, shortName } from '../dist/src/formal/theorems.js';
import { reachText } from '../dist/src/report/words.js';
import { withDefinitions, spaced } from './coqSources.mjs';

const FILE = new URL('../test/formal/tie.json', import.meta.url);

const registry = new Registry();
const theorems = await formalTheorems();
const claims = [...new Set(theorems.map(({ claim }) => claim))].sort();

async function sidesOf(claim) {
  const { statement, scope, hypotheses } = (await registry.get(claim)).claim;
  const proved = await Promise.all(
    theorems
      .filter((theorem) => theorem.claim === claim)
      .map(async ({ kind, statement: name, english }) => {
        const { source, definitions } = await withDefinitions(name);
        const digest = createHash('sha256').update(definitions.join('\n')).digest('hex');
        return [shortName(name), { kind, says: english, statement: spaced(source), definitions: `sha256:${digest}` }];
      }),
  );
  return {
    claim: {
      says: statement.english,
      speaksOf: reachText(scope),
      hypotheses: Object.fromEntries(hypotheses.map(({ id, english }) => [id, english])),
    },
    coq: Object.fromEntries(proved),
  };
}

const asked = process.argv.slice(2);
const unknown = asked.filter((claim) => !claims.includes(claim));
if (unknown.length > 0) {
  console.error(`expected claims with theorems in Coq (${claims.join(', ')}), got ${unknown.join(', ')}`);
  process.exit(64);
}

const text = await readFile(FILE, 'utf8').catch((error) => {
  if (error.code === 'ENOENT') return '{}';
  throw error;
});
const kept = JSON.parse(text);
const now = Object.fromEntries(await Promise.all(claims.map(async (claim) => [claim, await sidesOf(claim)])));
const show = (sides) => JSON.stringify(sides, null, 2);
const confirmed = Object.fromEntries(
  claims.flatMap((claim) => {
    const sides = asked.includes(claim) ? now[claim] : kept[claim];
    return sides === undefined ? [] : [[claim, sides]];
  }),
);
if (asked.length > 0) await writeFile(FILE, `${show(confirmed)}\n`);

const open = claims.filter((claim) => show(confirmed[claim]) !== show(now[claim]));
for (const claim of open)
  console.log(
    `${claim}: changed since it was confirmed. Read both sides, then: node scripts/tie.mjs ${claim}\n${show(now[claim])}`,
  );
const gone = Object.keys(kept).filter((claim) => !claims.includes(claim));
for (const claim of gone) console.log(`${claim}: confirmed, but has no theorem in Coq any more`);
if (open.length + gone.length === 0) console.log(`${claims.length} claims and their theorems in Coq are confirmed`);
else process.exitCode = 1;
