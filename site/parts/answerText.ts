/** Answers of exercises as a learner types them into a page: numbers with spaces between them, a row of a matrix on each line. */
import type { Json } from '../../src/kernel/index.js';

export interface TypedField {
  readonly name: string;
  readonly kind: 'integer' | 'rational' | 'matrix' | 'choice';
  readonly columns?: number;
}

/** The answer as JSON. Nothing is judged here: the form of the exercise refuses what does not fit, and says why. */
export function answerOf(fields: readonly TypedField[], typed: { readonly [name: string]: string }): Json {
  return Object.fromEntries(fields.map((field) => [field.name, valueOf(field, typed[field.name] ?? '')]));
}

function valueOf({ kind, columns }: TypedField, text: string): Json {
  if (kind === 'choice' || kind === 'rational') return text.trim();
  if (kind === 'integer') return /^\s*-?[0-9]{1,15}\s*$/.test(text) ? Number(text) : text;
  if (columns === 1) return numbersIn(text);
  return text
    .split(/[\n;]/)
    .map(numbersIn)
    .filter((row) => row.length > 0);
}

const numbersIn = (text: string): readonly string[] => text.split(/[\s,]+/).filter((part) => part !== '');

/** What a learner would type for a value of an answer. */
export function typedOf(value: Json): string {
  if (!Array.isArray(value)) return entryOf(value);
  const isMatrix = value.some((each) => Array.isArray(each));
  return value.map((each: Json) => (Array.isArray(each) ? each.join(' ') : entryOf(each))).join(isMatrix ? '\n' : ' ');
}

/** The same with the columns of a matrix below each other. */
export function alignedOf(value: Json): string {
  const rows = typedOf(value).split('\n');
  if (!Array.isArray(value)) return rows.join('\n');
  const cells = rows.map((row) => row.split(' '));
  const width = (column: number): number => Math.max(...cells.map((row) => (row[column] ?? '').length));
  return cells.map((row) => row.map((cell, column) => cell.padStart(width(column))).join('  ')).join('\n');
}

const entryOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
