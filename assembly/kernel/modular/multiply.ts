/**
 * C ← C − A·B and C ← −A·B, row by row in memory, strides in bytes. C is of int16: residues mod p, balanced as those of A and B are,
 * with at most DEPTH products in a sum; or of int32: integers, all sums of which must be below 2³¹ in size.
 *
 * Both factors are packed first. The depth is padded to a multiple of 8 by zeros in A; the padding of B may have any content.
 *   left:  tiles of 4 rows;    a tile is, for each pair of depths, 4 × (a[i][2q], a[i][2q+1])
 *   right: tiles of 8 columns; a tile is, for each pair of depths, 8 × (b[2q][j], b[2q+1][j])
 * so that one dot_i16x8 adds two products to each of four sums.
 */
import { difference } from './residue';

const LEFT_TILE: usize = 16;
const RIGHT_TILE: usize = 32;

// @ts-ignore: decorator
@inline
export function paddedPairs(depth: i32): i32 {
  return ((depth + 7) >> 3) << 2;
}

/** Entries from … from + 7 of a row; those beyond `depth` are zero. */
// @ts-ignore: decorator
@inline
function eight(row: usize, from: i32, depth: i32): v128 {
  const x = v128.load(row + (<usize>from << 1));
  if (from + 8 <= depth) return x;
  const lanes = i16x8(0, 1, 2, 3, 4, 5, 6, 7);
  return v128.and(x, i16x8.lt_s(lanes, i16x8.splat(<i16>(depth - from))));
}

/** Packs A. Reads up to three rows beyond `rows`; their memory must exist, with any content, as `multiply` stores nothing for them. */
export function packLeft(source: usize, stride: usize, rows: i32, depth: i32, packed: usize): void {
  for (let i = 0; i < rows; i += 4) {
    const second = source + stride;
    const third = second + stride;
    const fourth = third + stride;
    for (let k = 0; k < depth; k += 8) {
      const a = eight(source, k, depth);
      const b = eight(second, k, depth);
      const c = eight(third, k, depth);
      const d = eight(fourth, k, depth);
      // A 4 × 4 transpose of pairs.
      const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5);
      const cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
      const abHigh = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
      const cdHigh = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
      v128.store(packed, v128.shuffle<i64>(ab, cd, 0, 2));
      v128.store(packed, v128.shuffle<i64>(ab, cd, 1, 3), 16);
      v128.store(packed, v128.shuffle<i64>(abHigh, cdHigh, 0, 2), 32);
      v128.store(packed, v128.shuffle<i64>(abHigh, cdHigh, 1, 3), 48);
      packed += 4 * LEFT_TILE;
    }
    source = fourth + stride;
  }
}

/** Packs B. Reads up to seven rows beyond `depth` and seven columns beyond `columns`; their memory must exist, with any content. */
export function packRight(source: usize, stride: usize, depth: i32, columns: i32, packed: usize): void {
  const pairs = paddedPairs(depth);
  for (let j = 0; j < columns; j += 8) {
    let row = source + (<usize>j << 1);
    for (let q = 0; q < pairs; q++) {
      const even = v128.load(row);
      const odd = v128.load(row + stride);
      v128.store(packed, v128.shuffle<i16>(even, odd, 0, 8, 1, 9, 2, 10, 3, 11));
      v128.store(packed, v128.shuffle<i16>(even, odd, 4, 12, 5, 13, 6, 14, 7, 15), 16);
      packed += RIGHT_TILE;
      row += stride << 1;
    }
  }
}

/** Finishes one row of a tile: c ← c − x, or c ← −x if `replace`. Rows of int32 have memory for whole tiles. */
// @ts-ignore: decorator
@inline
function finish<T>(target: usize, low: v128, high: v128, columns: i32, replace: bool): void {
  if (sizeof<T>() == 4) {
    const zero = i32x4.splat(0);
    v128.store(target, i32x4.sub(replace ? zero : v128.load(target), low));
    v128.store(target, i32x4.sub(replace ? zero : v128.load(target, 16), high), 16);
    return;
  }
  const result = difference(replace ? i32x4.splat(0) : v128.load(target), low, high);
  if (columns >= 8) v128.store(target, result);
  else storePart(target, result, columns);
}

function storePart(target: usize, result: v128, columns: i32): void {
  for (let j = 0; j < columns; j++) {
    store<i16>(target + (<usize>j << 1), i16x8.extract_lane_s(result, 0));
    result = v128.shuffle<i16>(result, result, 1, 2, 3, 4, 5, 6, 7, 0);
  }
}

/** Computes 4 × 8 sums in eight vectors that stay in registers; each step reads two rows of B and one pair of each row of A. */
function tile<T>(
  left: usize,
  right: usize,
  pairs: i32,
  target: usize,
  stride: usize,
  rows: i32,
  columns: i32,
  replace: bool,
): void {
  let a0 = i32x4.splat(0);
  let a1 = a0;
  let b0 = a0;
  let b1 = a0;
  let c0 = a0;
  let c1 = a0;
  let d0 = a0;
  let d1 = a0;
  const end = left + <usize>pairs * LEFT_TILE;
  while (left < end) {
    const low = v128.load(right);
    const high = v128.load(right, 16);
    let x = v128.load32_splat(left);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(x, low));
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(x, high));
    x = v128.load32_splat(left, 4);
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(x, low));
    b1 = i32x4.add(b1, i32x4.dot_i16x8_s(x, high));
    x = v128.load32_splat(left, 8);
    c0 = i32x4.add(c0, i32x4.dot_i16x8_s(x, low));
    c1 = i32x4.add(c1, i32x4.dot_i16x8_s(x, high));
    x = v128.load32_splat(left, 12);
    d0 = i32x4.add(d0, i32x4.dot_i16x8_s(x, low));
    d1 = i32x4.add(d1, i32x4.dot_i16x8_s(x, high));
    left += LEFT_TILE;
    right += RIGHT_TILE;
  }
  finish<T>(target, a0, a1, columns, replace);
  if (rows < 2) return;
  finish<T>(target + stride, b0, b1, columns, replace);
  if (rows < 3) return;
  finish<T>(target + (stride << 1), c0, c1, columns, replace);
  if (rows < 4) return;
  finish<T>(target + (stride << 1) + stride, d0, d1, columns, replace);
}

/** C ← C − A·B, or C ← −A·B if `replace`. If `triangular`, A is lower triangular and its zeros are skipped. */
export function multiply<T>(
  left: usize,
  right: usize,
  depth: i32,
  target: usize,
  stride: usize,
  rows: i32,
  columns: i32,
  replace: bool,
  triangular: bool,
): void {
  const pairs = paddedPairs(depth);
  const leftTile = <usize>pairs * LEFT_TILE;
  const rightTile = <usize>pairs * RIGHT_TILE;
  for (let i = 0; i < rows; i += 4) {
    const used = triangular ? min(pairs, paddedPairs(i + 4)) : pairs;
    let to = target;
    let from = right;
    for (let j = 0; j < columns; j += 8) {
      tile<T>(left, from, used, to, stride, rows - i, columns - j, replace);
      from += rightTile;
      to += sizeof<T>() << 3;
    }
    left += leftTile;
    target += stride << 2;
  }
}
