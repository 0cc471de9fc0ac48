/** Edits of certificates: each takes a certificate as plain JSON and returns another, or its text. */
import { readFileSync } from 'node:fs';
import { digestOfMatrix, draw } from '../../dist/src/kernel/core/data/instance.js';
import { Libraries } from '../../dist/src/kernel/core/logic/libraries.js';
import { LIBRARIES } from '../../dist/src/kernel/full.js';
import { seal } from '../../dist/src/kernel/index.js';

/** A reference certificate, as plain JSON. */
export const reference = (name) =>
  JSON.parse(readFileSync(new URL(`../../certificates/${name}.json`, import.meta.url), 'utf8'));

/** Sets the value at a path such as `steps.0.witness.prime`; `undefined` removes it. */
export const set = (path, value) => (certificate) => {
  const keys = path.split('.');
  const last = keys.pop();
  const place = keys.reduce((at, key) => at[key], certificate);
  if (value !== undefined) place[last] = value;
  else if (Array.isArray(place)) place.splice(Number(last), 1);
  else Reflect.deleteProperty(place, last);
};

/** Replaces a piece of the text that is sealed already, for spellings that no JSON writer makes. */
const inText = (from, to) => (text) => {
  if (!text.includes(from)) throw new Error(`the text has no ${from}`);
  return text.replace(from, to);
};

export const refused = (code, path) => ({ code, path });

/** A forgery by edits of the certificate, and how it must be refused. */
export const edited = (base, tries, code, path, ...edits) => ({ base, tries, refuse: refused(code, path), edits });

/** A forgery by another spelling of a piece of the text. */
export const spelt = (base, tries, code, path, from, to) => ({
  base,
  tries,
  refuse: refused(code, path),
  texts: [inText(from, to)],
});

/** The text of a forgery: the edits of its base, a true digest, and then the edits of the text. */
export function textOf({ base, edits = [], texts = [] }) {
  const certificate = reference(base);
  for (const edit of edits) edit(certificate);
  Reflect.deleteProperty(certificate, 'digest');
  const sealed = JSON.stringify(seal(certificate));
  return `${texts.reduce((text, edit) => edit(text), sealed)}\n`;
}

const LIBRARIES_OF_LAWS = new Libraries(LIBRARIES);
const samplerOf = (kind) => LIBRARIES_OF_LAWS.meaningOf('law', kind);

/** Gives each drawn matrix a true digest, as whoever tries another seed, label or law would do. */
export const drawnAgain = ({ claim, sizes, seed, instance }) => {
  const origin = { claim: claim.id, version: claim.version, sizes, seed };
  for (const entry of Object.values(instance))
    if (entry.kind === 'draw') entry.sha256 = digestOfMatrix(draw(entry, origin, samplerOf));
};

/** A true step that nothing rests on: it moves what follows to another place. */
export const EQUAL = {
  rule: 'arithmetic',
  premises: [],
  witness: { left: ['1'], relation: 'equals', right: ['1'] },
};
