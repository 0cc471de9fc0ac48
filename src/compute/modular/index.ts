/**
 * Linear algebra over 𝔽ₚ for searches, with one or several threads; p is an odd prime of at most 8191. Matrices are stored row by
 * row. Arguments may have residues of either sign; results have residues from 0 to p − 1. The kernel checks what is found.
 */
import { Refusal } from '../../kernel/full.js';
import type { Residues } from '../../kernel/full.js';
import type { RankProfile } from '../../kernel/libraries/modular/wasm/modularRank.js';
import type { Sizes } from './layout.js';
import { memoryFor, runElimination, type Elimination, type Options } from './elimination.js';
import { given, negatedKhatriRao, transposed, transposedKhatriRao, type Source } from './sources.js';

export type { Options, Residues, Sizes };

/** Part of every answer. */
export interface Noted {
  /** The reason why there was only one thread, if several were wanted. */
  readonly note: string | undefined;
}

/** An upper bound for the bytes of memory that an elimination with right-hand sides takes. */
export function memoryForElimination(sizes: Sizes): number {
  return memoryFor(sizes);
}

/** Rank and profiles, with the same result as rankModuloWasm of the kernel. */
export async function rankModuloParallel(m: Residues, p: number, options: Options = {}): Promise<RankProfile & Noted> {
  return profileOf(await runElimination(given(m), nothing(m.rows), p, options));
}

/** Rank and profiles of the Khatri–Rao product A ∘ X. */
export async function rankOfKhatriRaoParallel(
  a: Residues,
  x: Residues,
  p: number,
  options: Options = {},
): Promise<RankProfile & Noted> {
  return profileOf(await runElimination(negatedKhatriRao(a, x), nothing(a.rows * x.rows), p, options));
}

/** Z with A·Z = B, zero in the rows that belong to columns without pivot; the solution is undefined if there is none. */
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

/** Z with (A∘X)ᵀ·Z = B. The Khatri–Rao product is built in the memory of the elimination. */
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
  const done = await runElimination(source, b, p, options);
  return {
    solution: isConsistent(done) ? solutionOf(done, source.columns) : undefined,
    rank: done.rank,
    note: done.note,
  };
}

/** A⁻¹; undefined if A is singular. */
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
  const { rank, pivots, memory, note } = await runElimination(given(a), nothing(size), p, options);
  let determinant = rank === size ? 1 : 0;
  for (const pivot of pivots) determinant = (determinant * (pivot + p)) % p;
  return { determinant: isOdd(memory.rowOrder) ? (p - determinant) % p : determinant, note };
}

function sizeOfSquare(a: Residues): number {
  if (a.rows !== a.columns) throw new Refusal('mismatch', '$', 'a square matrix', `${a.rows} × ${a.columns}`);
  return a.rows;
}

function nothing(rows: number): Residues {
  return { rows, columns: 0, entries: [] };
}

/** True for an odd permutation: each cycle of even length changes the parity. */
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

function profileOf({ rank, memory, pivotColumns, note }: Elimination): RankProfile & Noted {
  return { rank, rowProfile: memory.rowOrder.slice(0, rank).sort(), columnProfile: pivotColumns, note };
}

function isConsistent({ rank, memory }: Elimination): boolean {
  for (let row = rank; row < memory.layout.rows; row++) {
    if (memory.rightHandSides(row).some((entry) => entry !== 0)) return false;
  }
  return true;
}

function solutionOf({ rank, pivotColumns, memory }: Elimination, columns: number): Int16Array {
  const { rightHandSides } = memory.layout;
  const solution = new Int16Array(columns * rightHandSides);
  for (let i = 0; i < rank; i++) {
    const row = memory.rightHandSides(i);
    memory.target.unbalance(row.byteOffset, row.length);
    solution.set(row, (pivotColumns[i] as number) * rightHandSides);
  }
  return solution;
}
