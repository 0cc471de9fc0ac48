/**
 * C ← C + A·B and C ← A·B for any depth, processed in slices of DEPTH; B is packed once, with the opposite sign. C is of int16,
 * balanced residues mod p; or of int32, integers, all sums of which must be below 2³¹ in size.
 */
import { multiply, packLeft, packRight } from './multiply';

/** The largest depth of one product: DEPTH of residue.ts. */
const SLICE: i32 = 128;

/** Packs −B, `depth` ≤ SLICE rows of balanced residues, into ⌈depth/8⌉·8 × ⌈columns/8⌉·8 int16. The rows of B are overwritten. */
export function packNegated(source: usize, stride: usize, depth: i32, columns: i32, packed: usize): void {
  for (let k = 0; k < depth; k++) {
    const row = source + <usize>k * stride;
    for (let j = 0; j < columns; j += 8) {
      const at = row + (<usize>j << 1);
      v128.store(at, i16x8.neg(v128.load(at)));
    }
  }
  packRight(source, stride, depth, columns, packed);
}

/**
 * `right` holds consecutive slices of packNegated, all of depth SLICE except the last; `replace` selects C ← A·B, and `integers` a C of
 * int32, whose rows must have memory for a multiple of eight numbers.
 */
export function addProduct(
  left: usize,
  leftStride: usize,
  rows: i32,
  depth: i32,
  packedLeft: usize,
  right: usize,
  columns: i32,
  target: usize,
  stride: usize,
  replace: bool,
  integers: bool,
): void {
  const slice = <usize>(SLICE * ((columns + 7) & ~7)) << 1;
  for (let k = 0; k < depth; k += SLICE) {
    const used = min(SLICE, depth - k);
    packLeft(left + (<usize>k << 1), leftStride, rows, used, packedLeft);
    const first = replace && k == 0;
    if (integers) multiply<i32>(packedLeft, right, used, target, stride, rows, columns, first, false);
    else multiply<i16>(packedLeft, right, used, target, stride, rows, columns, first, false);
    right += slice;
  }
}
