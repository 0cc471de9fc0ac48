/**
 * The elimination of a panel by halves: eliminate the left half, solve and update the right half, eliminate the right half.
 *
 * Triangular solving is multiplication by −L⁻¹, which is extended as L grows:
 *   −[L₁ 0; M L₂]⁻¹ = [T₁ 0; T₂·M·T₁ T₂] with T = −L⁻¹ of each half.
 * This costs no more multiplications than substitution, and they run at the speed of `multiply`.
 */
import { eliminateLeaf } from './leaf';
import { multiply, packLeft, packRight } from './multiply';
import { negatedInverse, packedLeft, packedRight, panel, panelStride, product } from './workspace';

// @ts-ignore: decorator
@inline
function place(base: usize, row: i32, column: i32): usize {
  return base + <usize>row * panelStride + (<usize>column << 1);
}

/** Multiplies the rows of the pivots first … first + count − 1, in `columns` columns at `target`, by L⁻¹; packs them in packedRight. */
export function solveRows(first: i32, count: i32, target: usize, stride: usize, columns: i32): void {
  packRight(target, stride, count, columns, packedRight);
  packLeft(place(negatedInverse, first, first), panelStride, count, count, packedLeft);
  multiply<i16>(packedLeft, packedRight, count, target, stride, count, columns, true, true);
  packRight(target, stride, count, columns, packedRight);
}

/** Computes T₂·M·T₁ and stores it below the left half of −L⁻¹. */
function joinInverses(pivots: i32, left: i32, right: i32): void {
  const middle = pivots + left;
  packLeft(place(panel, middle, pivots), panelStride, right, left, packedLeft);
  packRight(place(negatedInverse, pivots, pivots), panelStride, left, left, packedRight);
  multiply<i16>(packedLeft, packedRight, left, product, panelStride, right, left, true, false);
  packLeft(place(negatedInverse, middle, middle), panelStride, right, right, packedLeft);
  packRight(product, panelStride, right, left, packedRight);
  const target = place(negatedInverse, middle, pivots);
  multiply<i16>(packedLeft, packedRight, right, target, panelStride, right, left, true, true);
}

/** Eliminates the columns from … from + width − 1 like eliminateLeaf, for a width that is a multiple of 8. */
export function eliminatePanel(
  from: i32,
  width: i32,
  pivots: i32,
  rows: i32,
  firstRow: i32,
  firstColumn: i32,
): i32 {
  if (width == 8) return eliminateLeaf(from, pivots, rows, firstRow, firstColumn);
  const half = ((width + 8) >> 4) << 3;
  const left = eliminatePanel(from, half, pivots, rows, firstRow, firstColumn);
  return left + eliminateBehind(pivots, left, from + half, width - half, rows, firstRow, firstColumn);
}

/** The same for columns to which the `left` pivots from `pivots` on have not been applied; returns the number of pivots added. */
export function eliminateBehind(
  pivots: i32,
  left: i32,
  from: i32,
  width: i32,
  rows: i32,
  firstRow: i32,
  firstColumn: i32,
): i32 {
  const middle = pivots + left;
  if (middle == rows) return 0;
  if (left > 0) {
    solveRows(pivots, left, place(panel, pivots, from), panelStride, width);
    packLeft(place(panel, middle, pivots), panelStride, rows - middle, left, packedLeft);
    multiply<i16>(packedLeft, packedRight, left, place(panel, middle, from), panelStride, rows - middle, width, false, false);
  }
  const right = eliminatePanel(from, width, middle, rows, firstRow, firstColumn);
  if (left > 0 && right > 0) joinInverses(pivots, left, right);
  return right;
}
