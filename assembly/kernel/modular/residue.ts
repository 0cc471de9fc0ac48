/**
 * Balanced residues mod p as int16, −h … h with h = (p − 1)/2, for odd primes p ≤ 8191, and the reduction of sums to them.
 *
 * Sums. A sum x of DEPTH = 128 products of balanced residues has |x| ≤ 128·h² ≤ 128·4095² = 2 146 435 200 < 2³¹, so int32
 * addition never wraps. One more product could: 129·4095² > 2³¹.
 *
 * Quotient. q = round(fl(fl(x)·fl(1/p))) in float32. Each fl has relative error at most 2⁻²⁴, so the product is within
 * |x|/p · ((1 + 2⁻²⁴)³ − 1) of x/p. Adding MAGIC = 1.5·2²³ rounds it to an integer, ties to even, because the sum lies in
 * [2²³, 2²⁴), where the spacing of float32 is 1: |x|/p ≤ 32·p < 2¹⁸. The bits of the sum are those of MAGIC plus q. Hence
 *   s = x − q·p = x − bits·p + MAGIC_BITS·p (mod 2³²),  |s| ≤ p/2 + |x|·3.0000002·2⁻²⁴ ≤ p/2 + 96.00001·p²·2⁻²⁴ ≤ 0.547·p,
 * which determines s exactly, since it is small and the arithmetic mod 2³² is exact.
 *
 * Difference. r = c − s with c balanced has |r| ≤ 1.047·p, so r + h lies in (−p, 2p): one addition and one subtraction of p
 * bring it to 0 … p − 1. Both are unsigned minima in int16: of a and a ± p, a negative one is the larger as uint16.
 * For any r in (−p, p), r + h also lies in (−p, 2p); in this way residues of either sign become balanced.
 */

const MAGIC: f32 = 12582912;
const MAGIC_BITS: i32 = 0x4b400000;

export let prime: i32 = 0;
let half: i32 = 0;
let primes32: v128 = i32x4.splat(0);
let primes16: v128 = i32x4.splat(0);
let halves16: v128 = i32x4.splat(0);
let inverses: v128 = i32x4.splat(0);
let magics: v128 = i32x4.splat(0);
/** MAGIC_BITS·p − h, which turns x − bits·p into s − h. */
let offsets: v128 = i32x4.splat(0);

export function setPrime(p: i32): void {
  prime = p;
  half = (p - 1) >> 1;
  primes32 = i32x4.splat(p);
  primes16 = i16x8.splat(<i16>p);
  halves16 = i16x8.splat(<i16>half);
  inverses = f32x4.splat(<f32>1 / <f32>p);
  magics = f32x4.splat(MAGIC);
  offsets = i32x4.splat(MAGIC_BITS * p - half);
}

/** s − h for each lane. */
// @ts-ignore: decorator
@inline
function remainderLessHalf(x: v128): v128 {
  const bits = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(x), inverses), magics);
  return i32x4.sub(i32x4.add(x, offsets), i32x4.mul(bits, primes32));
}

/** c − x mod p, balanced, for eight balanced int16 c and eight int32 x in two vectors. */
// @ts-ignore: decorator
@inline
export function difference(c: v128, low: v128, high: v128): v128 {
  // |s − h| ≤ 1.047·p < 2¹⁵, so narrowing is exact.
  const shifted = i16x8.narrow_i32x4_s(remainderLessHalf(low), remainderLessHalf(high));
  return lessHalf(i16x8.sub(c, shifted));
}

/** r − h mod p, balanced, for r in (−p, 2p). */
// @ts-ignore: decorator
@inline
function lessHalf(r: v128): v128 {
  const positive = i16x8.min_u(r, i16x8.add(r, primes16));
  return i16x8.sub(i16x8.min_u(positive, i16x8.sub(positive, primes16)), halves16);
}

/** Balances `count` int16 at `start` in place and returns 1. Returns 0, with meaningless results, if not all are in (−p, p). */
export function balance(start: usize, count: i32): i32 {
  let outside = i16x8.splat(0);
  for (const end = start + (<usize>count << 1); start < end; start += 16) {
    const x = v128.load(start);
    outside = v128.or(outside, v128.or(i16x8.ge_s(x, primes16), i16x8.le_s(x, i16x8.neg(primes16))));
    v128.store(start, lessHalf(i16x8.add(x, halves16)));
  }
  return i32(!v128.any_true(outside));
}

/** Converts balanced residues to 0 … p − 1 in place. */
export function unbalance(start: usize, count: i32): void {
  for (const end = start + (<usize>count << 1); start < end; start += 16) {
    const x = v128.load(start);
    v128.store(start, i16x8.add(x, v128.and(primes16, i16x8.lt_s(x, i16x8.splat(0)))));
  }
}

/** x mod p, balanced, for one int32. */
export function residue(x: i32): i32 {
  const r = x % prime;
  return r > half ? r - prime : r < -half ? r + prime : r;
}

/** a⁻¹ mod p, balanced, for a ≢ 0, by the extended Euclidean algorithm. */
export function inverse(a: i32): i32 {
  let r = prime;
  let next = a < 0 ? a + prime : a;
  let s = 0;
  let nextS = 1;
  // Invariant: r ≡ s·a and next ≡ nextS·a (mod p).
  while (next != 0) {
    const quotient = r / next;
    const rest = r - quotient * next;
    r = next;
    next = rest;
    const restS = s - quotient * nextS;
    s = nextS;
    nextS = restS;
  }
  // The last cofactor but one is at most p/2 in size.
  return s;
}
