/** Exact matrices for problems, hints and solutions. */
import { negativeDirectionOf } from '../compute/rowReduce.js';
import { matrices, RATIONALS, rationals, terms, type Matrix, type Rational, type Term } from '../kernel/index.js';

/** A matrix of rational numbers. */
export type Numbers = Matrix<Rational>;

/** A whole number as a rational one. */
export const whole = (value: number): Rational => rationals.rational(BigInt(value));

/** The matrix with these rows of whole numbers. */
export function ofRows(rows: readonly (readonly number[])[]): Numbers {
  return matrices.matrix(rows.length, (rows[0] as readonly number[]).length, (i, j) =>
    whole((rows[i] as readonly number[])[j] as number),
  );
}

/** The column with these whole numbers. */
export const column = (...entries: readonly number[]): Numbers => ofRows(entries.map((entry) => [entry]));

/** The product of matrices. */
export function times(...factors: readonly Numbers[]): Numbers {
  return factors.reduce((a, b) => matrices.product(RATIONALS, a, b));
}

/** A + B. */
export const plus = (a: Numbers, b: Numbers): Numbers => matrices.entrywise(a, b, rationals.add);
/** A − B. */
export const minus = (a: Numbers, b: Numbers): Numbers => matrices.entrywise(a, b, rationals.subtract);
/** A matrix multiplied by a number. */
export const scaled = (factor: number | Rational, a: Numbers): Numbers =>
  matrices.map(a, (entry) => rationals.multiply(typeof factor === 'number' ? whole(factor) : factor, entry));
/** The matrix with rows and columns exchanged. */
export const transposed = (a: Numbers): Numbers => matrices.transpose(a);
/** The Khatri-Rao product: column n is the Kronecker product of the columns n. */
export const khatriRao = (a: Numbers, x: Numbers): Numbers => matrices.khatriRao(RATIONALS, a, x);
/** The identity matrix. */
export const unit = (size: number): Numbers =>
  matrices.matrix(size, size, (i, j) => (i === j ? rationals.ONE : rationals.ZERO));

/** True if every entry is zero. */
export const isZero = (a: Numbers): boolean => a.entries.every(rationals.isZero);

/** The number of a 1 × 1 matrix. */
export const numberIn = (a: Numbers): Rational => a.entries[0] as Rational;

/** vᵀMv */
export const formAt = (M: Numbers, v: Numbers): Rational => numberIn(times(transposed(v), M, v));

/** The rows of a matrix, its numbers as text. */
export const rowsOf = ({ rows, columns, entries }: Numbers): readonly (readonly string[])[] =>
  Array.from({ length: rows }, (_, i) =>
    entries.slice(i * columns, (i + 1) * columns).map((entry) => rationals.formatRational(entry)),
  );

/** A matrix as a term of the kernel that holds its numbers. */
export const literal = (a: Numbers): Term => terms.literal(a);

/** A column as text: (1, -1/2, 0). */
export const vectorText = (v: Numbers): string => `(${rowsOf(v).flat().join(', ')})`;

/** A rational number as text, such as -1/2. */
export const fraction = (value: Rational): string => rationals.formatRational(value);

/** True for symmetric matrices M with vᵀMv ≥ 0 for every v. */
export const isSemidefinite = (M: Numbers): boolean =>
  isZero(minus(M, transposed(M))) && negativeDirectionOf(M) === undefined;

/** The determinant, by its first row; for the small matrices of problems. */
export function determinant(M: Numbers): Rational {
  if (M.rows === 1) return numberIn(M);
  return Array.from({ length: M.columns }, (_, j) => {
    const minor = matrices.matrix(M.rows - 1, M.columns - 1, (i, k) => matrices.at(M, i + 1, k < j ? k : k + 1));
    const term = rationals.multiply(matrices.at(M, 0, j), determinant(minor));
    return j % 2 === 0 ? term : rationals.negate(term);
  }).reduce(rationals.add);
}
