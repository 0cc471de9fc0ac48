/**
 * Balanced residues modulo a prime p in doubles: whole numbers of size at most h = (p + 3)/2. For matrices of n columns, p is
 * chosen with n·h² + p ≤ 2⁵³, so that sums of n products of residues are exact in any order and need one reduction, at the end.
 */
import { isPrime } from '../../kernel/full.js';

const MOST = 2 ** 53;
/** Small enough that trial division is fast. */
const LARGEST = 2 ** 26;
/** Required by the bounds of lifting.ts; matrices that fit in memory always have primes above it. */
const SMALLEST = 2 ** 10;

/** Yields the primes that allow exact sums of `terms` products, in decreasing order. */
export function* primesFor(terms: number): Generator<number, void> {
  const start = Math.min(2 * Math.floor(Math.sqrt(MOST / terms)) + 1, LARGEST + 1);
  for (let candidate = start; candidate > SMALLEST; candidate -= 2) {
    if (terms * largestResidue(candidate) ** 2 + candidate <= MOST && isPrime(candidate)) yield candidate;
  }
}

/** The bound h for the size of balanced residues. */
export function largestResidue(p: number): number {
  return (p + 3) / 2;
}

/** 1.5·2⁵². Adding and subtracting it rounds a number below 2⁵¹ in size to a whole number. */
const ROUNDING = 1.5 * 2 ** 52;

/**
 * The whole number nearest to x/p, or one next to it. If |x| + p ≤ 2⁵³ and `reciprocal` is the double nearest to 1/p, the two
 * roundings make an error of at most 2⁻⁵²·2⁵³/p, so the quotient q satisfies |x − qp| ≤ p/2 + 2, and q = x/p if p divides x.
 */
export function quotient(x: number, reciprocal: number): number {
  return x * reciprocal + ROUNDING - ROUNDING;
}

/** The balanced residue of x. Both qp and x − qp are whole numbers of size at most 2⁵³, hence exact. */
export function reduce(x: number, p: number, reciprocal: number): number {
  return x - quotient(x, reciprocal) * p;
}

export function residueOf(x: bigint, p: bigint): number {
  const residue = Number(x % p);
  const modulus = Number(p);
  return residue > modulus / 2 ? residue - modulus : residue < -modulus / 2 ? residue + modulus : residue;
}
