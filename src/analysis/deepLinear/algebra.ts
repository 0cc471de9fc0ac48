/** Operations on matrices over ℚ for the analysis of critical points. */
import { matrices, rationals, RATIONALS, type Matrix, type Rational } from '../../kernel/full.js';

export type Numbers = Matrix<Rational>;

export function whole(value: number): Rational {
  return rationals.rational(BigInt(value));
}

export function times(...factors: readonly Numbers[]): Numbers {
  return factors.reduce((a, b) => matrices.product(RATIONALS, a, b));
}

export function plus(a: Numbers, b: Numbers): Numbers {
  return matrices.entrywise(a, b, rationals.add);
}

export function minus(a: Numbers, b: Numbers): Numbers {
  return matrices.entrywise(a, b, rationals.subtract);
}

export function scaled(factor: Rational, a: Numbers): Numbers {
  return matrices.map(a, (entry) => rationals.multiply(factor, entry));
}

export const transposed = (a: Numbers): Numbers => matrices.transpose(a);

export function zeros(rows: number, columns: number): Numbers {
  return matrices.matrix(rows, columns, () => rationals.ZERO);
}

export function identityOf(size: number): Numbers {
  return matrices.matrix(size, size, (i, j) => (i === j ? rationals.ONE : rationals.ZERO));
}

export function isZeroMatrix(a: Numbers): boolean {
  return a.entries.every(rationals.isZero);
}

/** The matrix with a single entry 1, in the given row and column, and zeros elsewhere. */
export function unitMatrix(rows: number, columns: number, row: number, column: number): Numbers {
  return matrices.matrix(rows, columns, (i, j) => (i === row && j === column ? rationals.ONE : rationals.ZERO));
}
