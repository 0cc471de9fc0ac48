/** A row of the transposed Khatri–Rao product: aₙ ⊗ xₙ, from the columns aₙ and xₙ of its factors. */
import { difference } from '../../kernel/modular/residue';

/**
 * Entry i·sizeOfX + j of `target` is −a_i·x_j; up to seven zeros follow the last. Both are balanced, and behind x zeros fill up
 * its last vector: what an i writes beyond its own entries, the next one writes again.
 */
export function khatriRaoRow(target: usize, a: usize, sizeOfA: i32, x: usize, sizeOfX: i32): void {
  for (let i = 0; i < sizeOfA; i++) {
    const u = v128.load16_splat(a + (<usize>i << 1));
    for (let j = 0; j < sizeOfX; j += 8) {
      const v = v128.load(x + (<usize>j << 1));
      const product = difference(i16x8.splat(0), i32x4.extmul_low_i16x8_s(u, v), i32x4.extmul_high_i16x8_s(u, v));
      v128.store(target + (<usize>j << 1), product);
    }
    target += <usize>sizeOfX << 1;
  }
}
