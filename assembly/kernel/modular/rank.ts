/** Row echelon form by panels; nothing of the matrix survives but its rank and its profiles. */
import { beginPanel, eliminateColumns, roomInPanel, update } from './steps';
import { rowOrder } from './workspace';

/**
 * Rank of `rows` × `columns` balanced residues, the columns padded by zeros to a multiple of 8. Behind the last row 8 rows must be
 * memory: they are read, and what is read there is multiplied by zero.
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
