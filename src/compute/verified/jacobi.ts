/**
 * Approximate eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations, row by row in cyclic order. Searches use
 * them as a starting point; no proof rests on them.
 */
import type { FloatMatrix } from '../../kernel/full.js';

const MOST_SWEEPS = 40;

export interface Eigensystem {
  /** In ascending order. */
  readonly values: readonly number[];
  /** The eigenvector of each value. */
  readonly vectors: readonly Float64Array[];
}

export function eigensystem(A: FloatMatrix): Eigensystem {
  const n = A.rows;
  const rows = Array.from({ length: n }, (_, i) => A.entries.slice(i * n, (i + 1) * n));
  const vectors = Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (__, j) => (i === j ? 1 : 0)));
  // Entries of this size are rounding errors.
  const negligible = Number.EPSILON * Math.sqrt(A.entries.reduce((sum, entry) => sum + entry * entry, 0));
  for (let sweep = 0, rotated = true; rotated && sweep < MOST_SWEEPS; sweep++) {
    rotated = false;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (Math.abs(rows[p]?.[q] as number) <= negligible) continue;
        annihilate(rows, vectors, p, q);
        rotated = true;
      }
    }
  }
  const order = rows.map((row, i) => [row[i] as number, vectors[i] as Float64Array] as const);
  order.sort(([a], [b]) => a - b);
  return { values: order.map(([value]) => value), vectors: order.map(([, vector]) => vector) };
}

/** Rotates the plane of p and q so that entry (p, q) vanishes. */
function annihilate(rows: readonly Float64Array[], vectors: readonly Float64Array[], p: number, q: number): void {
  const [rowP, rowQ] = [rows[p] as Float64Array, rows[q] as Float64Array];
  const [a, b, off] = [rowP[p] as number, rowQ[q] as number, rowP[q] as number];
  const cotangent = (b - a) / (2 * off);
  const tangent = (cotangent < 0 ? -1 : 1) / (Math.abs(cotangent) + Math.sqrt(cotangent * cotangent + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  turn(rowP, rowQ, cosine, sine);
  for (const row of rows) {
    const [x, y] = [row[p] as number, row[q] as number];
    row[p] = cosine * x - sine * y;
    row[q] = sine * x + cosine * y;
  }
  turn(vectors[p] as Float64Array, vectors[q] as Float64Array, cosine, sine);
}

function turn(first: Float64Array, second: Float64Array, cosine: number, sine: number): void {
  for (let i = 0; i < first.length; i++) {
    const [x, y] = [first[i] as number, second[i] as number];
    first[i] = cosine * x - sine * y;
    second[i] = sine * x + cosine * y;
  }
}
