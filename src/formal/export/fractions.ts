/** Matrices of fractions, and their text in Coq. */
import type { Matrix, Rational } from '../../kernel/index.js';

const itemText = ({ numerator, denominator }: Rational): string =>
  denominator === 1n ? `${numerator}` : `${numerator} # ${denominator}`;

/** One fraction; nothing but digits, signs, brackets and # can come out. */
export const fractionText = (value: Rational): string => `(${itemText(value)})%coq_Q`;

const listOf = (items: readonly string[]): string => `[:: ${items.join('; ')}]`;

export const fractionList = (numbers: readonly Rational[]): string => `${listOf(numbers.map(itemText))}%coq_Q`;

/** The rows of a matrix. */
export function fractionRows({ rows, columns, entries }: Matrix<Rational>): string {
  const lines = Array.from({ length: rows }, (_, i) =>
    listOf(entries.slice(i * columns, (i + 1) * columns).map(itemText)),
  );
  return `([:: ${lines.join(';\n  ')}])%coq_Q`;
}

/** Definitions of the rows of some matrices, named after a step. */
export const matrixDefinitions = (
  step: string,
  matrices: { readonly [name: string]: Matrix<Rational> },
): readonly string[] =>
  Object.entries(matrices).map(
    ([name, matrix]) => `Definition ${step}_${name} : seq (seq Q) := ${fractionRows(matrix)}.`,
  );
