/**
 * The two steps of a right-looking elimination by panels: find the pivots of a panel; then update the columns to its right.
 *
 * A panel takes columns until about half of its places for pivots are used. If few columns have a pivot, the columns to the right
 * are then updated once for many pivots, not once for every panelWidth columns.
 */
import { packLeft, packRight, multiply } from './multiply';
import { eliminateBehind, solveRows } from './panel';
import { negatedInverse, packedLeft, packedRight, panel, panelStride, panelWidth, swaps } from './workspace';

/** The number of columns that are updated together: with a depth of panelWidth, they fit in the second-level cache when packed. */
const BLOCK: i32 = 512;

/** Begins an empty panel of `rows` rows. */
export function beginPanel(rows: i32): void {
  memory.fill(panel + <usize>rows * panelStride, 0, panelStride << 3);
  memory.fill(negatedInverse, 0, <usize>panelWidth * panelStride);
}

/** The number of columns that a panel with `pivots` pivots can still take, a multiple of 8; zero if few places are left. */
export function roomInPanel(pivots: i32): i32 {
  const room = panelWidth - ((pivots + 7) & ~7);
  return room << 1 < panelWidth ? 0 : room;
}

/**
 * Adds `width` ≤ roomInPanel(pivots) columns at `source`, a multiple of 8, to a panel with `pivots` pivots; returns the number of
 * pivots added. `firstRow` is the first row of the panel in the matrix, `column` the column of `source`. The panel holds copies:
 * its rows are close together in memory, while those of the matrix are about a page apart.
 */
export function eliminateColumns(
  source: usize,
  stride: usize,
  rows: i32,
  width: i32,
  pivots: i32,
  firstRow: i32,
  column: i32,
): i32 {
  const bytes = <usize>width << 1;
  const from = (pivots + 7) & ~7;
  swapRows(source, stride, bytes, pivots);
  for (let i = 0; i < rows; i++) {
    memory.copy(panel + <usize>i * panelStride + (<usize>from << 1), source + <usize>i * stride, bytes);
  }
  return eliminateBehind(0, pivots, from, width, rows, firstRow, column - from);
}

/** Repeats the row swaps of the panel's elimination in `bytes` bytes of each row, from `source` on. */
function swapRows(source: usize, stride: usize, bytes: usize, pivots: i32): void {
  for (let i = 0; i < pivots; i++) {
    const other = load<i32>(swaps + (<usize>i << 2));
    if (other == i) continue;
    const a = source + <usize>i * stride;
    const b = source + <usize>other * stride;
    for (let k: usize = 0; k < bytes; k += 16) {
      const kept = v128.load(a + k);
      v128.store(a + k, v128.load(b + k));
      v128.store(b + k, kept);
    }
  }
}

/**
 * In `columns` columns to the right of the panel, computes the rows of U and subtracts L·U from the rows below. `source` is the
 * panel's first row in the first of these columns.
 */
export function update(source: usize, stride: usize, pivots: i32, rows: i32, columns: i32): void {
  swapRows(source, stride, <usize>columns << 1, pivots);
  for (let j = 0; j < columns; j += BLOCK) {
    const width = min(BLOCK, columns - j);
    const target = source + (<usize>j << 1);
    solveRows(0, pivots, target, stride, width);
    packLeft(panel + <usize>pivots * panelStride, panelStride, rows - pivots, pivots, packedLeft);
    const rest = target + <usize>pivots * stride;
    multiply<i16>(packedLeft, packedRight, pivots, rest, stride, rows - pivots, width, false, false);
  }
}
