/**
 * Residues modulo a prime p in doubles, balanced: whole numbers of size at most h = (p + 3)/2. For matrices of n columns p is
 * chosen with n·h² + p ≤ 2⁵³, so that sums of n products of residues are exact in any order and are reduced once, at the end.
 */
import { isPrime } from '../../kernel/full.js';

const MOST = 2 ** 53;
/** Large enough for ever larger matrices to leave primes, small enough that trial division takes no time. */
const LARGEST = 2 ** 26;
/** What the bounds of lifting.ts ask for; no matrix that fits in memory comes near it. */
const SMALLEST = 2 ** 10;

/** The primes that allow exact sums of `terms` products, from the largest down. */
export function* primesFor(terms: number): Generator<number, void> {
  const start = Math.min(2 * Math.floor(Math.sqrt(MOST / terms)) + 1, LARGEST + 1);
  for (let candidate = start; candidate > SMALLEST; candidate -= 2) {
    if (terms * largestResidue(candidate) ** 2 + candidate <= MOST && isPrime(candidate)) yield candidate;
  }
}

/** h. */
export function largestResidue(p: number): number {
  return (p + 3) / 2;
}

/** 1.5·2⁵²: adding it to a number below 2⁵¹ in size rounds that number to a whole one. */
const ROUNDING = 1.5 * 2 ** 52;

/**
 * The whole number nearest to x/p, or next to that: with |x| + p ≤ 2⁵³ and `reciprocal` the double nearest to 1/p, two
 * roundings make an error of at most 2⁻⁵²·2⁵³/p, so the quotient q has |x − qp| ≤ p/2 + 2, and q = x/p where p divides x.
 */
export function quotient(x: number, reciprocal: number): number {
  return x * reciprocal + ROUNDING - ROUNDING;
}

/** The balanced residue of x; qp and x − qp are whole numbers of size at most 2⁵³, so both are exact. */
export function reduce(x: number, p: number, reciprocal: number): number {
  return x - quotient(x, reciprocal) * p;
}

export function residueOf(x: bigint, p: bigint): number {
  const residue = Number(x % p);
  const modulus = Number(p);
  return residue > modulus / 2 ? residue - modulus : residue < -modulus / 2 ? residue + modulus : residue;
}
