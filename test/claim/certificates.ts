/** Reference certificates, and the same ones as another tool might print them. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Json } from 'lossproof/kernel';
import { Archive, Document, Verifier } from 'lossproof/verify';
import { Registry } from '../../src/claim/registry.js';

const FOLDER = fileURLToPath(new URL('../../../certificates/', import.meta.url));

/** The text of a reference certificate by its name, such as `sc16/gradient`. */
export const textOf = (name: string): Promise<string> => readFile(`${FOLDER}${name}.json`, 'utf8');

export const documentOf = async (name: string): Promise<Document> => new Document(await textOf(name));

/** The same JSON: keys in the opposite order, the first letter of each string as an escape, spaces around colons. */
export function reprinted(text: string): string {
  const print = (value: Json): string => {
    if (typeof value === 'string') return escaped(value);
    if (value === null || typeof value !== 'object') return JSON.stringify(value);
    if (Array.isArray(value)) return `[ ${(value as readonly Json[]).map(print).join(' , ')} ]`;
    const fields = Object.entries(value).reverse();
    return `{ ${fields.map(([key, item]) => `${escaped(key)} : ${print(item)}`).join(' , ')} }`;
  };
  return print(JSON.parse(text) as Json);
}

/** `"id"` as `"\u0069d"`. */
function escaped(text: string): string {
  const [first] = text;
  if (first === undefined || !/[a-z0-9]/.test(first)) return JSON.stringify(text);
  return `"\\u${first.charCodeAt(0).toString(16).padStart(4, '0')}${JSON.stringify(text.slice(1)).slice(1)}`;
}

/** A verifier that knows the claims of the package, with these texts at hand. */
export function verifierWith(texts: readonly string[], options: { readonly reference?: boolean } = {}): Verifier {
  const archive = new Archive();
  archive.addTexts(texts);
  const registry = new Registry();
  const dataOf = () => Promise.resolve(() => undefined);
  return new Verifier({ statement: (id) => registry.statement(id), archive, dataOf, ...options });
}
