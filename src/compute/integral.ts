/** Rational rows as whole numbers over a common denominator: a long sum then takes one division at the end instead of one per term. */
import { matrices, type Matrix, type Rational } from '../kernel/index.js';
import { greatestCommonDivisor } from './greatestCommonDivisor.js';

interface IntegralRow {
  readonly numerators: bigint[];
  readonly denominator: bigint;
}

/** The rows of the matrices placed side by side, each multiplied by the least common multiple of its denominators. */
export function integralRows(...blocks: readonly Matrix<Rational>[]): bigint[][] {
  const rows = blocks[0]?.rows ?? 0;
  for (const block of blocks) matrices.requireShape(block, rows, block.columns, 'a block');
  return Array.from({ length: rows }, (_, i) => integral(blocks.flatMap((block) => rowOf(block, i))).numerators);
}

/** The exact product of two matrices. */
export function multiplyExactly(a: Matrix<Rational>, b: Matrix<Rational>): Matrix<Rational> {
  matrices.requireShape(b, a.columns, b.columns, 'a right factor');
  const rows = Array.from({ length: a.rows }, (_, i) => integral(rowOf(a, i)));
  const transposed = matrices.transpose(b);
  const columns = Array.from({ length: b.columns }, (_, j) => integral(rowOf(transposed, j)));
  return matrices.matrix(a.rows, b.columns, (i, j) => {
    const [row, column] = [rows[i] as IntegralRow, columns[j] as IntegralRow];
    const sum = row.numerators.reduce((total, entry, k) => total + entry * (column.numerators[k] as bigint), 0n);
    return lowestTerms(sum, row.denominator * column.denominator);
  });
}

/** The rational number numerator/denominator, denominator > 0, in lowest terms; faster than the kernel's function for long numbers. */
export function lowestTerms(numerator: bigint, denominator: bigint): Rational {
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function integral(row: readonly Rational[]): IntegralRow {
  let common = 1n;
  for (const { denominator } of row) {
    if (common % denominator !== 0n) common *= denominator / greatestCommonDivisor(common, denominator);
  }
  const numerators = row.map(({ numerator, denominator }) => numerator * (common / denominator));
  return { numerators, denominator: common };
}

function rowOf<T>(M: Matrix<T>, row: number): readonly T[] {
  return M.entries.slice(row * M.columns, (row + 1) * M.columns);
}
