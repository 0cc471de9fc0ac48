/**
 * Elimination of a matrix that is too large for one memory, by slabs of columns, left-looking: each slab is built, updated by all
 * earlier pivots, and eliminated. The panels of L are stored outside the memory. If there are right-hand sides, the pivot columns of
 * U are stored outside too; the right-hand sides stay in the memory behind each slab. Each entry of L is copied once for every slab,
 * which is little beside the thousands of multiplications that it takes part in.
 */
import { Refusal } from '../../kernel/full.js';
import { BLOCK, PANEL } from '../../kernel/libraries/modular/wasm/layout.js';
import type { Residues } from '../../kernel/full.js';
import { load, whole } from '../../kernel/libraries/modular/wasm/modularModule.js';
import { allocate } from '../../kernel/libraries/webAssembly/webAssembly.js';
import { workspaceOf } from './rounds.js';
import { layoutFor, type Layout, type Sizes } from './layout.js';
import { EliminationMemory } from './eliminationMemory.js';
import type { Source } from './sources.js';
import { PanelStore } from './panelStore.js';

/** Larger slabs are not faster: with 60 000 rows, this is a slab of 8000 columns. */
const SLAB_BYTES = 2 ** 30;

/** The columns of U that belong to pivots first … end − 1, in `end` rows, row by row. */
interface Upper {
  readonly first: number;
  readonly end: number;
  readonly entries: Int16Array;
}

export interface Eliminated {
  readonly memory: EliminationMemory;
  readonly rank: number;
  readonly pivotColumns: Int32Array;
  readonly pivots: Int16Array;
}

/** The widest slab whose elimination fits into `limit` bytes, a multiple of `unit` columns. */
export function slabLayout(
  sizes: Sizes,
  { unit, factorBytes }: Pick<Source, 'unit' | 'factorBytes'>,
  limit: number,
): Layout {
  const layoutOf = (units: number): Layout => layoutFor({ ...sizes, columns: units * unit }, factorBytes(units * unit));
  const bytes = Math.min(limit, SLAB_BYTES);
  let [fits, tooWide] = [0, Math.ceil(sizes.columns / unit) + 1];
  while (tooWide - fits > 1) {
    const middle = (fits + tooWide) >> 1;
    if (layoutOf(middle).bytes <= bytes) fits = middle;
    else tooWide = middle;
  }
  if (fits > 0) return layoutOf(fits);
  const needed = layoutOf(1).bytes;
  throw new Refusal(
    'limit',
    '$',
    `a matrix of which ${unit} columns fit in ${bytes} bytes`,
    `one that needs ${needed}`,
  );
}

export async function eliminateInSlabs(
  source: Source,
  right: Residues,
  layout: Layout,
  p: number,
): Promise<Eliminated> {
  const memory = new EliminationMemory(layout, p);
  const { rows, searched, width } = layout;
  load(memory.target, right, p, whole(right), layout.matrix + 2 * searched, layout.stride / 2);
  const stores: PanelStore[] = [];
  const uppers: Upper[] = [];
  const pivotColumns = new Int32Array(Math.min(rows, source.columns));
  const pivots = new Int16Array(pivotColumns.length);
  let rank = 0;
  for (let left = 0; left < source.columns && rank < rows; left += layout.columns) {
    const count = Math.min(layout.columns, source.columns - left);
    for (let row = 0; count < layout.columns && row < rows; row++) memory.row(row).fill(0, 0, searched);
    source.write(memory.target, layout, p, left, count);
    for (const store of stores) {
      for (const panel of store.restore(memory.buffer, layout, workspaceOf(layout, 0, 0))) {
        await memory.perform('apply', panel, 0, searched);
      }
    }
    const store = PanelStore.for(layout, rank);
    const first = rank;
    rank = await memory.perform(
      'eliminate',
      { top: first, column: 0, pivots: 0 },
      Math.min(PANEL, width),
      width,
      store,
    );
    const columns = memory.pivotColumns.slice(first, rank);
    columns.forEach((column, i) => {
      pivotColumns[first + i] = left + column;
      pivots[first + i] = memory.row(first + i)[column] as number;
    });
    if (layout.rightHandSides > 0) uppers.push(upperOf(memory, first, columns));
    stores.push(store);
  }
  for (const upper of uppers.reverse()) substituteBack(memory, upper);
  return { memory, rank, pivotColumns: pivotColumns.subarray(0, rank), pivots: pivots.subarray(0, rank) };
}

function upperOf(memory: EliminationMemory, first: number, columns: Int32Array): Upper {
  const end = first + columns.length;
  const request = (): Int16Array => new Int16Array(end * columns.length);
  const entries = allocate(request, 'the memory for U', `${end} × ${columns.length} entries too many`);
  for (let i = 0, at = 0; i < end; i++) {
    const row = memory.row(i);
    for (const column of columns) entries[at++] = row[column] as number;
  }
  return { first, end, entries };
}

/** Copies a part of U back into the memory, with its columns side by side, and substitutes backwards through it. */
function substituteBack(memory: EliminationMemory, { first, end, entries }: Upper): void {
  const { layout, target } = memory;
  const { matrix, stride, searched, width } = layout;
  const count = end - first;
  for (let i = 0; i < end; i++) memory.row(i).set(entries.subarray(i * count, (i + 1) * count));
  for (let i = 0; i < count; i++) memory.pivotColumns[first + i] = i;
  target.setWorkspace(...workspaceOf(layout, 0, 0));
  for (let column = searched; column < width; column += BLOCK) {
    target.backSubstitute(matrix, stride, first, end, matrix + 2 * column, Math.min(BLOCK, width - column));
  }
}
