/**
 * Texts of numbers, one sample a line, with commas or tabs between the numbers (RFC 4180 without quoted numbers). The first line may
 * name the columns. Decimal fractions are read as what they say, 0.1 as 1/10.
 */
import type { Rational } from '../../kernel/index.js';
import { badData, type ExactTable } from './encoding.js';
import { exactNumber, isBeyondLimit, NUMBER_LIMIT } from './exactNumber.js';

const MOST_BYTES = 2 ** 26;
const MOST_KNOWN = 10_000;

/** Text in UTF-8 without control characters but tabs and ends of lines; undefined if the bytes are something else. */
export function textOf(bytes: Uint8Array, path: string): string | undefined {
  if (bytes.length === 0 || bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13))
    return undefined;
  if (bytes.length > MOST_BYTES) {
    const got = `${bytes.length} bytes`;
    throw badData(path, `a text of at most ${MOST_BYTES / 2 ** 20} MiB`, got, 'save larger arrays with numpy.save');
  }
  try {
    // The decoder drops a byte order mark.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export function readDelimited(text: string, path: string): ExactTable {
  const lines = text.replace(/[\r\n ]+$/, '').split(/\r\n|\n|\r/);
  const separator = (lines[0] as string).includes('\t') ? '\t' : ',';
  const fieldsOf = (line: string): readonly string[] => line.split(separator).map((field) => field.trim());
  const skipped = isNames(fieldsOf(lines[0] as string)) ? 1 : 0;
  if (lines[skipped] === undefined) throw badData(path, 'lines of numbers below the names of the columns', 'none');
  const first = fieldsOf(lines[skipped]);
  if (skipped === 0) refuseCount(first, path);
  const values: Rational[] = [];
  // The pixels of many images are few numbers, which need not be read again.
  const known = new Map<string, Rational>();
  for (let at = skipped; at < lines.length; at++) {
    const fields = fieldsOf(lines[at] as string);
    if (fields.length !== first.length) {
      const hint = 'each line is one sample, and all have as many numbers';
      throw badData(path, `${first.length} numbers in line ${at + 1}`, `${fields.length}`, hint);
    }
    fields.forEach((field, column) => {
      const number = known.get(field) ?? numberAt(field, `line ${at + 1}, column ${column + 1}`, path);
      if (known.size < MOST_KNOWN) known.set(field, number);
      values.push(number);
    });
  }
  return { shape: [lines.length - skipped, first.length], values };
}

/** Whether a line names the columns: some words, no number, and nothing that stands for a number that is missing. */
function isNames(fields: readonly string[]): boolean {
  const others = fields.every((field) => exactNumber(field) === undefined && !NOT_FINITE.test(field));
  return others && fields.some((field) => /^["'#_\p{L}]/u.test(field));
}

/** Data frames that are saved without names of columns get a first line that counts them, which is no sample. */
function refuseCount(fields: readonly string[], path: string): void {
  if (fields.length < 3 || !fields.every((field, k) => field === `${k}`)) return;
  throw badData(
    path,
    'a first line of names or of a sample',
    `0, 1, …, ${fields.length - 1}, which counts the columns`,
    'delete that line; if it is a sample, put a line of names above it',
  );
}

function numberAt(field: string, place: string, path: string): Rational {
  const number = exactNumber(field);
  if (number !== undefined) return number;
  const got = field === '' ? 'nothing' : JSON.stringify(field.slice(0, 40));
  if (isBeyondLimit(field)) throw badData(path, `a number of ${NUMBER_LIMIT} in ${place}`, got);
  throw badData(path, `a number such as 3, 22/7, 0.25 or 1e-3 in ${place}`, got, remedyFor(field));
}

const NOT_FINITE = /^[+-]?(nan|na|n\/a|null|none|inf|infinity)$/i;

function remedyFor(field: string): string {
  if (NOT_FINITE.test(field)) return 'claims are about real numbers: drop or mend such entries';
  if (field === '') return 'leave no entry empty, and save data frames without their index';
  if (/[\s;]/.test(field)) return 'separate numbers by commas or tabs, as numpy.savetxt does with delimiter=","';
  return 'a text has one sample a line, below at most one line of names, none of which is a number';
}
