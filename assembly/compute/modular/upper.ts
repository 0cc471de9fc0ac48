/** Elimination that keeps U and the pivots in the matrix: entry (i, j), i ≤ j, of U is stored in row i and the column of pivot j. */
import { eliminateColumns } from '../../kernel/modular/steps';
import { panel, panelStride, pivotColumns } from '../../kernel/modular/workspace';

// @ts-ignore: decorator
@inline
function entry(row: i32, column: i32): i16 {
  return load<i16>(panel + <usize>row * panelStride + (<usize>column << 1));
}

/** Like eliminateColumns; it also writes the pivots that it finds, and U above them in the rows of the panel, to the matrix. */
export function eliminateAndKeep(
  source: usize,
  stride: usize,
  rows: i32,
  width: i32,
  pivots: i32,
  firstRow: i32,
  column: i32,
): i32 {
  const added = eliminateColumns(source, stride, rows, width, pivots, firstRow, column);
  const from = (pivots + 7) & ~7;
  let leaf = -1;
  let leafPivots = 0;
  for (let pivot = pivots; pivot < pivots + added; pivot++) {
    const offset = load<i32>(pivotColumns + (<usize>(firstRow + pivot) << 2)) - column;
    if (offset >> 3 != leaf) {
      leaf = offset >> 3;
      leafPivots = pivot;
    }
    let target = source + (<usize>offset << 1);
    // Above its leaf, a column of U is still at the place of its column; inside the leaf it has moved with L.
    for (let row = 0; row <= pivot; row++) {
      store<i16>(target, entry(row, row < leafPivots ? from + offset : pivot));
      target += stride;
    }
  }
  return added;
}
