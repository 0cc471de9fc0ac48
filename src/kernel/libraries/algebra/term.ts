/** Terms: plain JSON that denotes the matrices that propositions speak of. evaluate.ts defines the meaning of each kind. */
import type { Matrix } from './matrices.js';
import { formatRational, type Rational } from '../../core/data/rational.js';
import { integer, list, nameText, object, rationalText, recursive, union, type Shape } from '../../core/text/shape.js';

export type Term =
  /** A matrix of numbers, row by row. */
  | { readonly kind: 'matrix'; readonly rows: number; readonly columns: number; readonly entries: readonly string[] }
  /** A matrix of the certificate's instance, by name. */
  | { readonly kind: 'data'; readonly name: string }
  /** A matrix of indeterminates name[1,1], name[1,2], … */
  | { readonly kind: 'symbols'; readonly name: string; readonly rows: number; readonly columns: number }
  /** A matrix whose entries are all equal. */
  | { readonly kind: 'constant'; readonly value: string; readonly rows: number; readonly columns: number }
  /** The permutation K with K·vec(B) = vec(Bᵀ) for B of this shape, vec taking entries row by row. */
  | { readonly kind: 'commutation'; readonly rows: number; readonly columns: number }
  | {
      readonly kind: 'sum' | 'difference' | 'product' | 'hadamard' | 'khatriRao' | 'kronecker' | 'stack';
      readonly left: Term;
      readonly right: Term;
    }
  | { readonly kind: 'transpose' | 'diagonal'; readonly of: Term }
  /** One entry, counted from 1, as a 1 × 1 matrix. */
  | { readonly kind: 'entry'; readonly of: Term; readonly row: number; readonly column: number }
  | { readonly kind: 'scale'; readonly factor: string; readonly of: Term }
  /** The matrix that is 1 where `of` is ≥ 0 and `slope` where it is negative. */
  | { readonly kind: 'slopes'; readonly slope: string; readonly of: Term }
  /** ∂(of)/∂(by), in the shape of `by`. */
  | { readonly kind: 'gradient'; readonly of: Term; readonly by: Term }
  /** The matrix of second derivatives by the entries of all `by`, in their order, row by row. */
  | { readonly kind: 'hessian'; readonly of: Term; readonly by: readonly Term[] }
  /** `of` with the symbols called `name` replaced by the entries of `by`. */
  | { readonly kind: 'substitute'; readonly of: Term; readonly name: string; readonly by: Term }
  /** The mean over symbols called `name` that are 0 or 1 independently, 1 with the probabilities `by`; all else is fixed. */
  | { readonly kind: 'expectation'; readonly of: Term; readonly name: string; readonly by: Term };

const dimension = integer(1, 1_000_000);
export const termShape: Shape<Term> = recursive('term', () => termUnion);

const binary = object({ left: termShape, right: termShape });
const unary = object({ of: termShape });

export const termUnion = union({
  matrix: object({ rows: dimension, columns: dimension, entries: list(rationalText) }),
  data: object({ name: nameText }),
  symbols: object({ name: nameText, rows: dimension, columns: dimension }),
  constant: object({ value: rationalText, rows: dimension, columns: dimension }),
  commutation: object({ rows: dimension, columns: dimension }),
  sum: binary,
  difference: binary,
  product: binary,
  hadamard: binary,
  khatriRao: binary,
  kronecker: binary,
  stack: binary,
  transpose: unary,
  diagonal: unary,
  entry: object({ of: termShape, row: dimension, column: dimension }),
  scale: object({ factor: rationalText, of: termShape }),
  slopes: object({ slope: rationalText, of: termShape }),
  gradient: object({ of: termShape, by: termShape }),
  hessian: object({ of: termShape, by: list(termShape, 1) }),
  substitute: object({ of: termShape, name: nameText, by: termShape }),
  expectation: object({ of: termShape, name: nameText, by: termShape }),
}) as Shape<Term>;

/** The term of a matrix of numbers. */
export const literal = ({ rows, columns, entries }: Matrix<Rational>): Term => ({
  kind: 'matrix',
  rows,
  columns,
  entries: entries.map(formatRational),
});
export const data = (name: string): Term => ({ kind: 'data', name });
export const symbols = (name: string, rows: number, columns: number): Term => ({
  kind: 'symbols',
  name,
  rows,
  columns,
});
export const constant = (value: string, rows: number, columns: number): Term => ({
  kind: 'constant',
  value,
  rows,
  columns,
});
export const commutation = (rows: number, columns: number): Term => ({ kind: 'commutation', rows, columns });
export const sum = (left: Term, right: Term): Term => ({ kind: 'sum', left, right });
export const difference = (left: Term, right: Term): Term => ({ kind: 'difference', left, right });
export const product = (left: Term, right: Term): Term => ({ kind: 'product', left, right });
export const hadamard = (left: Term, right: Term): Term => ({ kind: 'hadamard', left, right });
export const khatriRao = (left: Term, right: Term): Extract<Term, { left: Term }> => ({
  kind: 'khatriRao',
  left,
  right,
});
export const kronecker = (left: Term, right: Term): Term => ({ kind: 'kronecker', left, right });
export const stack = (left: Term, right: Term): Term => ({ kind: 'stack', left, right });
export const transpose = (of: Term): Term => ({ kind: 'transpose', of });
export const diagonal = (of: Term): Term => ({ kind: 'diagonal', of });
export const entry = (of: Term, row: number, column: number): Term => ({ kind: 'entry', of, row, column });
export const scale = (factor: string, of: Term): Term => ({ kind: 'scale', factor, of });
export const slopes = (slope: string, of: Term): Term => ({ kind: 'slopes', slope, of });
export const gradient = (of: Term, by: Term): Term => ({ kind: 'gradient', of, by });
export const hessian = (of: Term, by: readonly Term[]): Term => ({ kind: 'hessian', of, by });
export const substitute = (of: Term, name: string, by: Term): Term => ({ kind: 'substitute', of, name, by });
export const expectation = (of: Term, name: string, by: Term): Term => ({ kind: 'expectation', of, name, by });
