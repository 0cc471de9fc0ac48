/** Matrices of fractions, and their text in Coq. */
import type { Matrix, Rational } from '../../kernel/index.js';
import { wholeRows } from './wholeNumbers.js';

const itemText = ({ numerator, denominator }: Rational): string =>
  denominator === 1n ? `${numerator}` : `${numerator} # ${denominator}`;

/** One fraction; nothing but digits, signs, brackets and # can come out. */
export const fractionText = (value: Rational): string => `(${itemText(value)})%coq_Q`;

const listOf = (items: readonly string[]): string => `[:: ${items.join('; ')}]`;

/** The rows of a matrix, all entries over one denominator: Coq adds them without reductions. */
export function fractionRows(matrix: Matrix<Rational>): string {
  const { rows, times } = wholeRows(matrix);
  const lines = rows.map((row) => listOf(row.map((entry) => (times === 1n ? `${entry}` : `${entry} # ${times}`))));
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
