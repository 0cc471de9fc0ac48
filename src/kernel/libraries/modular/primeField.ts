/** The field 𝔽ₚ of residues modulo a prime. */
import { Refusal } from '../../core/text/refusal.js';
import { fold, type Ring } from '../algebra/ring.js';

/** Below 2¹⁵·⁵ every product of two residues is an exact int32, and so an exact double. */
export const LARGEST_PRIME = 46337;

/**
 * 𝔽ₚ on plain numbers 0 … p − 1. A rational whose denominator is divisible by p has no image and is refused. On the others,
 * the ring ℤ₍ₚ₎, reduction is a homomorphism, so a minor that is nonzero mod p is nonzero over ℚ.
 */
export function primeField(p: number): Ring<number> {
  requireField(p);
  const modulus = BigInt(p);
  const residue = (a: bigint): number => Number(((a % modulus) + modulus) % modulus);
  return {
    zero: 0,
    one: 1,
    add: (a, b) => (a + b) % p,
    sum: (terms) => fold(terms, 0, (a, b) => (a + b) % p),
    negate: (a) => (p - a) % p,
    multiply: (a, b) => (a * b) % p,
    dot: (a, b) => a.reduce((sum, x, k) => (sum + x * (b[k] as number)) % p, 0),
    isZero: (a) => a === 0,
    fromRational: (a) => {
      const denominator = residue(a.denominator);
      if (denominator === 0) throw new Refusal('false', '$.prime', 'a prime that divides no denominator', `${p}`);
      return (residue(a.numerator) * inverseModulo(denominator, p)) % p;
    },
  };
}

/** Refuses a modulus that is not prime: elimination modulo a composite number can find more than the true rank. */
export function requireField(p: number): void {
  if (isPrime(p) && p <= LARGEST_PRIME) return;
  throw new Refusal('false', '$.prime', `a prime of at most ${LARGEST_PRIME}`, `${p}`);
}

export function isPrime(p: number): boolean {
  if (!Number.isSafeInteger(p) || p < 2) return false;
  for (let divisor = 2; divisor * divisor <= p; divisor++) if (p % divisor === 0) return false;
  return true;
}

/** a⁻¹ mod p for 0 < a < p, p prime, by the extended Euclidean algorithm. */
export function inverseModulo(a: number, p: number): number {
  let [r, next, s, nextS] = [p, a, 0, 1];
  // Invariant: r ≡ s·a and next ≡ nextS·a (mod p); every value stays below p in size.
  while (next !== 0) {
    const quotient = Math.floor(r / next);
    [r, next] = [next, r - quotient * next];
    [s, nextS] = [nextS, s - quotient * nextS];
  }
  return s < 0 ? s + p : s;
}
