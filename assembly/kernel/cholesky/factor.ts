/**
 * The factorisation A = LLᵀ in place, left-looking by blocks of 64 columns. From a_ij, sums of products l_ik·l_jk, k < j, are
 * subtracted: one sum for each whole block before j, one for the whole groups of four before j in its block, then single products.
 * Finally the entry is divided by the pivot. Entries above the diagonal are read and written within tiles, but no entry below
 * depends on them.
 */
import { blockOf, COLUMN, DEPTH, GROUP, height, multiplyBlock, multiplyTile, rowIn, TILE } from './tile';

// @ts-ignore: decorator
@inline
function entry<T>(block: usize, row: i32, column: i32): T {
  return load<T>(block + <usize>column * COLUMN + <usize>row * sizeof<T>());
}

// @ts-ignore: decorator
@inline
function put<T>(block: usize, row: i32, column: i32, value: T): void {
  store<T>(block + <usize>column * COLUMN + <usize>row * sizeof<T>(), value);
}

/** Writes L of the 4 × 4 block at `source` to `pivots`; returns 0, or the number of the column whose pivot is not positive and finite. */
function factorPivots<T>(source: usize, pivots: usize): i32 {
  for (let j = 0; j < GROUP; j++) {
    let square = entry<T>(source, j, j);
    for (let k = 0; k < j; k++) square -= entry<T>(pivots, j, k) * entry<T>(pivots, j, k);
    if (!(square > 0 && square < <T>Infinity)) return j + 1;
    const pivot = sqrt<T>(square);
    put<T>(pivots, j, j, pivot);
    for (let i = j + 1; i < GROUP; i++) {
      let value = entry<T>(source, i, j);
      for (let k = 0; k < j; k++) value -= entry<T>(pivots, i, k) * entry<T>(pivots, j, k);
      put<T>(pivots, i, j, value / pivot);
    }
  }
  return 0;
}

/** x − y·l, where l is an entry of the pivots. */
// @ts-ignore: decorator
@inline
function less<T>(x: v128, y: v128, pivots: usize, row: i32, column: i32): v128 {
  return v128.sub<T>(x, v128.mul<T>(y, v128.splat<T>(entry<T>(pivots, row, column))));
}

/** Multiplies half of the rows of four columns by the transposed inverse of the pivots. */
// @ts-ignore: decorator
@inline
function solveHalf<T>(target: usize, pivots: usize): void {
  const a = v128.div<T>(v128.load(target), v128.splat<T>(entry<T>(pivots, 0, 0)));
  v128.store(target, a);
  let b = less<T>(v128.load(target + COLUMN), a, pivots, 1, 0);
  b = v128.div<T>(b, v128.splat<T>(entry<T>(pivots, 1, 1)));
  v128.store(target + COLUMN, b);
  let c = less<T>(v128.load(target + 2 * COLUMN), a, pivots, 2, 0);
  c = v128.div<T>(less<T>(c, b, pivots, 2, 1), v128.splat<T>(entry<T>(pivots, 2, 2)));
  v128.store(target + 2 * COLUMN, c);
  let d = less<T>(v128.load(target + 3 * COLUMN), a, pivots, 3, 0);
  d = less<T>(less<T>(d, b, pivots, 3, 1), c, pivots, 3, 2);
  v128.store(target + 3 * COLUMN, v128.div<T>(d, v128.splat<T>(entry<T>(pivots, 3, 3))));
}

function solve<T>(target: usize, pivots: usize): void {
  solveHalf<T>(target, pivots);
  solveHalf<T>(target + 16, pivots);
}

/** Factors the square at the top of a block. Its pivots are factored in separate memory, since solving a tile overwrites them. */
function factorSquare<T>(block: usize, width: i32, pivots: usize): i32 {
  for (let column = 0; column < width; column += GROUP) {
    const right = rowIn<T>(block, column);
    const at = <usize>column * COLUMN;
    const first = column / height<T>();
    const end = (width + height<T>() - 1) / height<T>();
    for (let tile = first; tile < end; tile++) {
      const left = block + <usize>tile * TILE;
      multiplyTile<T>(left, right, column, left + at, false);
    }
    const stop = factorPivots<T>(right + at, pivots);
    if (stop > 0) return column + stop;
    for (let tile = first; tile < end; tile++) solve<T>(block + <usize>tile * TILE + at, pivots);
    for (let j = 0; j < GROUP; j++) {
      for (let i = j; i < GROUP; i++) put<T>(right + at, i, j, entry<T>(pivots, i, j));
    }
  }
  return 0;
}

/** `size` is a multiple of 8; `pivots` is the address of 128 bytes that nothing else uses. */
export function factor<T>(matrix: usize, size: i32, pivots: usize): i32 {
  for (let start = 0, index = 0; start < size; start += DEPTH, index++) {
    const block = blockOf<T>(matrix, size, index);
    const rows = size - start;
    const width = min(DEPTH, rows);
    for (let k = 0; k < index; k++) {
      const source = rowIn<T>(blockOf<T>(matrix, size, k), start - DEPTH * k);
      multiplyBlock<T>(source, block, rows, width, false);
    }
    const stop = factorSquare<T>(block, width, pivots);
    if (stop > 0) return start + stop;
    for (let row = DEPTH; row < rows; row += height<T>()) {
      const left = rowIn<T>(block, row);
      for (let column = 0; column < width; column += GROUP) {
        const right = rowIn<T>(block, column);
        const at = <usize>column * COLUMN;
        multiplyTile<T>(left, right, column, left + at, false);
        solve<T>(left + at, right + at);
      }
    }
  }
  return 0;
}
