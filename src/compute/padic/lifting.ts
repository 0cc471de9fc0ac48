/**
 * Dixon's lifting (J. D. Dixon, "Exact solution of linear equations using p-adic expansions", Numer. Math. 40, 1982): the
 * digits x₀, x₁, … of the p-adic solution x = x₀ + x₁p + x₂p² + … of Ax = b. With r₀ = b, digit xₖ ≡ A⁻¹rₖ (mod p) and
 * rₖ₊₁ = (rₖ − Axₖ)/p, exactly.
 *
 * A and the residuals are stored as limbs to a base β = 2^w, in doubles: A = Σ A_l βˡ with |entries| ≤ β/2. Digits are at most
 * h = (p + 3)/2 in size, so |A_l x| ≤ nβh/2. Limbs of residuals stay at most nβ in size: in the division from the highest limb
 * down, |carry·β + limb − A_l x| ≤ hβ + nβ + nβh/2 ≤ 2nhβ, and its quotient by p > 2⁵ is again at most nβ for β ≥ 8. Hence all
 * operations are exact if 2nhβ + p ≤ 2⁵³.
 */
import { dot, solveModulo, type Factored } from './elimination.js';
import { largestResidue, quotient, reduce, residueOf } from './residues.js';

/** Yields the digits of the solution x of Ax = b without end. `A` is the submatrix that was factored. */
export function* digitsOf(
  factored: Factored,
  A: readonly Float64Array[],
  limbBits: number,
  b: readonly bigint[],
): Generator<Float64Array, never> {
  const { prime } = factored;
  const size = b.length;
  const reciprocal = 1 / prime;
  const residual = limbsOf(b, limbBits, A.length);
  const scales = residual.map((_, l) => residueOf(1n << BigInt(limbBits * l), BigInt(prime)));
  const base = 2 ** limbBits;
  for (;;) {
    const digit = new Float64Array(size);
    residual.forEach((limb, l) => {
      const scale = scales[l] as number;
      for (let i = 0; i < size; i++) {
        const part = reduce(limb[i] as number, prime, reciprocal) * scale;
        digit[i] = reduce((digit[i] as number) + reduce(part, prime, reciprocal), prime, reciprocal);
      }
    });
    solveModulo(factored, digit);
    for (let i = 0; i < size; i++) {
      let carry = 0;
      for (let l = residual.length - 1; l >= 0; l--) {
        const limb = residual[l] as Float64Array;
        const product = l < A.length ? dot(A[l] as Float64Array, i * size, digit, 0, size) : 0;
        const current = carry * base + (limb[i] as number) - product;
        const next = quotient(current, reciprocal);
        carry = current - next * prime;
        limb[i] = next;
      }
      // The number is a multiple of p, so the division leaves no remainder.
      if (carry !== 0) throw new Error(`lifting modulo ${prime}: a residual is not divisible`);
    }
    yield digit;
  }
}

/** The largest w with 2nhβ + p ≤ 2⁵³, for n ≥ 1. */
export function limbBitsFor(size: number, prime: number): number {
  let bits = 3;
  while (2 * Math.max(size, 1) * largestResidue(prime) * 2 ** (bits + 1) + prime <= 2 ** 53) bits++;
  return bits;
}

/** Splits entries into at least `least` balanced limbs; array number l of the result holds limb l of every entry. */
export function limbsOf(entries: readonly bigint[], bits: number, least = 1): Float64Array[] {
  const limbs: Float64Array[] = [];
  let rest = [...entries];
  while (limbs.length < least || rest.some((entry) => entry !== 0n)) {
    const low = rest.map((entry) => BigInt.asIntN(bits, entry));
    rest = rest.map((entry, i) => (entry - (low[i] as bigint)) >> BigInt(bits));
    limbs.push(Float64Array.from(low, Number));
  }
  return limbs;
}
