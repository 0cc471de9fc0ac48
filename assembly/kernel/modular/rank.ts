/** Rank and profiles from a row echelon form by panels, which destroys the matrix. */
import { beginPanel, eliminateColumns, roomInPanel, update } from './steps';
import { rowOrder } from './workspace';

/**
 * The rank of `rows` × `columns` balanced residues, each row padded by zeros to a multiple of 8. Memory for 8 more rows must follow
 * the last row: it is read, and its content is multiplied by zero.
 */
export function rank(matrix: usize, stride: usize, rows: i32, columns: i32): i32 {
  for (let i = 0; i < rows; i++) store<i32>(rowOrder + (<usize>i << 2), i);
  const padded = (columns + 7) & ~7;
  let found = 0;
  let column = 0;
  while (column < padded && found < rows) {
    const height = rows - found;
    const top = matrix + <usize>found * stride;
    let pivots = 0;
    beginPanel(height);
    while (column < padded && pivots < height && roomInPanel(pivots) > 0) {
      const width = min(roomInPanel(pivots), padded - column);
      pivots += eliminateColumns(top + (<usize>column << 1), stride, height, width, pivots, found, column);
      column += width;
    }
    if (pivots > 0 && pivots < height) update(top + (<usize>column << 1), stride, pivots, height, padded - column);
    found += pivots;
  }
  return found;
}
