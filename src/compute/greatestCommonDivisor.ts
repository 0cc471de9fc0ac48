/**
 * Greatest common divisors of long numbers by Lehmer's algorithm (D. H. Lehmer, Amer. Math. Monthly 45, 1938; Knuth, TAOCP 2,
 * §4.5.2, algorithm L): the quotients of the Euclidean algorithm from the leading 50 digits, as long as those determine them.
 */

const LEADING = 50;
/** Up to here doubles are whole numbers, and their remainders too. */
const MOST = BigInt(Number.MAX_SAFE_INTEGER);

export function greatestCommonDivisor(first: bigint, second: bigint): bigint {
  let [a, b] = [first < 0n ? -first : first, second < 0n ? -second : second];
  if (a < b) [a, b] = [b, a];
  let shift = a > MOST ? Math.max(0, 4 * a.toString(16).length - LEADING) : 0;
  while (a > MOST) {
    if (b === 0n) return a;
    // x and y are the leading digits of a ≥ b: a/2^shift is from x to x + 1, b/2^shift from y to y + 1.
    let [x, y] = leading(a, b, shift);
    const missing = LEADING - bitLength(x);
    if (missing > 0 && shift > 0) {
      shift = Math.max(0, shift - missing);
      [x, y] = leading(a, b, shift);
    }
    const [A, B, C, D] = cofactors(x, y);
    [a, b] = B === 0n ? [b, a % b] : [A * a + B * b, C * a + D * b];
  }
  let [x, y] = [Number(a), Number(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return BigInt(x);
}

function leading(a: bigint, b: bigint, shift: number): [number, number] {
  return [Number(a >> BigInt(shift)), Number(b >> BigInt(shift))];
}

function bitLength(x: number): number {
  return x === 0 ? 0 : Math.floor(Math.log2(x)) + 1;
}

/** Steps that are the same for all a and b with these leading digits, as (a, b) ↦ (Aa + Bb, Ca + Db); B = 0 where there is none. */
function cofactors(leadingA: number, leadingB: number): [bigint, bigint, bigint, bigint] {
  let [x, y] = [leadingA, leadingB];
  let [A, B, C, D] = [1, 0, 0, 1];
  while (y + C > 0 && y + D > 0) {
    const times = Math.floor((x + A) / (y + C));
    if (times !== Math.floor((x + B) / (y + D))) break;
    [A, C] = [C, A - times * C];
    [B, D] = [D, B - times * D];
    [x, y] = [y, x - times * y];
  }
  return [BigInt(A), BigInt(B), BigInt(C), BigInt(D)];
}
