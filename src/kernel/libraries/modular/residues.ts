/** Terms modulo a prime: their residues, products with them and their rank, by WebAssembly if the engine has it. */
import * as m from '../algebra/matrices.js';
import type { Matrix } from '../algebra/matrices.js';
import type { Rational } from '../../core/data/rational.js';
import { dataOf, type Context, type Data } from '../../core/logic/context.js';
import { spend } from '../../core/data/work.js';
import { Refusal } from '../../core/text/refusal.js';
import { Evaluator } from '../algebra/evaluate.js';
import { largest, scaledOf, scaledProduct, type ScaledIntegers } from '../algebra/scaledIntegers.js';
import type { Term } from '../algebra/term.js';
import { rankOfResidues, rankOfResiduesReference } from './elimination.js';
import { primeField, requireField } from './primeField.js';
import type { Residues } from './matrix.js';
import { plainProduct } from './product.js';
import { timesKhatriRao } from './timesKhatriRao.js';
import { LARGEST_WASM_PRIME, wasmAvailable } from './wasm/modularModule.js';
import { integerProductWasm, productModuloWasm } from './wasm/modularProduct.js';
import { rankModuloWasm, rankOfKhatriRaoWasm } from './wasm/modularRank.js';

/** Multiplications modulo a prime for a unit of work. */
const PRODUCTS_A_UNIT = 16;

/** @internal */
export function evaluateModulo(term: Term, data: Data, p: number): Matrix<number> {
  const field = primeField(p);
  const image = (matrix: Matrix<Rational>): Matrix<number> => {
    const residues = data.plain === true ? undefined : residuesOf(matrix, p);
    return residues === undefined
      ? m.map(matrix, (entry) => field.fromRational(entry))
      : { rows: matrix.rows, columns: matrix.columns, entries: Array.from(residues) };
  };
  return new Evaluator(field, data, image, fastProduct).evaluate(term);
}

/** The product of scaled integers in WebAssembly where these are small, such as images and weights; otherwise in doubles. */
function fastProduct(a: ScaledIntegers, b: ScaledIntegers): ScaledIntegers | undefined {
  const integers = (of: ScaledIntegers): Residues => ({ rows: of.rows, columns: of.columns, entries: of.values });
  const fits = wasmAvailable && a.columns === b.rows;
  const found = fits ? integerProductWasm(integers(a), integers(b), boundOf(a), boundOf(b)) : undefined;
  if (found === undefined) return scaledProduct(a, b);
  spend((a.rows * a.columns * b.columns) / PRODUCTS_A_UNIT);
  return { rows: a.rows, columns: b.columns, values: found, scale: a.scale + b.scale };
}

/** A bound of the absolute values, which bytes have without a look at them. */
const boundOf = (of: ScaledIntegers): number => (of.values instanceof Uint8Array ? 255 : largest(of));

/** The same, but the entries may be shared: callers must only read them. */
function evaluateResidues(term: Term, data: Data, p: number): Residues {
  requireField(p);
  const matrix = term.kind === 'data' && data.plain !== true ? data.get(term.name) : undefined;
  if (matrix === undefined) return evaluateModulo(term, data, p);
  const entries = residuesOf(matrix, p);
  return entries === undefined
    ? evaluateModulo(term, data, p)
    : { rows: matrix.rows, columns: matrix.columns, entries };
}

/** Residues 0 … p − 1 of a term, in a new array that the caller owns. */
export function residues(context: Context, term: Term, p: number): Residues {
  const { rows, columns, entries } = evaluateResidues(term, dataOf(context), p);
  return { rows, columns, entries: Int32Array.from(entries) };
}

/** ZG over 𝔽ₚ for a matrix Z of residues and a term G; a Khatri–Rao product is never stored. */
export function productModulo(context: Context, Z: Residues, term: Term, p: number): Residues {
  const fast = isFast(context, p) ? productModuloWasm : plainProduct;
  const times = (a: Residues, b: Residues, prime: number): ArrayLike<number> => {
    spend((a.rows * a.columns * b.columns) / PRODUCTS_A_UNIT);
    return fast(a, b, prime);
  };
  const of = (part: Term): Residues => evaluateResidues(part, dataOf(context), p);
  if (term.kind === 'khatriRao') return timesKhatriRao(Z, of(term.left), of(term.right), p, times);
  const G = of(term);
  return { rows: Z.rows, columns: G.columns, entries: times(Z, G, p) };
}

/** Rank over 𝔽ₚ of the reduction of a term: a lower bound of its rank over ℚ. */
export function rankModulo(context: Context, term: Term, p: number): number {
  const data = dataOf(context);
  if (context.isReference) {
    const matrix = evaluateModulo(term, data, p);
    spendOnRank(matrix.rows, matrix.columns);
    return rankOfResiduesReference(matrix, p);
  }
  if (isFast(context, p) && term.kind === 'khatriRao') {
    // The product is built in the memory in which it is eliminated; only its factors exist as lists of numbers.
    const [left, right] = [evaluateResidues(term.left, data, p), evaluateResidues(term.right, data, p)];
    spendOnRank(left.rows * right.rows, left.columns);
    return rankOfKhatriRaoWasm(left, right, p).rank;
  }
  const found = evaluateResidues(term, data, p);
  spendOnRank(found.rows, found.columns);
  return isFast(context, p) ? rankModuloWasm(found, p).rank : rankOfResidues(found, p);
}

function spendOnRank(rows: number, columns: number): void {
  spend((rows * columns * Math.min(rows, columns)) / PRODUCTS_A_UNIT);
}

function isFast({ isReference }: Context, p: number): boolean {
  return !isReference && wasmAvailable && p > 2 && p <= LARGEST_WASM_PRIME;
}

type ResidueArray = Uint8Array | Int16Array | Int32Array;

const known = new WeakMap<Matrix<Rational>, { readonly p: number; readonly of: ResidueArray }>();

/** The residues of a matrix of data if doubles can compute them, otherwise undefined; those of the last prime are cached. */
function residuesOf(matrix: Matrix<Rational>, p: number): ResidueArray | undefined {
  const kept = known.get(matrix);
  if (kept?.p === p) return kept.of;
  const scaled = scaledOf(matrix);
  if (scaled === undefined) return undefined;
  const of = scaledResidues(scaled, p);
  known.set(matrix, { p, of });
  return of;
}

/** The residues 0 … p − 1 of scaled integers, row by row. p must be odd or the scale 0, so that 2^scale has an inverse. @internal */
export function scaledResidues({ values, scale }: ScaledIntegers, p: number): ResidueArray {
  // Bytes below p are residues already, and need no copy.
  if (values instanceof Uint8Array && scale === 0 && p > 255) return values;
  if (p === 2 && scale > 0) throw new Refusal('false', '$.prime', 'a prime that divides no denominator', '2');
  const half = (p + 1) / 2;
  let unit = 1;
  for (let i = 0; i < scale; i++) unit = (unit * half) % p;
  const residues = new (p < 2 ** 15 ? Int16Array : Int32Array)(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    // |value % p| < p ≤ 46337, so the product stays below 2³¹; the remainder of doubles is exact.
    const residue = unit === 1 && value >= 0 && value < p ? value : ((value % p) * unit) % p;
    residues[i] = residue < 0 ? residue + p : residue;
  }
  return residues;
}
