// The audit of the Coq theorems, for build.sh: what is listed, what is in the sources, and what the proofs rest on.
//
//   node audit.mjs list SOURCES PRODUCTS    compares the lists with the sources and writes PRODUCTS/Audit_<n>.v
//   node audit.mjs report SOURCES PRODUCTS  compares what Coq printed with the lists and prints one line a theorem
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const [command, sources, products] = process.argv.slice(2);

function refuse(message) {
  process.stderr.write(`coq/audit.mjs: ${message}\n`);
  process.exit(1);
}

const entries = ['theorems.json', 'theorems-two.json', 'theorems-three.json']
  .map((name) => join(sources, name))
  .filter((path) => existsSync(path))
  .flatMap((path) => JSON.parse(readFileSync(path, 'utf8')));

/** One `Print Assumptions` serves all the theorems of a file that state the same assumptions. */
function groupsOfEntries() {
  const groups = new Map();
  for (const entry of entries) {
    const key = JSON.stringify([entry.file, [...entry.assumptions].sort()]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

const moduleOf = (qualified) => qualified.slice(0, qualified.lastIndexOf('.'));

function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name);
    if (item.isDirectory()) return item.name === 'build' ? [] : sourceFiles(path);
    return item.name.endsWith('.v') ? [path] : [];
  });
}

function list() {
  const statements = new Set();
  const theorems = new Set();
  for (const path of sourceFiles(sources)) {
    const name = relative(sources, path).replace(/\.v$/, '').replaceAll('/', '.');
    const text = readFileSync(path, 'utf8');
    for (const [, word] of text.matchAll(/^Definition (\w+) : Prop :=/gm)) statements.add(`Lossproof.${name}.${word}`);
    for (const [, word] of text.matchAll(/^(?:Theorem|Lemma|Corollary) (\w+_proved)\b/gm))
      theorems.add(`Lossproof.${name}.${word}`);
  }
  const seen = new Set();
  for (const { claim, kind, statement, theorem, file, assumptions, english } of entries) {
    const where = `the entry ${theorem}`;
    if (!['theorem', 'control', 'rule'].includes(kind)) refuse(`${where}: expected a kind, got ${kind}`);
    if (!claim || !english || !Array.isArray(assumptions)) refuse(`${where}: a field is missing`);
    if (seen.has(theorem)) refuse(`${where} is listed twice`);
    seen.add(theorem);
    if (!statements.delete(statement))
      refuse(`${where}: no source defines the statement ${statement}, or it is listed twice`);
    if (!theorems.delete(theorem)) refuse(`${where}: no source proves it`);
    if (
      `Lossproof.${file
        .replace(/^coq\//, '')
        .replace(/\.v$/, '')
        .replaceAll('/', '.')}` !== moduleOf(theorem)
    )
      refuse(`${where}: expected the file of ${moduleOf(theorem)}, got ${file}`);
  }
  if (statements.size > 0) refuse(`not listed: the statement ${[...statements][0]}`);
  if (theorems.size > 0) refuse(`not listed: the theorem ${[...theorems][0]}`);
  for (const [index, group] of groupsOfEntries().entries()) {
    const modules = new Set(group.flatMap(({ statement, theorem }) => [moduleOf(statement), moduleOf(theorem)]));
    const lines = [...modules].map((name) => `Require ${name}.`);
    for (const [position, { statement, theorem }] of group.entries())
      lines.push(`Definition audited_${position} : ${statement} := ${theorem}.`);
    lines.push(`Definition audited := (${['I', ...group.map((_, position) => `audited_${position}`)].join(', ')}).`);
    lines.push('Print Assumptions audited.', '');
    writeFileSync(join(products, `Audit_${index}.v`), lines.join('\n'));
  }
}

/** The axioms that Coq printed: their names stand at the beginnings of lines. */
function printedAxioms(text, group) {
  if (text.trim() === 'Closed under the global context') return [];
  const lines = text.trim().split('\n');
  if (lines[0] !== 'Axioms:') refuse(`what ${group[0].theorem} rests on was not printed: ${lines[0]}`);
  return lines
    .slice(1)
    .filter((line) => /^\S/.test(line))
    .map((line) => line.split(' ')[0].split('.').at(-1))
    .sort();
}

function report() {
  const lines = [];
  for (const [index, group] of groupsOfEntries().entries()) {
    const axioms = printedAxioms(readFileSync(join(products, `Audit_${index}.out`), 'utf8'), group);
    const stated = [...group[0].assumptions].sort();
    if (axioms.join() !== stated.join())
      refuse(`${group[0].theorem}: expected the axioms [${stated.join(', ')}], got [${axioms.join(', ')}]`);
    for (const { theorem } of group) lines.push(`${theorem}: ${axioms.length > 0 ? axioms.join(', ') : 'no axiom'}`);
  }
  process.stdout.write(lines.sort().join('\n') + '\n');
}

if (command === 'list') list();
else if (command === 'report') report();
else refuse(`expected list or report, got ${command}`);
