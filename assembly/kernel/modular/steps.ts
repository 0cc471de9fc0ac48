/**
 * The two steps of an elimination by panels, right-looking: find the pivots of a panel; make up for them in the columns behind it.
 *
 * A panel takes columns until about half of its places for pivots are used: where few columns have a pivot, the columns behind
 * are then gone through once for many pivots, and not once for every panelWidth columns.
 */
import { packLeft, packRight, multiply } from './multiply';
import { eliminateBehind, solveRows } from './panel';
import { negatedInverse, packedLeft, packedRight, panel, panelStride, panelWidth, swaps } from './workspace';

/** Columns that are updated together: with a depth of panelWidth they stay in the second-level cache, packed. */
const BLOCK: i32 = 512;

/** An empty panel of `rows` rows. */
export function beginPanel(rows: i32): void {
  memory.fill(panel + <usize>rows * panelStride, 0, panelStride << 3);
  memory.fill(negatedInverse, 0, <usize>panelWidth * panelStride);
}

/** How many columns a panel of `pivots` pivots can take, a multiple of 8: none where it is not worth it. */
export function roomInPanel(pivots: i32): i32 {
  const room = panelWidth - ((pivots + 7) & ~7);
  return room << 1 < panelWidth ? 0 : room;
}

/**
 * Takes `width` ≤ roomInPanel(pivots) columns at `source`, a multiple of 8, to a panel of `pivots` pivots: returns how many they
 * add. `firstRow`: that of the panel in the matrix; `column`: that of `source`. The panel holds copies: its rows lie together,
 * where those of the matrix are a page apart.
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

/** Makes up for what the panel's elimination did to its copies: `bytes` of each row, from `source` on. */
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

/** U in columns behind the panel, and the rest of them less L·U. `source`: the panel's first row in the first of `columns` columns. */
export function update(source: usize, stride: usize, pivots: i32, rows: i32, columns: i32): void {
  swapRows(source, stride, <usize>columns << 1, pivots);
  for (let j = 0; j < columns; j += BLOCK) {
    const width = min(BLOCK, columns - j);
    const target = source + (<usize>j << 1);
    solveRows(0, pivots, target, stride, width);
    packLeft(panel + <usize>pivots * panelStride, panelStride, rows - pivots, pivots, packedLeft);
    const rest = target + <usize>pivots * stride;
    multiply(packedLeft, packedRight, pivots, rest, stride, rows - pivots, width, false, false);
  }
}
