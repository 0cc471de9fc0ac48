/**
 * Elimination of a matrix that is larger than any one memory, by slabs of columns, left-looking: a slab is built, made up for all
 * pivots found before, and eliminated. The panels of L are kept outside, and of U the columns with pivots where right-hand sides
 * are to be solved for; these stay behind each slab. An entry of L is copied once for every slab, some thousand multiplications.
 */
import { Refusal } from '../../kernel/full.js';
import { BLOCK, PANEL } from '../../kernel/libraries/modular/wasm/layout.js';
import type { Residues } from '../../kernel/full.js';
import { load, whole } from '../../kernel/libraries/modular/wasm/modularModule.js';
import { allocate } from '../../kernel/libraries/webAssembly/webAssembly.js';
import { workspaceOf } from './eliminate.js';
import { layoutFor, type Layout, type Sizes } from './layout.js';
import { Place } from './place.js';
import type { Source } from './sources.js';
import { PanelStore } from './store.js';

/** More does not help: with 60 000 rows it is a slab of 8000 columns. */
const SLAB_BYTES = 2 ** 30;

/** U in the columns of pivots first … end − 1, row by row, `end` rows. */
interface Upper {
  readonly first: number;
  readonly end: number;
  readonly entries: Int16Array;
}

export interface Eliminated {
  readonly place: Place;
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
  const place = new Place(layout, p);
  const { rows, searched, width } = layout;
  load(place.target, right, p, whole(right), layout.matrix + 2 * searched, layout.stride / 2);
  const stores: PanelStore[] = [];
  const uppers: Upper[] = [];
  const pivotColumns = new Int32Array(Math.min(rows, source.columns));
  const pivots = new Int16Array(pivotColumns.length);
  let rank = 0;
  for (let left = 0; left < source.columns && rank < rows; left += layout.columns) {
    const count = Math.min(layout.columns, source.columns - left);
    for (let row = 0; count < layout.columns && row < rows; row++) place.row(row).fill(0, 0, searched);
    source.write(place.target, layout, p, left, count);
    for (const store of stores) {
      for (const panel of store.restore(place.buffer, layout, workspaceOf(layout, 0, 0))) {
        await place.perform('apply', panel, 0, searched);
      }
    }
    const store = PanelStore.for(layout, rank);
    const first = rank;
    rank = await place.perform('eliminate', { top: first, column: 0, pivots: 0 }, Math.min(PANEL, width), width, store);
    const columns = place.pivotColumns.slice(first, rank);
    columns.forEach((column, i) => {
      pivotColumns[first + i] = left + column;
      pivots[first + i] = place.row(first + i)[column] as number;
    });
    if (layout.rightHandSides > 0) uppers.push(upperOf(place, first, columns));
    stores.push(store);
  }
  for (const upper of uppers.reverse()) substituteBack(place, upper);
  return { place, rank, pivotColumns: pivotColumns.subarray(0, rank), pivots: pivots.subarray(0, rank) };
}

function upperOf(place: Place, first: number, columns: Int32Array): Upper {
  const end = first + columns.length;
  const request = (): Int16Array => new Int16Array(end * columns.length);
  const entries = allocate(request, 'the memory for U', `${end} × ${columns.length} entries too many`);
  for (let i = 0, at = 0; i < end; i++) {
    const row = place.row(i);
    for (const column of columns) entries[at++] = row[column] as number;
  }
  return { first, end, entries };
}

/** Puts a part of U back, its columns now side by side, and substitutes as far as it goes. */
function substituteBack(place: Place, { first, end, entries }: Upper): void {
  const { layout, target } = place;
  const { matrix, stride, searched, width } = layout;
  const count = end - first;
  for (let i = 0; i < end; i++) place.row(i).set(entries.subarray(i * count, (i + 1) * count));
  for (let i = 0; i < count; i++) place.pivotColumns[first + i] = i;
  target.setWorkspace(...workspaceOf(layout, 0, 0));
  for (let column = searched; column < width; column += BLOCK) {
    target.backSubstitute(matrix, stride, first, end, matrix + 2 * column, Math.min(BLOCK, width - column));
  }
}
