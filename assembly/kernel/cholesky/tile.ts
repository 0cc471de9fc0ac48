/**
 * The product of tiles, and the layout that both factors and the result share, so that nothing needs to be packed.
 *
 * A tile is `height` rows (4 of f64, 8 of f32) by DEPTH = 64 columns, column after column: each column is two vectors, 32
 * bytes. A block is 64 columns of a matrix, its tiles one below the other. A lower triangle is a list of such blocks, block b
 * beginning at row 64·b; sizes are padded to a multiple of 8.
 *
 * The order of every sum is fixed: 64 products (the last sum may have fewer) are added one after the other, from zero, and the sum
 * is then added to the entry, or subtracted from it. src/kernel/libraries/floats/cholesky.ts does the same, entry by entry.
 */
export const DEPTH: i32 = 64;
export const COLUMN: usize = 32;
export const TILE: usize = 2048;
/** The number of columns of a result that are held in registers, as eight vectors. */
export const GROUP: i32 = 4;

// @ts-ignore: decorator
@inline
export function height<T>(): i32 {
  return <i32>(COLUMN / sizeof<T>());
}

/** The address of row `row` in the first column of a block. */
// @ts-ignore: decorator
@inline
export function rowIn<T>(block: usize, row: i32): usize {
  return block + <usize>(row / height<T>()) * TILE + <usize>(row % height<T>()) * sizeof<T>();
}

/** The address of block `index` of a lower triangle, whose first row is 64·index. */
export function blockOf<T>(matrix: usize, size: i32, index: i32): usize {
  const before = index * size - DEPTH * ((index * (index - 1)) >> 1);
  return matrix + <usize>(before / height<T>()) * TILE;
}

/**
 * Adds to four columns of a tile, or subtracts from them, the product of the first `depth` columns of `left` and the transpose of
 * the four rows that begin at `right`.
 */
export function multiplyTile<T>(left: usize, right: usize, depth: i32, target: usize, add: bool): void {
  let a0 = v128.splat<T>(0);
  let a1 = a0;
  let b0 = a0;
  let b1 = a0;
  let c0 = a0;
  let c1 = a0;
  let d0 = a0;
  let d1 = a0;
  const end = left + <usize>depth * COLUMN;
  while (left < end) {
    const upper = v128.load(left);
    const lower = v128.load(left, 16);
    let x = v128.load_splat<T>(right);
    a0 = v128.add<T>(a0, v128.mul<T>(upper, x));
    a1 = v128.add<T>(a1, v128.mul<T>(lower, x));
    x = v128.load_splat<T>(right, sizeof<T>());
    b0 = v128.add<T>(b0, v128.mul<T>(upper, x));
    b1 = v128.add<T>(b1, v128.mul<T>(lower, x));
    x = v128.load_splat<T>(right, 2 * sizeof<T>());
    c0 = v128.add<T>(c0, v128.mul<T>(upper, x));
    c1 = v128.add<T>(c1, v128.mul<T>(lower, x));
    x = v128.load_splat<T>(right, 3 * sizeof<T>());
    d0 = v128.add<T>(d0, v128.mul<T>(upper, x));
    d1 = v128.add<T>(d1, v128.mul<T>(lower, x));
    left += COLUMN;
    right += COLUMN;
  }
  accumulate<T>(target, a0, a1, add);
  accumulate<T>(target + COLUMN, b0, b1, add);
  accumulate<T>(target + 2 * COLUMN, c0, c1, add);
  accumulate<T>(target + 3 * COLUMN, d0, d1, add);
}

// @ts-ignore: decorator
@inline
function accumulate<T>(target: usize, upper: v128, lower: v128, add: bool): void {
  const x = v128.load(target);
  const y = v128.load(target, 16);
  v128.store(target, add ? v128.add<T>(x, upper) : v128.sub<T>(x, upper));
  v128.store(target, add ? v128.add<T>(y, lower) : v128.sub<T>(y, lower), 16);
}

/**
 * Adds B·Bᵀ to the part of a block in the lower triangle, or subtracts it. B consists of the 64 columns at `source` and has the
 * rows of the block; `width` is the number of columns of the block.
 */
export function multiplyBlock<T>(source: usize, target: usize, rows: i32, width: i32, add: bool): void {
  for (let row = 0; row < rows; row += height<T>()) {
    const left = rowIn<T>(source, row);
    const to = rowIn<T>(target, row);
    const end = min(width, row + height<T>());
    for (let column = 0; column < end; column += GROUP) {
      multiplyTile<T>(left, rowIn<T>(source, column), DEPTH, to + <usize>column * COLUMN, add);
    }
  }
}
