/**
 * Reconstruction of fractions from p-adic digits: x ≡ a/b (mod M) has at most one solution with 2|a|b < M, which the Euclidean
 * algorithm finds (P. S. Wang, "A p-adic algorithm for univariate partial fractions", 1981). For small M a wrong fraction may fit
 * by chance, so the caller must check the fractions in the original equations.
 */
import { LeadingDigits } from '../greatestCommonDivisor.js';

/** A fraction is worth checking only if 2|a|b·2³² < M, because few residues have such a fraction by chance. */
const MARGIN = 1n << 33n;

export interface CommonFractions {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/** The digits found so far. Together they give each unknown modulo p^count. */
export class Digits {
  private readonly digits: Float64Array[] = [];
  private readonly powers = new Map<number, bigint>();

  constructor(private readonly prime: number) {}

  get count(): number {
    return this.digits.length;
  }

  push(digit: Float64Array): void {
    this.digits.push(digit);
  }

  get modulus(): bigint {
    return this.power(this.count);
  }

  /** The residue of unknown number i modulo `modulus`. */
  residue(i: number): bigint {
    return this.combine(i, 0, this.count);
  }

  /** Combines halves, so that long multiplications have factors of equal length. */
  private combine(i: number, from: number, to: number): bigint {
    if (to - from === 1) return BigInt((this.digits[from] as Float64Array)[i] as number);
    const middle = (from + to) >> 1;
    return this.combine(i, from, middle) + this.combine(i, middle, to) * this.power(middle - from);
  }

  private power(exponent: number): bigint {
    let power = this.powers.get(exponent);
    if (power === undefined) this.powers.set(exponent, (power = BigInt(this.prime) ** BigInt(exponent)));
    return power;
  }
}

/** All unknowns over a common denominator; undefined if there are too few digits. */
export function reconstruct(digits: Digits, unknowns: number): CommonFractions | undefined {
  const { modulus } = digits;
  const most = squareRoot(modulus / 2n);
  let denominator = 1n;
  const numerators: bigint[] = [];
  for (let i = 0; i < unknowns; i++) {
    let numerator = balanced(digits.residue(i) * denominator, modulus);
    // Most unknowns have the same denominator, the determinant, and then need no reconstruction of their own.
    if (size(numerator) * denominator * MARGIN >= modulus) {
      const fraction = fractionOf(numerator, modulus, most);
      denominator *= fraction.denominator;
      numerator = fraction.numerator;
      if (size(numerator) * denominator * MARGIN >= modulus) return undefined;
      for (let j = 0; j < i; j++) numerators[j] = (numerators[j] as bigint) * fraction.denominator;
    }
    numerators.push(numerator);
  }
  return { numerators, denominator };
}

/** a/b ≡ x (mod M) with |a| ≤ most and 0 < b: the first remainder of the Euclidean algorithm that is small enough. */
function fractionOf(
  x: bigint,
  modulus: bigint,
  most: bigint,
): { readonly numerator: bigint; readonly denominator: bigint } {
  // Invariant: remainder ≡ cofactor·x (mod M), and likewise for the previous pair.
  let [before, remainder] = [modulus, x < 0n ? x + modulus : x];
  let [cofactorBefore, cofactor] = [0n, 1n];
  const leading = new LeadingDigits(modulus);
  while (remainder > most) {
    const [A, B, C, D] = leading.steps(before, remainder);
    const next = C * before + D * remainder;
    if (B !== 0n && next > most) {
      [before, remainder] = [A * before + B * remainder, next];
      [cofactorBefore, cofactor] = [A * cofactorBefore + B * cofactor, C * cofactorBefore + D * cofactor];
      continue;
    }
    // Several steps at once could skip the remainder that is looked for.
    const times = before / remainder;
    [before, remainder] = [remainder, before - times * remainder];
    [cofactorBefore, cofactor] = [cofactor, cofactorBefore - times * cofactor];
  }
  return cofactor < 0n
    ? { numerator: -remainder, denominator: -cofactor }
    : { numerator: remainder, denominator: cofactor };
}

function balanced(x: bigint, modulus: bigint): bigint {
  const residue = ((x % modulus) + modulus) % modulus;
  return 2n * residue > modulus ? residue - modulus : residue;
}

function size(x: bigint): bigint {
  return x < 0n ? -x : x;
}

/** ⌊√x⌋ by Newton's iteration from above. */
function squareRoot(x: bigint): bigint {
  let root = 1n << BigInt((x.toString(2).length >> 1) + 1);
  for (;;) {
    const next = (root + x / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
