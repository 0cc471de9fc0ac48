/**
 * Shapes: what a piece of a certificate must look like. A shape reads untrusted JSON into a typed value, refusing with the
 * path, and states the same as JSON Schema, so that the published schema and the reader cannot drift apart.
 */
import { isList, type Json } from './json.js';
import { formatRational, parseRational } from './rational.js';
import { Refusal, shown } from './refusal.js';

/** `read` copies: its result is plain data that shares nothing with the value, which may be a live object of its sender. */
export interface Shape<T> {
  read(value: Json, path: string): T;
  readonly schema: Json;
}

/** Rules believe what shapes read, so a shape cannot be given another `read` from outside. */
function frozen<T>(shape: Shape<T>): Shape<T> {
  return Object.freeze(shape);
}

export type Read<S> = S extends Shape<infer T> ? T : never;

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

/** A rational in its one canonical spelling: `-3`, `22/7`, never `06`, `4/2` or `-0`. */
export const rationalText: Shape<string> = frozen({
  read: (value, path) => {
    const rational = typeof value === 'string' ? parseRational(value) : undefined;
    return rational !== undefined && formatRational(rational) === value
      ? value
      : refuse(path, 'a rational number in lowest terms, as a decimal string', value);
  },
  schema: { type: 'string', pattern: '^(0|-?[1-9][0-9]*(/[1-9][0-9]*)?)$' },
});

export function literal<const T extends string | number>(...allowed: readonly T[]): Shape<T> {
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
    read: (value, path) => {
      const entries = isList(value) ? Array.from(value) : undefined;
      return entries !== undefined && entries.length >= least
        ? entries.map((entry, index) => item.read(entry, `${path}[${index}]`))
        : refuse(path, least === 0 ? 'a list' : `a list of at least ${least}`, value);
    },
    schema: { type: 'array', items: item.schema, ...(least === 0 ? {} : { minItems: least }) },
  });
}

type Fields = { readonly [key: string]: Shape<unknown> };
type Product<F extends Fields> = { readonly [K in keyof F]: Read<F[K]> };

/** Exactly these keys, no more and no fewer. */
export function object<F extends Fields>(fields: F): Shape<Product<F>> {
  const keys = Object.keys(fields);
  return frozen({
    read: (value, path) => {
      if (value === null || typeof value !== 'object' || isList(value)) return refuse(path, 'an object', value);
      for (const key of Object.keys(value)) {
        if (!Object.hasOwn(fields, key)) {
          throw new Refusal(
            'malformed',
            `${path}.${key}`,
            `only the keys ${keys.join(', ')}`,
            `the unknown key ${shown(key)}`,
          );
        }
      }
      const entries = keys.map((key) => {
        const present = Object.hasOwn(value, key) ? value[key] : undefined;
        if (present === undefined) throw new Refusal('malformed', path, `the key "${key}"`, 'nothing');
        return [key, (fields[key] as Shape<unknown>).read(present, `${path}.${key}`)];
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

/** Any keys of the given form, all values of one shape. */
export function dictionary<T>(key: Shape<string>, item: Shape<T>): Shape<{ readonly [key: string]: T }> {
  return frozen({
    read: (value, path) => {
      if (value === null || typeof value !== 'object' || isList(value)) return refuse(path, 'an object', value);
      return Object.fromEntries(
        Object.entries(value).map(([name, entry]) => [key.read(name, path), item.read(entry, `${path}.${name}`)]),
      );
    },
    schema: { type: 'object', propertyNames: key.schema, additionalProperties: item.schema },
  });
}

/** One of several object shapes, told apart by their `kind`. */
export function union<U extends { readonly [kind: string]: Shape<unknown> }>(
  shapes: U,
): Shape<{ [K in keyof U]: { readonly kind: K } & Read<U[K]> }[keyof U]> {
  const kinds = Object.keys(shapes);
  return frozen({
    read: (value, path) => {
      if (value === null || typeof value !== 'object' || isList(value)) return refuse(path, 'an object', value);
      const { kind, ...rest } = value;
      if (typeof kind !== 'string' || !Object.hasOwn(shapes, kind)) {
        return refuse(`${path}.kind`, `one of ${kinds.join(', ')}`, kind);
      }
      const fields = (shapes[kind] as Shape<object>).read(rest, path);
      return { kind, ...fields } as never;
    },
    get schema() {
      return {
        oneOf: kinds.map((kind) => {
          const { properties, required, ...rest } = (shapes[kind] as Shape<unknown>).schema as {
            properties: { [key: string]: Json };
            required: readonly string[];
          };
          return { ...rest, properties: { kind: { const: kind }, ...properties }, required: ['kind', ...required] };
        }),
      };
    },
  });
}

/** A shape that refers to itself; `name` is its place under `$defs` in the JSON Schema. */
export function recursive<T>(name: string, make: () => Shape<T>): Shape<T> {
  let made: Shape<T> | undefined;
  return frozen({
    read: (value, path) => (made ??= make()).read(value, path),
    schema: { $ref: `#/$defs/${name}` },
  });
}

/** A list or object of JSON whose own rule reads it later. */
export const anyObject: Shape<{ readonly [key: string]: Json }> = frozen({
  read: (value, path) =>
    value !== null && typeof value === 'object' && !isList(value) ? value : refuse(path, 'an object', value),
  schema: { type: 'object' },
});
