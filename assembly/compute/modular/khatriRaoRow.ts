/** Rows of a transposed Khatri–Rao product: aₙ ⊗ xₙ, computed from the columns aₙ and xₙ of the factors. */
import { difference } from '../../kernel/modular/residue';

/**
 * Sets entry i·sizeOfX + j of `target` to −a_i·x_j; zeros pad the last vector. Both factors are balanced, and zeros pad the last
 * vector of x. Each i may write beyond its own entries; the next i overwrites these, and the last i writes nothing beyond the end.
 */
export function khatriRaoRow(target: usize, a: usize, sizeOfA: i32, x: usize, sizeOfX: i32): void {
  const end = target + (<usize>(sizeOfA * sizeOfX) << 1);
  memory.fill(end, 0, <usize>(-(sizeOfA * sizeOfX) & 7) << 1);
  for (let i = 0; i < sizeOfA; i++) {
    const u = v128.load16_splat(a + (<usize>i << 1));
    for (let j = 0; j < sizeOfX; j += 8) {
      const v = v128.load(x + (<usize>j << 1));
      let product = difference(i16x8.splat(0), i32x4.extmul_low_i16x8_s(u, v), i32x4.extmul_high_i16x8_s(u, v));
      const to = target + (<usize>j << 1);
      if (to + 16 <= end) {
        v128.store(to, product);
        continue;
      }
      for (let at = to; at < end; at += 2) {
        store<i16>(at, i16x8.extract_lane_s(product, 0));
        product = v128.shuffle<i16>(product, product, 1, 2, 3, 4, 5, 6, 7, 0);
      }
    }
    target += <usize>sizeOfX << 1;
  }
}
