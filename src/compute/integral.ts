/** Rational systems as integer ones with the same solutions. */
import { rationals, type Matrix, type Rational } from '../kernel/index.js';

/** The rows of the matrices side by side, each row whole. */
export function integralRows(...blocks: readonly Matrix<Rational>[]): bigint[][] {
  const rows = blocks[0]?.rows ?? 0;
  return Array.from({ length: rows }, (_, i) => integral(blocks.flatMap((block) => rowOf(block, i))));
}

/** The row times the least common multiple of its denominators. */
function integral(row: readonly Rational[]): bigint[] {
  const common = row.reduce(
    (lcm, { denominator }) =>
      lcm % denominator === 0n ? lcm : (lcm / rationals.greatestCommonDivisor(lcm, denominator)) * denominator,
    1n,
  );
  return row.map(({ numerator, denominator }) => numerator * (common / denominator));
}

function rowOf<T>(M: Matrix<T>, row: number): readonly T[] {
  return M.entries.slice(row * M.columns, (row + 1) * M.columns);
}
