/** An exhaustive check of modular/residue.ts, for the tests. */
import { difference, prime, residue, setPrime } from '../kernel/modular/residue';

export { setPrime };

const NONE: i32 = i32.MIN_VALUE;

/**
 * Checks that difference(c, x) is the balanced residue of c − x for from ≤ x < to, where to − from is a multiple of 8. Returns the
 * first of the eight x of a vector that fails, or NONE.
 */
export function checkDifferences(c: i32, from: i32, to: i32): i32 {
  const half = i16x8.splat(<i16>(prime >> 1));
  const primes = i16x8.splat(<i16>prime);
  const step = i16x8.splat(<i16>(8 % prime));
  // The first eight expected values are computed by division. The next eight are the previous ones minus 8, balanced again.
  let expected = i16x8.splat(0);
  for (let i = 0; i < 8; i++) {
    expected = v128.shuffle<i16>(expected, i16x8.splat(<i16>residueOf(<i64>c - from - i)), 1, 2, 3, 4, 5, 6, 7, 8);
  }
  let low = i32x4.add(i32x4.splat(from), i32x4(0, 1, 2, 3));
  let high = i32x4.add(low, i32x4.splat(4));
  for (let x = from; x < to; x += 8) {
    if (!i16x8.all_true(i16x8.eq(difference(i16x8.splat(<i16>c), low, high), expected))) return x;
    low = i32x4.add(low, i32x4.splat(8));
    high = i32x4.add(high, i32x4.splat(8));
    expected = i16x8.sub(expected, step);
    expected = i16x8.add(expected, v128.and(primes, i16x8.lt_s(expected, i16x8.neg(half))));
  }
  return NONE;
}

function residueOf(x: i64): i32 {
  return residue(<i32>(x % prime));
}
