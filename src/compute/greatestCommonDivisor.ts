/**
 * The Euclidean algorithm for long numbers by D. H. Lehmer (Amer. Math. Monthly 45, 1938; Knuth, TAOCP 2, §4.5.2,
 * algorithm L): the leading 50 binary digits determine several quotients at once.
 */

const LEADING = 50;
/** Up to this number, doubles represent whole numbers exactly, and their remainders too. */
const MOST = BigInt(Number.MAX_SAFE_INTEGER);

export function greatestCommonDivisor(first: bigint, second: bigint): bigint {
  let [a, b] = [first < 0n ? -first : first, second < 0n ? -second : second];
  if (a < b) [a, b] = [b, a];
  const leading = new LeadingDigits(a);
  while (a > MOST) {
    if (b === 0n) return a;
    const [A, B, C, D] = leading.steps(a, b);
    [a, b] = B === 0n ? [b, a % b] : [A * a + B * b, C * a + D * b];
  }
  let [x, y] = [Number(a), Number(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return BigInt(x);
}

/** Tracks the position of the leading digits of numbers that only become smaller. */
export class LeadingDigits {
  private shift: number;

  constructor(largest: bigint) {
    this.shift = largest > MOST ? 4 * largest.toString(16).length - LEADING : 0;
  }

  /** Several steps of the Euclidean algorithm on a ≥ b ≥ 0 as one map (a, b) ↦ (Aa + Bb, Ca + Db); B = 0 if there is no step. */
  steps(a: bigint, b: bigint): readonly [A: bigint, B: bigint, C: bigint, D: bigint] {
    // x ≤ a/2^shift < x + 1 and y ≤ b/2^shift < y + 1.
    let [x, y] = this.leading(a, b);
    const missing = LEADING - bitLength(x);
    if (missing > 0 && this.shift > 0) {
      this.shift = Math.max(0, this.shift - missing);
      [x, y] = this.leading(a, b);
    }
    return cofactors(x, y);
  }

  private leading(a: bigint, b: bigint): readonly [number, number] {
    return [Number(a >> BigInt(this.shift)), Number(b >> BigInt(this.shift))];
  }
}

function bitLength(x: number): number {
  return x === 0 ? 0 : Math.floor(Math.log2(x)) + 1;
}

/** The steps that are the same for all a and b with these leading digits. */
function cofactors(leadingA: number, leadingB: number): readonly [bigint, bigint, bigint, bigint] {
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
