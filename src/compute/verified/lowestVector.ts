/**
 * An approximate eigenvector for the least eigenvalue of a positive semidefinite matrix, by Lanczos' method on the inverse with full
 * reorthogonalisation. Inverse iteration alone takes hundreds of steps if many eigenvalues are close to the least one.
 */
import type { Triangle } from '../../kernel/full.js';
import { eigensystem } from './jacobi.js';
import { factorOf, solveInPlace } from './solve.js';

/** The precision of the vector. It suffices because the error enters the upper bound squared. */
const VECTOR_BITS = 30;
const MOST_STEPS = 120;
/** The number of steps between two tests for convergence. */
const STRIDE = 10;
/** The relative residual at which the iteration stops; it changes the eigenvalue by its square, relative to the gap. */
const CLOSE = 2 ** -20;

/** The eigenvector, scaled to whole numbers of at most VECTOR_BITS bits. The triangle is overwritten. */
export function lowestVector(triangle: Triangle): Float64Array {
  const x = lowest(factorOf(triangle), triangle.size);
  const largest = x.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  return x.map((entry) => Math.round((entry / largest) * 2 ** VECTOR_BITS));
}

function lowest(rows: readonly Float64Array[], size: number): Float64Array {
  const basis = [unit(Float64Array.from({ length: size }, (_, i) => 1 + ((i * 7919) % 101) / 101))];
  const [diagonal, beside]: [number[], number[]] = [[], []];
  for (;;) {
    const last = basis[basis.length - 1] as Float64Array;
    const next = last.slice();
    solveInPlace(rows, next);
    diagonal.push(dot(last, next));
    // The second pass removes what rounding leaves after the first one.
    for (let pass = 0; pass < 2; pass++) for (const v of basis) subtract(next, dot(v, next), v);
    const length = norm(next);
    const exhausted = basis.length === Math.min(size, MOST_STEPS) || !(length > 0);
    if (exhausted || basis.length % STRIDE === 0) {
      const { value, weights } = largestOf(diagonal, beside);
      if (exhausted || length * Math.abs(weights[weights.length - 1] as number) <= CLOSE * value) {
        return combination(basis, weights);
      }
    }
    beside.push(length);
    basis.push(next.map((entry) => entry / length));
  }
}

/** The largest eigenvalue of a tridiagonal matrix, and its eigenvector. */
function largestOf(diagonal: readonly number[], beside: readonly number[]): { value: number; weights: Float64Array } {
  const n = diagonal.length;
  const entries = new Float64Array(n * n);
  diagonal.forEach((entry, i) => {
    entries[i * n + i] = entry;
    if (i > 0) entries[i * n + i - 1] = entries[(i - 1) * n + i] = beside[i - 1] as number;
  });
  const { values, vectors } = eigensystem({ rows: n, columns: n, entries });
  return { value: values[n - 1] as number, weights: vectors[n - 1] as Float64Array };
}

function combination(basis: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array((basis[0] as Float64Array).length);
  basis.forEach((v, k) => {
    subtract(sum, -(weights[k] as number), v);
  });
  return sum;
}

function subtract(from: Float64Array, factor: number, x: Float64Array): void {
  for (let i = 0; i < from.length; i++) from[i] = (from[i] as number) - factor * (x[i] as number);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function unit(x: Float64Array): Float64Array {
  const length = norm(x);
  return x.map((entry) => entry / length);
}

export function norm(x: Float64Array): number {
  return Math.sqrt(dot(x, x));
}
