/** Statements of coq/ with all that they are made of in our files, from the sources. */
import { readFile } from 'node:fs/promises';
import { COQ_FOLDER } from '../dist/src/formal/theorems.js';

/** Text with single spaces and no comments. */
export function spaced(text) {
  let depth = 0;
  let kept = '';
  for (let at = 0; at < text.length; at++) {
    const two = text.slice(at, at + 2);
    // `(*)` is the name of a product.
    if (two === '(*' && text[at + 2] !== ')') depth++;
    if (depth === 0) kept += text[at];
    if (two === '*)' && depth > 0) {
      depth--;
      at++;
      kept += ' ';
    } else if (two === '(*' && text[at + 2] !== ')') at++;
  }
  return kept.replace(/\s+/g, ' ').trim();
}

/** A sentence ends with a period and a space. */
const sentencesOf = (text) => (spaced(text).match(/.+?\.(?= |$)/g) ?? []).map((sentence) => sentence.trim());

const NAMED =
  /^(?:Local |#\[.*?\] ?)*(?:Definition|Fixpoint|Inductive|Record|Lemma|Theorem|Corollary|Fact|Let|Notation|Canonical|Coercion) "?'?([\w']+)/;
/** Sentences in force for all that follows, such as sections, variables and imports. */
const AMBIENT =
  /^(?:Local |Global )?(?:Section|End|Variables?|Context|Hypothes[ie]s|Import|Open|Close|Set|Unset|From|Require|Implicit|Arguments|Notation)\b/;

const pathOf = (module) => `${module.split('.').slice(1).join('/')}.v`;
const own = new Map();
async function sentencesIn(module) {
  if (!own.has(module)) own.set(module, sentencesOf(await readFile(COQ_FOLDER + pathOf(module), 'utf8')));
  return own.get(module);
}

const wordsOf = (text) => text.match(/[\w']+/g) ?? [];
const requiredIn = (sentences) =>
  sentences.filter((sentence) => /Require/.test(sentence)).flatMap((text) => text.match(/Lossproof(?:\.\w+)+/g) ?? []);

/**
 * The source of a definition, and the sentences on which its meaning can depend, file by file: those in force for all of a file, and
 * those that define a word that occurs. Words are looked for in all files that are required, whatever their scope, so that there may be
 * too many sentences and never too few. Proofs are left out.
 */
export async function withDefinitions(qualified) {
  const module = qualified.slice(0, qualified.lastIndexOf('.'));
  const name = qualified.slice(qualified.lastIndexOf('.') + 1);
  const modules = [module];
  for (const each of modules)
    for (const next of requiredIn(await sentencesIn(each))) if (!modules.includes(next)) modules.push(next);
  const source = (await sentencesIn(module)).find((sentence) => NAMED.exec(sentence)?.[1] === name);
  if (source === undefined) throw new Error(`coq/${pathOf(module)}: expected the definition of ${name}, got none`);
  const wanted = new Set(wordsOf(source));
  const found = new Set();
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const each of modules)
      for (const [place, sentence] of (await sentencesIn(each)).entries()) {
        const [, defined] = NAMED.exec(sentence) ?? [];
        if (!AMBIENT.test(sentence) && !(defined !== undefined && wanted.has(defined))) continue;
        found.add(`${each} ${String(place).padStart(5, '0')} ${sentence}`);
        if (!AMBIENT.test(sentence)) for (const word of wordsOf(sentence)) wanted.add(word);
      }
  }
  // What is in force in a file matters only where one of its definitions is used. The place in the file is for the order alone.
  const of = (line) => line.split(' ', 1)[0];
  const used = new Set([...found].filter((line) => !AMBIENT.test(line.replace(/^\S+ \d+ /, ''))).map(of));
  const kept = [...found].filter((line) => used.has(of(line))).sort();
  return { source, definitions: kept.map((line) => line.replace(/ \d{5} /, ' ')) };
}
