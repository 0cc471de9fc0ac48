/**
 * Schemes: matrices of polynomials without sizes. An axis of a scheme has named widths, and a scheme denotes one matrix for each choice
 * of positive sizes for these widths. nature.ts defines the meaning of each kind.
 */
import { list, nameText, object, rationalText, recursive, union, type Shape } from '../../core/text/shape.js';

/** The widths of an axis whose indices are tuples, one index for each width, the last one running fastest; none for an axis of size 1. */
export type Widths = readonly string[];

export type Scheme =
  /** A matrix of indeterminates. One name has the same widths wherever it occurs. */
  | { readonly kind: 'symbols'; readonly name: string; readonly rows: Widths; readonly columns: Widths }
  /** A matrix whose entries are all equal. */
  | { readonly kind: 'constant'; readonly value: string; readonly rows: Widths; readonly columns: Widths }
  | {
      readonly kind: 'sum' | 'difference' | 'product' | 'hadamard' | 'khatriRao' | 'kronecker' | 'stack';
      readonly left: Scheme;
      readonly right: Scheme;
    }
  /** `vector` is the column of all entries, row by row. */
  | { readonly kind: 'transpose' | 'diagonal' | 'vector'; readonly of: Scheme }
  | { readonly kind: 'scale'; readonly factor: string; readonly of: Scheme }
  /** ∂(of)/∂(by), in the shape of `by`. */
  | { readonly kind: 'gradient'; readonly of: Scheme; readonly by: SchemeSymbols }
  /** The matrix of second derivatives by the entries of all `by`, in their order, row by row. */
  | { readonly kind: 'hessian'; readonly of: Scheme; readonly by: readonly SchemeSymbols[] }
  /** `of` with the entries of `by` in place of the symbols `replaced`. */
  | { readonly kind: 'substitute'; readonly of: Scheme; readonly replaced: SchemeSymbols; readonly by: Scheme };

export type SchemeSymbols = Extract<Scheme, { kind: 'symbols' }>;

export const schemeShape: Shape<Scheme> = recursive('scheme', () => schemeUnion);

const widths = list(nameText);
const symbolsFields = object({ name: nameText, rows: widths, columns: widths });
const symbolsShape = union({ symbols: symbolsFields });
const binary = object({ left: schemeShape, right: schemeShape });
const unary = object({ of: schemeShape });

export const schemeUnion = union({
  symbols: symbolsFields,
  constant: object({ value: rationalText, rows: widths, columns: widths }),
  sum: binary,
  difference: binary,
  product: binary,
  hadamard: binary,
  khatriRao: binary,
  kronecker: binary,
  stack: binary,
  transpose: unary,
  diagonal: unary,
  vector: unary,
  scale: object({ factor: rationalText, of: schemeShape }),
  gradient: object({ of: schemeShape, by: symbolsShape }),
  hessian: object({ of: schemeShape, by: list(symbolsShape, 1) }),
  substitute: object({ of: schemeShape, replaced: symbolsShape, by: schemeShape }),
}) as Shape<Scheme>;

/** An axis of one width by its name, and one of size 1 by '1'. */
const axis = (text: string): Widths => (text === '1' ? [] : [text]);

export const symbols = (name: string, rows: string, columns: string): SchemeSymbols => ({
  kind: 'symbols',
  name,
  rows: axis(rows),
  columns: axis(columns),
});
export const constant = (value: string, rows: string, columns: string): Scheme => ({
  kind: 'constant',
  value,
  rows: axis(rows),
  columns: axis(columns),
});
export const sum = (left: Scheme, right: Scheme): Scheme => ({ kind: 'sum', left, right });
export const difference = (left: Scheme, right: Scheme): Scheme => ({ kind: 'difference', left, right });
export const product = (left: Scheme, right: Scheme): Scheme => ({ kind: 'product', left, right });
export const hadamard = (left: Scheme, right: Scheme): Scheme => ({ kind: 'hadamard', left, right });
export const khatriRao = (left: Scheme, right: Scheme): Scheme => ({ kind: 'khatriRao', left, right });
export const kronecker = (left: Scheme, right: Scheme): Scheme => ({ kind: 'kronecker', left, right });
export const stack = (left: Scheme, right: Scheme): Scheme => ({ kind: 'stack', left, right });
export const transpose = (of: Scheme): Scheme => ({ kind: 'transpose', of });
export const diagonal = (of: Scheme): Scheme => ({ kind: 'diagonal', of });
export const vector = (of: Scheme): Scheme => ({ kind: 'vector', of });
export const scale = (factor: string, of: Scheme): Scheme => ({ kind: 'scale', factor, of });
export const gradient = (of: Scheme, by: SchemeSymbols): Scheme => ({ kind: 'gradient', of, by });
export const hessian = (of: Scheme, by: readonly SchemeSymbols[]): Scheme => ({ kind: 'hessian', of, by });
export const substitute = (of: Scheme, replaced: SchemeSymbols, by: Scheme): Scheme => ({
  kind: 'substitute',
  of,
  replaced,
  by,
});
