/** Matrices of whole numbers, and their text in Coq. */
import type { Matrix, Rational } from '../../kernel/index.js';

export type Row = readonly bigint[];

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
export const leastCommonMultiple = (numbers: readonly bigint[]): bigint =>
  numbers.reduce((common, each) => (common / gcd(common, each)) * each, 1n);

/** The rows of a matrix, all entries times the least positive number that makes them whole. */
export function wholeRows({ rows, columns, entries }: Matrix<Rational>): {
  readonly rows: readonly Row[];
  readonly times: bigint;
} {
  const times = leastCommonMultiple(entries.map(({ denominator }) => denominator));
  const whole = entries.map(({ numerator, denominator }) => numerator * (times / denominator));
  return { rows: Array.from({ length: rows }, (_, i) => whole.slice(i * columns, (i + 1) * columns)), times };
}

export const columnsOf = (rows: readonly Row[]): readonly Row[] =>
  (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] as bigint));

/** Lists of whole numbers in Coq. Nothing but digits, signs and brackets can come out. */
export const listText = (row: Row): string => `[:: ${row.join('; ')}]`;
export const rowsText = (rows: readonly Row[]): string => `([:: ${rows.map(listText).join(';\n  ')}])%coq_Z`;
