/**
 * The elimination of eight columns of the panel, column by column (Crout: L keeps the pivots, U has a unit diagonal).
 *
 * The columns are gathered so that each is contiguous: then eight rows share a vector, and a column without a pivot is recognised
 * by reading it once. L replaces the columns from the left, which is safe, because there are no more pivots than processed
 * columns. Above L, in the rows of the leaf's own pivots, the columns of U with pivots are stored.
 */
import { difference, inverse, residue } from './residue';
import { transpose } from './transpose';
import {
  columnBuffer,
  leafInverses,
  leafRow,
  negatedInverse,
  panel,
  panelStride,
  pivotColumns,
  rowOrder,
  swaps,
} from './workspace';

/** The width of a leaf: at most seven products are added before a reduction, far below DEPTH. */
const WIDTH: i32 = 8;

/** The bytes of a gathered column. */
let span: usize = 0;

// @ts-ignore: decorator
@inline
function slot(column: i32): usize {
  return columnBuffer + <usize>column * span;
}

// @ts-ignore: decorator
@inline
function entry(column: i32, row: i32): i32 {
  return load<i16>(slot(column) + (<usize>row << 1));
}

/** Computes the entries of column `column` of U in the rows of the pivots so far; writes them to leafRow, padded by zeros. */
function solveTop(column: i32, found: i32): void {
  v128.store(leafRow, i16x8.splat(0));
  for (let i = 0; i < found; i++) {
    let sum = entry(column, i);
    for (let k = 0; k < i; k++) sum -= entry(k, i) * load<i16>(leafRow + (<usize>k << 1));
    const solved = residue(residue(sum) * load<i32>(leafInverses + (<usize>i << 2)));
    store<i16>(leafRow + (<usize>i << 1), <i16>solved);
  }
}

/**
 * Subtracts the contributions of the pivots so far from column `column` and writes the result to slot `found`. The residues in
 * the rows of those pivots are meaningless. If the number of slots is odd, the last one is paired with a zero of leafRow.
 */
function eliminate(column: i32, found: i32): void {
  const target = slot(found);
  const source = slot(column);
  for (let i: usize = 0; i < span; i += 16) {
    let low = i32x4.splat(0);
    let high = low;
    for (let k = 0; k < found; k += 2) {
      const even = v128.load(slot(k) + i);
      const odd = v128.load(slot(k + 1) + i);
      const pair = v128.load32_splat(leafRow + (<usize>k << 1));
      low = i32x4.add(low, i32x4.dot_i16x8_s(v128.shuffle<i16>(even, odd, 0, 8, 1, 9, 2, 10, 3, 11), pair));
      high = i32x4.add(high, i32x4.dot_i16x8_s(v128.shuffle<i16>(even, odd, 4, 12, 5, 13, 6, 14, 7, 15), pair));
    }
    v128.store(target + i, difference(v128.load(source + i), low, high));
  }
}

/** The first row from `from` on where the slot is not zero, or −1. Rows beyond the matrix are zero in every slot. */
function findPivot(column: i32, from: i32): i32 {
  const rows = <i32>(span >> 1);
  let i = from;
  // The last step may read beyond the column and stop without a pivot; the next loop stays inside the column.
  while (i < rows && !v128.any_true(v128.load(slot(column) + (<usize>i << 1)))) i += 8;
  for (; i < rows; i++) if (entry(column, i) != 0) return i;
  return -1;
}

function swap16(a: usize, b: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const kept = v128.load(a + i);
    v128.store(a + i, v128.load(b + i));
    v128.store(b + i, kept);
  }
}

/** Stores the entries of U above the column of L in slot `found`. */
function keepTop(found: i32): void {
  for (let k = 0; k < found; k++) store<i16>(slot(found) + (<usize>k << 1), load<i16>(leafRow + (<usize>k << 1)));
}

/** Swaps two rows in the panel, in the gathered columns and in the row order; `a` and `b` are counted from `top`. */
function swapRows(top: i32, a: i32, b: i32, order: usize): void {
  for (let column = 0; column < WIDTH; column++) {
    const kept = entry(column, a);
    store<i16>(slot(column) + (<usize>a << 1), <i16>entry(column, b));
    store<i16>(slot(column) + (<usize>b << 1), <i16>kept);
  }
  swap16(panel + <usize>(top + a) * panelStride, panel + <usize>(top + b) * panelStride, panelStride);
  const first = order + (<usize>(top + a) << 2);
  const second = order + (<usize>(top + b) << 2);
  const kept = load<i32>(first);
  store<i32>(first, load<i32>(second));
  store<i32>(second, kept);
}

/** Computes −L⁻¹ of the leaf's lower triangle by columns: x_jj = 1/l_jj, x_ij = −(Σ_{j ≤ k < i} l_ik·x_kj)/l_ii. */
function invert(pivots: i32, found: i32): void {
  const corner = negatedInverse + <usize>pivots * panelStride + (<usize>pivots << 1);
  for (let j = 0; j < found; j++) {
    const column = corner + (<usize>j << 1);
    store<i16>(column + <usize>j * panelStride, <i16>-load<i32>(leafInverses + (<usize>j << 2)));
    for (let i = j + 1; i < found; i++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum += entry(k, i) * load<i16>(column + <usize>k * panelStride);
      const solved = -residue(residue(sum) * load<i32>(leafInverses + (<usize>i << 2)));
      store<i16>(column + <usize>i * panelStride, <i16>solved);
    }
  }
}

/**
 * Eliminates the columns from … from + 7 of a panel of `rows` rows that has `pivots` pivots; returns the number of pivots added. L
 * is written to the columns pivots … of the panel, −L⁻¹ to the diagonal of negatedInverse. `firstRow` and `firstColumn` are the
 * panel's place in the matrix.
 */
export function eliminateLeaf(from: i32, pivots: i32, rows: i32, firstRow: i32, firstColumn: i32): i32 {
  const height = rows - pivots;
  const top = panel + <usize>pivots * panelStride;
  const order = rowOrder + (<usize>firstRow << 2);
  span = <usize>((height + 7) & ~7) << 1;
  for (let i = 0; i < height; i += 8) {
    transpose(top + <usize>i * panelStride + (<usize>from << 1), panelStride, columnBuffer + (<usize>i << 1), span);
  }
  let found = 0;
  for (let column = 0; column < WIDTH && found < height; column++) {
    solveTop(column, found);
    eliminate(column, found);
    const row = findPivot(found, found);
    if (row < 0) continue;
    keepTop(found);
    if (row != found) swapRows(pivots, found, row, order);
    store<i32>(swaps + (<usize>(pivots + found) << 2), pivots + row);
    store<i32>(leafInverses + (<usize>found << 2), inverse(entry(found, found)));
    store<i32>(pivotColumns + (<usize>(firstRow + pivots + found) << 2), firstColumn + from + column);
    found++;
  }
  for (let i = 0; i < height; i += 8) {
    transpose(columnBuffer + (<usize>i << 1), span, top + <usize>i * panelStride + (<usize>pivots << 1), panelStride);
  }
  invert(pivots, found);
  return found;
}
