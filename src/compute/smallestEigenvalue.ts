/** The smallest eigenvalue of a symmetric matrix in floats, as a proposal for the kernel's rule smallestEigenvalue. */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { rationals, terms, type Term } from '../kernel/index.js';
import { toDyadic } from './float.js';

export interface SmallestEigenvalueWitness {
  readonly lower: string;
  readonly upper: string;
  readonly vector: Term;
}

/** Bits of the vector's entries: the Rayleigh quotient misses the eigenvalue by the square of their error. */
const VECTOR_BITS = 40;

/** Bounds on either side of what floats find, at a distance that covers their rounding errors many times over. */
export function smallestEigenvalueWitness(approximate: readonly (readonly number[])[]): SmallestEigenvalueWitness {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    new Matrix(approximate.map((row) => [...row])),
    { assumeSymmetric: true },
  );
  const least = realEigenvalues.reduce((best, value, i) => (value < (realEigenvalues[best] as number) ? i : best), 0);
  const value = realEigenvalues[least] as number;
  const largest = Math.max(...realEigenvalues.map(Math.abs));
  // Multiples of 2^−bits, about 2⁻³⁴ of the largest eigenvalue: floats are good to 2⁻⁵⁰ of it or so.
  const bits = Math.max(0, 34 - Math.floor(Math.log2(largest)));
  const bound = (steps: number): string =>
    rationals.formatRational(rationals.rational(BigInt(Math.round(value * 2 ** bits) + steps), 1n << BigInt(bits)));
  const vector = terms.literal({
    rows: approximate.length,
    columns: 1,
    entries: approximate.map((_, i) => toDyadic(eigenvectorMatrix.get(i, least), VECTOR_BITS)),
  });
  return { lower: bound(-2), upper: bound(2), vector };
}
