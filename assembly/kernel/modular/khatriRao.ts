/** A negated Khatri–Rao product, built in the memory of the matrix. `difference` yields this sign, which does not change ranks. */
import { difference } from './residue';

/** Sets row i·rowsOfX + j of the matrix to the negated entrywise product of row i of A and row j of X; 8 must divide `columns`. */
export function negatedKhatriRao(
  matrix: usize,
  stride: usize,
  a: usize,
  rowsOfA: i32,
  x: usize,
  rowsOfX: i32,
  factorStride: usize,
  columns: i32,
): void {
  const bytes = <usize>columns << 1;
  for (let i = 0; i < rowsOfA; i++) {
    const left = a + <usize>i * factorStride;
    for (let j = 0; j < rowsOfX; j++) {
      const right = x + <usize>j * factorStride;
      for (let k: usize = 0; k < bytes; k += 16) {
        const u = v128.load(left + k);
        const v = v128.load(right + k);
        const product = difference(i16x8.splat(0), i32x4.extmul_low_i16x8_s(u, v), i32x4.extmul_high_i16x8_s(u, v));
        v128.store(matrix + k, product);
      }
      matrix += stride;
    }
  }
}
