/** Exhaustive checks of modular/residue.ts, for the tests: each returns the first argument that fails, or NONE. */
import { difference, prime, residue, setPrime } from '../kernel/modular/residue';

export { setPrime };

const NONE: i32 = i32.MIN_VALUE;

/** Whether difference(c, x) is the balanced residue of c − x for from ≤ x < to, to − from a multiple of 8. */
export function checkDifferences(c: i32, from: i32, to: i32): i32 {
  const half = i16x8.splat(<i16>(prime >> 1));
  const primes = i16x8.splat(<i16>prime);
  const step = i16x8.splat(<i16>(8 % prime));
  // The first eight are divided; each next eight are those less 8, made balanced.
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
