/**
 * Shapes describe the pieces of a certificate. A shape reads untrusted JSON into a typed value, or refuses it and names the
 * path. It also states the same condition as JSON Schema, so that the published schema and the reader cannot diverge.
 */
import { formatRational, parseRational } from '../data/rational.js';
import { isList, type Json } from './json.js';
import { Refusal, shown } from './refusal.js';

/** The kinds of open unions: `sort` names the union (for example, propositions), `kind` one of its members. */
export interface Vocabulary {
  shapeOf(sort: string, kind: string): Shape<object> | undefined;
  kindsOf(sort: string): readonly string[];
}

/** The vocabulary for shapes without open unions. */
const NO_VOCABULARY: Vocabulary = Object.freeze({ shapeOf: () => undefined, kindsOf: () => [] });

/** `read` copies: its result is plain data that shares nothing with the value, which the caller may still change. */
export interface Shape<T> {
  read(value: Json, path: string, vocabulary?: Vocabulary): T;
  readonly schema: Json;
}

/** Freezes a shape: rules believe what shapes read, so nobody may replace the `read` of a shape. */
function frozen<T>(shape: Shape<T>): Shape<T> {
  return Object.freeze(shape);
}

export type Read<S> = S extends Shape<infer T> ? T : never;

/** The fields of each kind, from a table of shapes. */
export type KindsOf<Shapes> = { readonly [K in keyof Shapes]: Read<Shapes[K]> };

function refuse(path: string, expected: string, value: Json | undefined): never {
  throw new Refusal('malformed', path, expected, value === undefined ? 'nothing' : shown(value));
}

export function text(pattern: RegExp, what: string): Shape<string> {
  return frozen({
    read: (value, path) => (typeof value === 'string' && pattern.test(value) ? value : refuse(path, what, value)),
    schema: { type: 'string', pattern: pattern.source },
  });
}

export function integer(least: number, most: number): Shape<number> {
  return frozen({
    read: (value, path) =>
      Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
        ? (value as number)
        : refuse(path, `a whole number from ${least} to ${most}`, value),
    schema: { type: 'integer', minimum: least, maximum: most },
  });
}

/** A rational in its canonical spelling: `-3`, `22/7`, never `06`, `4/2` or `-0`. */
export const rationalText: Shape<string> = frozen({
  read: (value, path) => {
    const rational = typeof value === 'string' ? parseRational(value) : undefined;
    return rational !== undefined && formatRational(rational) === value
      ? value
      : refuse(path, 'a rational number in lowest terms, as a decimal string', value);
  },
  schema: { type: 'string', pattern: '^(0|-?[1-9][0-9]*(/[1-9][0-9]*)?)$' },
});

export function literal<const T extends string | number | boolean>(...allowed: readonly T[]): Shape<T> {
  return frozen({
    read: (value, path) =>
      (allowed as readonly Json[]).includes(value)
        ? (value as T)
        : refuse(path, allowed.map(shown).join(' or '), value),
    schema: { enum: [...allowed] },
  });
}

export function list<T>(item: Shape<T>, least = 0): Shape<readonly T[]> {
  return frozen({
    read: (value, path, vocabulary) => {
      const entries = isList(value) ? Array.from(value) : undefined;
      return entries !== undefined && entries.length >= least
        ? entries.map((entry, index) => item.read(entry, `${path}[${index}]`, vocabulary))
        : refuse(path, least === 0 ? 'a list' : `a list of at least ${least}`, value);
    },
    schema: { type: 'array', items: item.schema, ...(least === 0 ? {} : { minItems: least }) },
  });
}

type Fields = { readonly [key: string]: Shape<unknown> };
type Product<F extends Fields> = { readonly [K in keyof F]: Read<F[K]> };

/** An object with exactly these keys. */
export function object<F extends Fields>(fields: F): Shape<Product<F>> {
  const keys = Object.keys(fields);
  return frozen({
    read: (value, path, vocabulary) => {
      if (value === null || typeof value !== 'object' || isList(value)) return refuse(path, 'an object', value);
      for (const key of Object.keys(value)) {
        if (!Object.hasOwn(fields, key)) {
          const [expected, got] = [`only the keys ${keys.join(', ')}`, `the unknown key ${shown(key)}`];
          throw new Refusal('malformed', `${path}.${key}`, expected, got);
        }
      }
      const entries = keys.map((key) => {
        const present = Object.hasOwn(value, key) ? value[key] : undefined;
        if (present === undefined) throw new Refusal('malformed', path, `the key "${key}"`, 'nothing');
        return [key, (fields[key] as Shape<unknown>).read(present, `${path}.${key}`, vocabulary)];
      });
      return Object.fromEntries(entries) as Product<F>;
    },
    schema: {
      type: 'object',
      properties: Object.fromEntries(keys.map((key) => [key, (fields[key] as Shape<unknown>).schema])),
      required: keys,
      additionalProperties: false,
    },
  });
}

