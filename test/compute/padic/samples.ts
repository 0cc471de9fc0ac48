/** Primes and matrices for the tests of lifting. */
import fc from 'fast-check';
import { primesFor } from '../../../src/compute/padic/residues.js';

/** The first primes that allow exact sums of `terms` products. */
export function firstPrimes(terms: number, count: number): number[] {
  const primes = primesFor(terms);
  return Array.from({ length: count }, () => primes.next().value ?? 0);
}

export const matrix = (rows: number, columns: number, entry = fc.bigInt({ min: -3n, max: 3n })) =>
  fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
