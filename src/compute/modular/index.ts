/**
 * Linear algebra over 𝔽ₚ for search, p an odd prime of at most 8191, by one thread or several: residues of either sign in,
 * residues 0 … p − 1 out, row by row. What it finds is for the kernel to check.
 */
import { Refusal } from '../../kernel/full.js';
import type { Residues } from '../../kernel/full.js';
import type { RankProfile } from '../../kernel/libraries/modular/wasm/modularRank.js';
import type { Sizes } from './layout.js';
import { memoryFor, run, type Elimination, type Options } from './run.js';
import { given, negatedKhatriRao, transposed, transposedKhatriRao, type Source } from './sources.js';

export type { Options, Residues, Sizes };

/** What every answer comes with. */
export interface Noted {
  /** Why there was only one thread, where several were to be used. */
  readonly note: string | undefined;
}

/** Bytes of memory that an elimination takes at most, of a matrix with right-hand sides. */
export function memoryForElimination(sizes: Sizes): number {
  return memoryFor(sizes);
}

/** Rank and profiles, as rankModuloWasm of the kernel finds them. */
export async function rankModuloParallel(m: Residues, p: number, options: Options = {}): Promise<RankProfile & Noted> {
  return profileOf(await run(given(m), nothing(m.rows), p, options));
}

/** The same of the Khatri–Rao product of A and X. */
export async function rankOfKhatriRaoParallel(
  a: Residues,
  x: Residues,
  p: number,
  options: Options = {},
): Promise<RankProfile & Noted> {
  return profileOf(await run(negatedKhatriRao(a, x), nothing(a.rows * x.rows), p, options));
}

/** Z with A·Z = B, zero in the rows of columns without pivot; undefined where there is none. */
export async function solveModulo(a: Residues, b: Residues, p: number, options: Options = {}): Promise<Solution> {
  return solve(given(a), b, p, options);
}

/** Z with Aᵀ·Z = B. */
export async function solveTransposedModulo(
  a: Residues,
  b: Residues,
  p: number,
  options: Options = {},
): Promise<Solution> {
  return solve(transposed(a), b, p, options);
}

/** Z with (A∘X)ᵀ·Z = B, the Khatri–Rao product being built where it is eliminated. */
export async function solveKhatriRaoTransposed(
  a: Residues,
  x: Residues,
  b: Residues,
  p: number,
  options: Options = {},
): Promise<Solution> {
  return solve(transposedKhatriRao(a, x), b, p, options);
}

export interface Solution extends Noted {
  readonly solution: Int16Array | undefined;
  readonly rank: number;
}

async function solve(source: Source, b: Residues, p: number, options: Options): Promise<Solution> {
  if (source.rows !== b.rows) {
    throw new Refusal('mismatch', '$', `right-hand sides of ${source.rows} rows`, `${b.rows}`);
  }
  const done = await run(source, b, p, options);
  return {
    solution: isConsistent(done) ? solutionOf(done, source.columns) : undefined,
    rank: done.rank,
    note: done.note,
  };
}

/** A⁻¹, or undefined where A is singular. */
export async function inverseModulo(
  a: Residues,
  p: number,
  options: Options = {},
): Promise<{ readonly inverse: Int16Array | undefined } & Noted> {
  const size = sizeOfSquare(a);
  const unit = new Int16Array(size * size);
  for (let i = 0; i < size; i++) unit[i * size + i] = 1;
  const { solution, rank, note } = await solveModulo(a, { rows: size, columns: size, entries: unit }, p, options);
  return { inverse: rank === size ? solution : undefined, note };
}

export async function determinantModulo(
  a: Residues,
  p: number,
  options: Options = {},
): Promise<{ readonly determinant: number } & Noted> {
  const size = sizeOfSquare(a);
  const { rank, pivots, place, note } = await run(given(a), nothing(size), p, options);
  let determinant = rank === size ? 1 : 0;
  for (const pivot of pivots) determinant = (determinant * (pivot + p)) % p;
  return { determinant: isOdd(place.rowOrder) ? (p - determinant) % p : determinant, note };
}

function sizeOfSquare(a: Residues): number {
  if (a.rows !== a.columns) throw new Refusal('mismatch', '$', 'a square matrix', `${a.rows} × ${a.columns}`);
  return a.rows;
}

function nothing(rows: number): Residues {
  return { rows, columns: 0, entries: [] };
}

/** Whether a permutation is odd: each cycle of even length makes it so once. */
function isOdd(order: Int32Array): boolean {
  const seen = new Uint8Array(order.length);
  let odd = false;
  for (let start = 0; start < order.length; start++) {
    for (let at = order[start] as number; seen[start] === 0 && at !== start; at = order[at] as number) {
      seen[at] = 1;
      odd = !odd;
    }
  }
  return odd;
}

function profileOf({ rank, place, pivotColumns, note }: Elimination): RankProfile & Noted {
  return { rank, rowProfile: place.rowOrder.slice(0, rank).sort(), columnProfile: pivotColumns, note };
}

function isConsistent({ rank, place }: Elimination): boolean {
  for (let row = rank; row < place.layout.rows; row++) {
    if (place.rightHandSides(row).some((entry) => entry !== 0)) return false;
  }
  return true;
}

function solutionOf({ rank, pivotColumns, place }: Elimination, columns: number): Int16Array {
  const { rightHandSides } = place.layout;
  const solution = new Int16Array(columns * rightHandSides);
  for (let i = 0; i < rank; i++) {
    const row = place.rightHandSides(i);
    place.target.unbalance(row.byteOffset, row.length);
    solution.set(row, (pivotColumns[i] as number) * rightHandSides);
  }
  return solution;
}