/** An object with any keys of the given form, all its values of one shape. */
export function dictionary<T>(key: Shape<string>, item: Shape<T>): Shape<{ readonly [key: string]: T }> {
  return frozen({
    read: (value, path, vocabulary) => {
      if (value === null || typeof value !== 'object' || isList(value)) return refuse(path, 'an object', value);
      return Object.fromEntries(
        Object.entries(value).map(([name, entry]) => [
          key.read(name, path),
          item.read(entry, `${path}.${name}`, vocabulary),
        ]),
      );
    },
    schema: { type: 'object', propertyNames: key.schema, additionalProperties: item.schema },
  });
}

type OneOf<U> = { [K in keyof U]: { readonly kind: K } & Read<U[K]> }[keyof U];

/** One of several object shapes, distinguished by their `kind`. */
export function union<U extends { readonly [kind: string]: Shape<unknown> }>(shapes: U): Shape<OneOf<U>> {
  const kinds = Object.keys(shapes);
  const find = (kind: string): Shape<object> | undefined =>
    Object.hasOwn(shapes, kind) ? (shapes[kind] as Shape<object>) : undefined;
  return frozen({
    read: (value, path, vocabulary) => readKind(value, path, vocabulary, find, () => kinds) as OneOf<U>,
    get schema() {
      return schemaOfKinds(shapes as unknown as { readonly [kind: string]: Shape<object> });
    },
  });
}

/** One of the object shapes that the vocabulary has for this sort; `$defs` of the JSON Schema lists them. */
export function open<T>(sort: string): Shape<T> {
  return frozen({
    read: (value, path, vocabulary = NO_VOCABULARY) => {
      const find = (kind: string): Shape<object> | undefined => vocabulary.shapeOf(sort, kind);
      return readKind(value, path, vocabulary, find, () => vocabulary.kindsOf(sort)) as T;
    },
    schema: { $ref: `#/$defs/${sort}` },
  });
}

function readKind(
  value: Json,
  path: string,
  vocabulary: Vocabulary | undefined,
  find: (kind: string) => Shape<object> | undefined,
  kinds: () => readonly string[],
): object {
  if (value === null || typeof value !== 'object' || isList(value)) return refuse(path, 'an object', value);
  const { kind, ...rest } = value;
  const shape = typeof kind === 'string' ? find(kind) : undefined;
  if (shape === undefined) return refuse(`${path}.kind`, `one of ${kinds().join(', ')}`, kind);
  return { kind, ...shape.read(rest, path, vocabulary) };
}

export function schemaOfKinds(shapes: { readonly [kind: string]: Shape<object> }): Json {
  return {
    oneOf: Object.entries(shapes).map(([kind, { schema }]) => {
      const { properties, required, ...rest } = schema as {
        properties: { [key: string]: Json };
        required: readonly string[];
      };
      return { ...rest, properties: { kind: { const: kind }, ...properties }, required: ['kind', ...required] };
    }),
  };
}

/** A shape that refers to itself; `name` is its place under `$defs` in the JSON Schema. */
export function recursive<T>(name: string, make: () => Shape<T>): Shape<T> {
  let made: Shape<T> | undefined;
  return frozen({
    read: (value, path, vocabulary) => (made ??= make()).read(value, path, vocabulary),
    schema: { $ref: `#/$defs/${name}` },
  });
}

/** A JSON object that a rule reads later with a shape of its own. */
export const anyObject: Shape<{ readonly [key: string]: Json }> = frozen({
  read: (value, path) =>
    value !== null && typeof value === 'object' && !isList(value) ? value : refuse(path, 'an object', value),
  schema: { type: 'object' },
});

export const nameText = text(/^[A-Za-z][A-Za-z0-9]{0,31}$/, 'a name of at most 32 letters and digits');
export const digestText = text(/^sha256:[0-9a-f]{64}$/, 'a digest, "sha256:" and 64 hexadecimal digits');
