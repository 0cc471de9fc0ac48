/** Row echelon form by panels, right-looking; nothing of the matrix survives but its rank and its profiles. */
import { packLeft, packRight, multiply } from './multiply';
import { eliminatePanel, solveRows } from './panel';
import {
  negatedInverse,
  packedLeft,
  packedRight,
  panel,
  panelStride,
  panelWidth,
  rowOrder,
  swaps,
} from './workspace';

/** Columns that are updated together: with a depth of panelWidth they stay in the second-level cache, packed. */
const BLOCK: i32 = 512;

/** The panel is a copy: its rows lie together, where those of the matrix are a page apart. */
function loadPanel(source: usize, stride: usize, rows: i32, width: i32): void {
  const bytes = <usize>width << 1;
  for (let i = 0; i < rows; i++) {
    memory.copy(panel + <usize>i * panelStride, source + <usize>i * stride, bytes);
  }
  memory.fill(panel + <usize>rows * panelStride, 0, panelStride << 3);
  memory.fill(negatedInverse, 0, <usize>panelWidth * panelStride);
}

/** Makes up for what eliminatePanel did to its copy: `bytes` of each row, from `source` on. */
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

/** U to the right of the panel, and the rest of the matrix less L·U. `source`: the panel's first row, first column behind it. */
function update(source: usize, stride: usize, pivots: i32, rows: i32, columns: i32): void {
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

/**
 * Rank of `rows` × `columns` balanced residues, the columns padded by zeros to a multiple of 8. Behind the last row 8 rows must be
 * memory: they are read, and what is read there is multiplied by zero.
 */
export function rank(matrix: usize, stride: usize, rows: i32, columns: i32): i32 {
  for (let i = 0; i < rows; i++) store<i32>(rowOrder + (<usize>i << 2), i);
  const padded = (columns + 7) & ~7;
  let found = 0;
  for (let column = 0; column < padded && found < rows; column += panelWidth) {
    const width = min(panelWidth, padded - column);
    const height = rows - found;
    const source = matrix + <usize>found * stride + (<usize>column << 1);
    loadPanel(source, stride, height, width);
    const pivots = eliminatePanel(0, width, 0, height, found, column);
    const rest = padded - column - width;
    if (pivots > 0 && pivots < height && rest > 0) update(source + (<usize>width << 1), stride, pivots, height, rest);
    found += pivots;
  }
  return found;
}
