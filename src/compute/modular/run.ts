/** One elimination from beginning to end, in one memory where it fits, by slabs where not. */
import { Refusal } from '../../kernel/full.js';
import { PANEL } from '../../kernel/libraries/modular/wasm/layout.js';
import type { Residues } from '../../kernel/full.js';
import { load, requireEntries, requirePrime, whole } from '../../kernel/libraries/modular/wasm/modularModule.js';
import { LARGEST_MEMORY } from '../../kernel/libraries/webAssembly/webAssembly.js';
import { layoutFor, type Layout, type Sizes } from './layout.js';
import { Place } from './place.js';
import { eliminateInSlabs, slabLayout, type Eliminated } from './slabs.js';
import type { Source } from './sources.js';
import { threadsHere } from './threads.js';

export interface Options {
  /** As many as the machine has cores, at most 8, where not given. */
  readonly threads?: number;
}

/** What an elimination leaves: Y with U·Y = L⁻¹B in the rows of the right-hand sides, and whatever is zero behind them. */
export interface Elimination extends Eliminated {
  /** Why there was only one thread, where more were wanted. */
  readonly note: string | undefined;
}

/** Fewer multiplications than these one thread has done before several have begun. */
const WORTH_THREADS = 2 ** 25;

/** Bytes of memory that an elimination takes at most, where `limit` is the most that one memory can have. */
export function memoryFor(sizes: Sizes, limit = LARGEST_MEMORY): number {
  const { bytes } = layoutFor(sizes);
  if (bytes <= limit) return bytes;
  // Besides a slab, L and U: no more than two matrices of int16.
  return slabLayout(sizes, { unit: 1, factorBytes: () => 0 }, limit).bytes + 4 * sizes.rows * sizes.columns;
}

export async function run(
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
  const place = new Place(layout, p);
  const { width } = layout;
  source.write(place.target, layout, p, 0, source.columns);
  load(place.target, right, p, whole(right), layout.matrix + 2 * layout.searched, layout.stride / 2);
  const rank = await place.perform('solve', { top: 0, column: 0, pivots: 0 }, Math.min(PANEL, width), width);
  const pivotColumns = place.pivotColumns.slice(0, rank);
  const pivots = Int16Array.from(pivotColumns, (column, i) => place.row(i)[column] as number);
  return { place, rank, pivotColumns, pivots };
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
