/** The lower triangle of DᵀD. D is stored transposed, so that a block of tiles holds 64 rows of D. */
import { blockOf, DEPTH, height, multiplyBlock, rowIn, TILE } from './tile';

/** `blocks` is the number of blocks of 64 rows of D; zeros pad the last one. */
export function gram<T>(source: usize, blocks: i32, matrix: usize, size: i32): void {
  const blockBytes = <usize>(size / height<T>()) * TILE;
  for (let column = 0, index = 0; column < size; column += DEPTH, index++) {
    const target = blockOf<T>(matrix, size, index);
    const rows = size - column;
    memory.fill(target, 0, <usize>(rows / height<T>()) * TILE);
    for (let k = 0; k < blocks; k++) {
      const rowsOfD = rowIn<T>(source + <usize>k * blockBytes, column);
      multiplyBlock<T>(rowsOfD, target, rows, min(DEPTH, rows), true);
    }
  }
}
