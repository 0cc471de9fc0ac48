/** Replaces C by Y with U·Y = C. U has a unit diagonal and is stored in the columns of the pivots, as upper.ts stores it. */
import { multiply, packLeft, packRight } from '../../kernel/modular/multiply';
import { difference } from '../../kernel/modular/residue';
import {
  packedLeft,
  packedRight,
  panelStride,
  panelWidth,
  pivotColumns,
  product,
} from '../../kernel/modular/workspace';

const LEAF: i32 = 8;

// @ts-ignore: decorator
@inline
function columnOf(pivot: i32): i32 {
  return load<i32>(pivotColumns + (<usize>pivot << 2));
}

/** Copies up to panelWidth rows of U, in the columns of the pivots first … first + count − 1, to `product`. */
function gather(source: usize, stride: usize, rows: i32, first: i32, count: i32): void {
  const start = columnOf(first);
  const together = columnOf(first + count - 1) - start == count - 1;
  for (let i = 0; i < rows; i++) {
    const target = product + <usize>i * panelStride;
    if (together) memory.copy(target, source + (<usize>start << 1), <usize>count << 1);
    else {
      for (let j = 0; j < count; j++) {
        store<i16>(target + (<usize>j << 1), load<i16>(source + (<usize>columnOf(first + j) << 1)));
      }
    }
    source += stride;
  }
}

// @ts-ignore: decorator
@inline
function square(row: i32, column: i32): usize {
  return product + <usize>row * panelStride + (<usize>column << 1);
}

/** Solves for the rows first … first + count − 1 of the square in `product`; `target` is the first right-hand side of these rows. */
function solve(first: i32, count: i32, target: usize, stride: usize, columns: i32): void {
  if (count <= LEAF) return solveLeaf(first, count, target, stride, columns);
  const half = ((count + LEAF) >> 4) << 3;
  const below = target + <usize>half * stride;
  const rest = count - half;
  solve(first + half, rest, below, stride, columns);
  packRight(below, stride, rest, columns, packedRight);
  packLeft(square(first, first + half), panelStride, half, rest, packedLeft);
  multiply<i16>(packedLeft, packedRight, rest, target, stride, half, columns, false, false);
  solve(first, half, target, stride, columns);
}

/** Solves directly. At most seven products are added before a reduction, far below DEPTH; `columns` is rounded up to a multiple of 8. */
function solveLeaf(first: i32, count: i32, target: usize, stride: usize, columns: i32): void {
  for (let j = 0; j < columns; j += 8) {
    const column = target + (<usize>j << 1);
    for (let i = count - 2; i >= 0; i--) {
      let low = i32x4.splat(0);
      let high = low;
      for (let k = i + 1; k < count; k++) {
        const u = v128.load16_splat(square(first + i, first + k));
        const y = v128.load(column + <usize>k * stride);
        low = i32x4.add(low, i32x4.extmul_low_i16x8_s(u, y));
        high = i32x4.add(high, i32x4.extmul_high_i16x8_s(u, y));
      }
      const at = column + <usize>i * stride;
      v128.store(at, difference(v128.load(at), low, high));
    }
  }
}

/**
 * Computes Y for the pivots first … end − 1 and subtracts their contributions from the right-hand sides of the earlier pivots.
 * `target` is the first of `columns` ≤ BLOCK right-hand sides in the matrix; zeros pad their last vector.
 */
export function backSubstitute(
  matrix: usize,
  stride: usize,
  first: i32,
  end: i32,
  target: usize,
  columns: i32,
): void {
  while (end > first) {
    const start = max(first, end - panelWidth);
    const count = end - start;
    const solved = target + <usize>start * stride;
    gather(matrix + <usize>start * stride, stride, count, start, count);
    solve(0, count, solved, stride, columns);
    packRight(solved, stride, count, columns, packedRight);
    for (let row = 0; row < start; row += panelWidth) {
      const rows = min(panelWidth, start - row);
      gather(matrix + <usize>row * stride, stride, rows, start, count);
      packLeft(product, panelStride, rows, count, packedLeft);
      multiply<i16>(packedLeft, packedRight, count, target + <usize>row * stride, stride, rows, columns, false, false);
    }
    end = start;
  }
}
