/**
 * JSON as certificates use it: strings, booleans, null, lists, objects and integers of at most 53 bits.
 *
 * The reader is strict where JSON.parse is lenient: a duplicate key, a fraction, an exponent, `-0`, a lone surrogate, a
 * `__proto__` key, or more depth or bytes than the limits allow are refused with the JSON path.
 * The writer is RFC 8785 (JSON Canonicalization Scheme) restricted to these values.
 */
import { Refusal } from './refusal.js';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export const JSON_LIMITS = { characters: 64 * 2 ** 20, depth: 96 } as const;

export function parseJson(text: string): Json {
  if (text.length > JSON_LIMITS.characters) {
    throw new Refusal('limit', '$', `at most ${JSON_LIMITS.characters} characters`, `${text.length}`);
  }
  const reader = new Reader(text);
  const value = reader.value('$', 0);
  reader.end();
  return value;
}

class Reader {
  private position = 0;

  constructor(private readonly text: string) {}

  value(path: string, depth: number): Json {
    if (depth > JSON_LIMITS.depth) {
      throw new Refusal('limit', path, `nesting at most ${JSON_LIMITS.depth} deep`, 'more');
    }
    this.space();
    const character = this.text[this.position];
    if (character === '{') return this.object(path, depth);
    if (character === '[') return this.list(path, depth);
    if (character === '"') return this.string(path);
    for (const [word, value] of WORDS) {
      if (this.text.startsWith(word, this.position)) {
        this.position += word.length;
        return value;
      }
    }
    return this.number(path);
  }

  end(): void {
    this.space();
    if (this.position < this.text.length) throw this.unexpected('$', 'the end of the document');
  }

  private object(path: string, depth: number): Json {
    const object: { [key: string]: Json } = {};
    this.position++;
    this.space();
    if (this.take('}')) return object;
    do {
      this.space();
      const key = this.string(path);
      if (Object.hasOwn(object, key)) throw new Refusal('malformed', `${path}.${key}`, 'each key once', 'a duplicate');
      if (key === '__proto__') throw new Refusal('malformed', path, 'an ordinary key', '"__proto__"');
      this.space();
      this.need(':', path);
      object[key] = this.value(`${path}.${key}`, depth + 1);
      this.space();
    } while (this.take(','));
    this.need('}', path);
    return object;
  }

  private list(path: string, depth: number): Json {
    const list: Json[] = [];
    this.position++;
    this.space();
    if (this.take(']')) return list;
    do {
      list.push(this.value(`${path}[${list.length}]`, depth + 1));
      this.space();
    } while (this.take(','));
    this.need(']', path);
    return list;
  }

  private string(path: string): string {
    let end = this.position + 1;
    STRING_PIECE.lastIndex = end;
    // The string is matched piece by piece: one regular expression for all of it would exhaust the stack on a long string.
    while (STRING_PIECE.test(this.text)) end = STRING_PIECE.lastIndex;
    if (this.text[this.position] !== '"' || this.text[end] !== '"') throw this.unexpected(path, 'a string');
    // The token has the grammar of RFC 8259, so JSON.parse only decodes its escapes.
    const value = JSON.parse(this.text.slice(this.position, end + 1)) as string;
    this.position = end + 1;
    if (!value.isWellFormed()) throw new Refusal('malformed', path, 'well-formed Unicode', 'a lone surrogate');
    return value;
  }

  private number(path: string): number {
    INTEGER.lastIndex = this.position;
    const token = INTEGER.exec(this.text)?.[0];
    if (token === undefined) throw this.unexpected(path, 'a JSON value');
    const value = Number(token);
    if (!WHOLE.test(token) || !Number.isSafeInteger(value)) {
      throw new Refusal('malformed', path, 'a whole number of at most 53 bits', token.slice(0, 40));
    }
    this.position += token.length;
    return value;
  }

  private space(): void {
    SPACE.lastIndex = this.position;
    SPACE.exec(this.text);
    this.position = SPACE.lastIndex;
  }

  private take(character: string): boolean {
    if (this.text[this.position] !== character) return false;
    this.position++;
    return true;
  }

  private need(character: string, path: string): void {
    if (!this.take(character)) throw this.unexpected(path, `"${character}"`);
  }

  private unexpected(path: string, expected: string): Refusal {
    const character = this.text[this.position];
    const got = character === undefined ? 'the end' : JSON.stringify(character);
    return new Refusal('malformed', path, expected, `${got} at character ${this.position}`);
  }
}

const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;
const SPACE = /[ \t\r\n]*/y;
const STRING_PIECE = /[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** Matches more than any JSON number; WHOLE matches what a certificate may hold. */
const INTEGER = /-?[0-9][0-9.eE+-]*/y;
const WHOLE = /^(?:0|-?[1-9][0-9]*)$/;

/** Writes RFC 8785: keys sorted by UTF-16 code units, no white space, strings as ECMAScript serialises them. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') {
    if (typeof value === 'number' && !Number.isSafeInteger(value)) {
      throw new Refusal('malformed', '$', 'a whole number of at most 53 bits', String(value));
    }
    return JSON.stringify(value);
  }
  if (isList(value)) {
    // Matrices are long lists of strings, which are written at once.
    if (value.every((each) => typeof each === 'string')) return JSON.stringify(value);
    return `[${value.map(canonicalJson).join(',')}]`;
  }
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as Json)}`).join(',')}}`;
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
