/** Forms of answers: fields with names, each with its shape and its meaning, and their readers. */
import { UsageError } from '../base/usage.js';
import { matrices, rationals, type Json, type Rational } from '../kernel/index.js';
import { rowsOf, type Numbers } from './exact.js';

/** A part of an answer: how it is read, and what it must look like. */
export interface Field<T = unknown> {
  readonly kind: 'integer' | 'rational' | 'matrix' | 'choice';
  /** What it stands for. */
  readonly says: string;
  /** What it must look like, in words. */
  readonly form: string;
  /** Of a matrix, its size. */
  readonly rows?: number;
  readonly columns?: number;
  /** Of a choice, what there is to choose from. */
  readonly options?: { readonly [id: string]: string };
  read(value: Json, path: string): T;
  /** The same as JSON, as a learner would write it. Only values that `read` returns are written. */
  write(value: T): Json;
}

/** The parts of an answer by their names. */
export interface Form {
  readonly [name: string]: Field;
}

/** The values of an answer, of the types that its form reads. */
export type Answer<F extends Form> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

const FRACTIONS = 'a fraction is a text, such as "1/2"';

function refuse(path: string, expected: string, value: Json): never {
  throw new UsageError('answer', path, expected, JSON.stringify(value).slice(0, 80), FRACTIONS);
}

function rationalIn(value: Json, path: string): Rational {
  const text = typeof value === 'number' ? `${value}` : value;
  const found = typeof text === 'string' ? rationals.parseRational(text.trim()) : undefined;
  return found ?? refuse(path, 'a whole number or a fraction', value);
}

const plain = (value: Rational): Json => {
  const text = rationals.formatRational(value);
  return /^-?[0-9]{1,15}$/.test(text) ? Number(text) : text;
};

/** A whole number between two limits. */
export function integer(least: number, most: number, says: string): Field<number> {
  const form = `a whole number from ${least} to ${most}`;
  return {
    kind: 'integer',
    says,
    form,
    read: (value, path) =>
      typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most
        ? value
        : refuse(path, form, value),
    write: (value) => value,
  };
}

/** A whole number or a fraction. */
export function rational(says: string): Field<Rational> {
  return { kind: 'rational', says, form: 'a whole number or a fraction', read: rationalIn, write: plain };
}

/** A matrix of this size. */
export function matrix(rows: number, columns: number, says: string): Field<Numbers> {
  const form = columns === 1 ? `a list of ${rows} numbers` : `${rows} rows of ${columns} numbers, [[…], …]`;
  return {
    kind: 'matrix',
    says,
    form,
    rows,
    columns,
    read: (value, path) => {
      const asRows = isList(value) ? value.map((row) => (columns === 1 && !isList(row) ? [row] : row)) : undefined;
      if (asRows?.length !== rows || !asRows.every((row) => isList(row) && row.length === columns)) {
        return refuse(path, form, value);
      }
      return matrices.matrix(rows, columns, (i, j) =>
        rationalIn((asRows[i] as readonly Json[])[j] as Json, columns === 1 ? `${path}[${i}]` : `${path}[${i}][${j}]`),
      );
    },
    write: (value) => {
      const written = rowsOf(value).map((row) => row.map((entry) => plain(rationals.parseRational(entry) as Rational)));
      return columns === 1 ? written.flat() : written;
    },
  };
}

/** A list of numbers. */
export const vector = (entries: number, says: string): Field<Numbers> => matrix(entries, 1, says);

/** One of several options, by its id. */
export function choice<K extends string>(options: { readonly [id in K]: string }, says: string): Field<K> {
  const form = `one of ${Object.keys(options).join(', ')}`;
  return {
    kind: 'choice',
    says,
    form,
    options,
    read: (value, path) =>
      typeof value === 'string' && Object.hasOwn(options, value) ? (value as K) : refuse(path, form, value),
    write: (value) => value,
  };
}

/** Reads an answer; refused with the field that is missing, unknown or of another form. */
export function readAnswer<F extends Form>(form: F, answer: Json): Answer<F> {
  const names = Object.keys(form);
  const example = `{${names.map((name) => `"${name}": …`).join(', ')}}`;
  if (answer === null || typeof answer !== 'object' || isList(answer)) return refuse('answer', example, answer);
  for (const name of Object.keys(answer)) {
    if (!Object.hasOwn(form, name)) throw new UsageError('answer', name, `only ${names.join(', ')}`, 'another field');
  }
  return Object.fromEntries(
    names.map((name) => {
      const field = form[name] as Field;
      const value = Object.hasOwn(answer, name) ? answer[name] : undefined;
      if (value === undefined) throw new UsageError('answer', name, `${field.says}, ${field.form}`, 'nothing');
      return [name, field.read(value, name)];
    }),
  ) as Answer<F>;
}

export function writeAnswer<F extends Form>(form: F, answer: Answer<F>): Json {
  return Object.fromEntries(Object.entries(form).map(([name, field]) => [name, field.write(answer[name])]));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
