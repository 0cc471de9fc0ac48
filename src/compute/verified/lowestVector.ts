/** Near the eigenvector of the least eigenvalue of a positive semidefinite matrix, by inverse iteration. */
import type { Triangle } from '../../kernel/index.js';
import { factorOf, solveInPlace } from './solve.js';

/** Digits enough for the vector: its error enters the upper bound squared. */
const VECTOR_BITS = 30;
/** Close eigenvalues take many steps, which small matrices can afford: up to this many multiplications, and 40 steps at least. */
const WORK = 4e8;
const STEPS = { least: 40, most: 4000 };

/** Whole numbers of at most VECTOR_BITS bits; the triangle is used up. */
export function lowestVector(triangle: Triangle): Float64Array {
  const rows = factorOf(triangle);
  let x = Float64Array.from({ length: triangle.size }, (_, i) => 1 + ((i * 7919) % 101) / 101);
  let before = Infinity;
  const steps = Math.min(STEPS.most, Math.max(STEPS.least, Math.floor(WORK / triangle.size ** 2)));
  for (let step = 0; step < steps; step++) {
    solveInPlace(rows, x);
    const growth = norm(x);
    x = x.map((entry) => entry / growth);
    // The growth tends to the inverse of the eigenvalue from below.
    if (step > 2 && Math.abs(growth - before) <= 2 ** -30 * growth) break;
    before = growth;
  }
  const largest = x.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  return x.map((entry) => Math.round((entry / largest) * 2 ** VECTOR_BITS));
}

export function norm(x: Float64Array): number {
  return Math.sqrt(x.reduce((sum, entry) => sum + entry * entry, 0));
}
