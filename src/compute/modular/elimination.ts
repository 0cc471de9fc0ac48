/** Runs one elimination, in one memory if it fits there, and otherwise by slabs. */
import { Refusal } from '../../kernel/full.js';
import { PANEL } from '../../kernel/libraries/modular/wasm/layout.js';
import type { Residues } from '../../kernel/full.js';
import { load, requireEntries, requirePrime, whole } from '../../kernel/libraries/modular/wasm/modularModule.js';
import { LARGEST_MEMORY } from '../../kernel/libraries/webAssembly/webAssembly.js';
import { layoutFor, type Layout, type Sizes } from './layout.js';
import { EliminationMemory } from './eliminationMemory.js';
import { eliminateInSlabs, slabLayout, type Eliminated } from './slabs.js';
import type { Source } from './sources.js';
import { threadsHere } from './threads.js';

export interface Options {
  /** By default the number of the machine's cores, at most 8. */
  readonly threads?: number;
}

/**
 * The result of an elimination. The right-hand sides have become Y with U·Y = L⁻¹B in the rows of the pivots. Their other rows are
 * zero if and only if the system has a solution.
 */
export interface Elimination extends Eliminated {
  /** The reason why there was only one thread, if more were wanted. */
  readonly note: string | undefined;
}

/** With fewer multiplications than this, one thread finishes before several have started. */
const WORTH_THREADS = 2 ** 25;

/** An upper bound for the bytes that an elimination takes, if one memory can have at most `limit` bytes. */
export function memoryFor(sizes: Sizes, limit = LARGEST_MEMORY): number {
  const { bytes } = layoutFor(sizes);
  if (bytes <= limit) return bytes;
  // Besides a slab there are L and U, which take no more than two matrices of int16.
  return slabLayout(sizes, { unit: 1, factorBytes: () => 0 }, limit).bytes + 4 * sizes.rows * sizes.columns;
}

export async function runElimination(
  source: Source,
  right: Residues,
  p: number,
  options: Options,
  limit = LARGEST_MEMORY,
): Promise<Elimination> {
  requirePrime(p);
  requireEntries(right);
  if (source.rows === 0 || source.columns === 0) {
    throw new Refusal('malformed', '$', 'a matrix with entries', `${source.rows} × ${source.columns}`);
  }
  const shape = { rows: source.rows, columns: source.columns, rightHandSides: right.columns };
  const { threads, note } = await threadsFor(shape, options);
  const sizes = { ...shape, threads };
  const layout = layoutFor(sizes, source.factorBytes(source.columns));
  const eliminated =
    layout.bytes <= limit
      ? await eliminateWhole(source, right, layout, p)
      : await eliminateInSlabs(source, right, slabLayout(sizes, source, limit), p);
  return { ...eliminated, note };
}

async function eliminateWhole(source: Source, right: Residues, layout: Layout, p: number): Promise<Eliminated> {
  const memory = new EliminationMemory(layout, p);
  const { width } = layout;
  source.write(memory.target, layout, p, 0, source.columns);
  load(memory.target, right, p, whole(right), layout.matrix + 2 * layout.searched, layout.stride / 2);
  const rank = await memory.perform('solve', { top: 0, column: 0, pivots: 0 }, Math.min(PANEL, width), width);
  const pivotColumns = memory.pivotColumns.slice(0, rank);
  const pivots = Int16Array.from(pivotColumns, (column, i) => memory.row(i)[column] as number);
  return { memory, rank, pivotColumns, pivots };
}

async function threadsFor(
  { rows, columns, rightHandSides }: Omit<Sizes, 'threads'>,
  { threads }: Options,
): Promise<{ readonly threads: number; readonly note: string | undefined }> {
  if (threads !== undefined && !(Number.isInteger(threads) && threads >= 1 && threads <= 64)) {
    throw new Refusal('malformed', '$.threads', 'a number of threads from 1 to 64', `${threads}`);
  }
  const work = rows * (columns + rightHandSides) * Math.min(rows, columns);
  if (threads === 1 || (threads === undefined && work < WORTH_THREADS)) return { threads: 1, note: undefined };
  const here = await threadsHere();
  return here.threads === 1 ? here : { threads: threads ?? here.threads, note: undefined };
}
