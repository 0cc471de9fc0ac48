/** Gaussian elimination modulo a prime in doubles: finds independent rows and columns, and factors the submatrix that they form. */
import { inverseModulo } from '../../kernel/full.js';
import { reduce, residueOf } from './residues.js';

/** An invertible submatrix modulo p with as many rows as the rank, factored as L·U with ones on the diagonal of L. */
export interface Factored {
  readonly prime: number;
  /** The rows that are not combinations of earlier rows, in increasing order. */
  readonly rows: readonly number[];
  /** The columns that are not combinations of earlier columns, in the order of the pivots. */
  readonly columns: readonly number[];
  /** rank × rank: L below the diagonal, U on and above it; row i belongs to rows[i], column j to columns[j]. */
  readonly factors: Float64Array;
  /** Inverses of the diagonal of U. */
  readonly inverses: Float64Array;
}

/** Factors the first n = `columns` columns of a matrix; `p` must come from primesFor(n). */
export function factor(matrix: readonly (readonly bigint[])[], columns: number, p: number): Factored {
  const reciprocal = 1 / p;
  const modulus = BigInt(p);
  const upper: Float64Array[] = [];
  const lower: number[][] = [];
  const [rows, pivots, inverses]: [number[], number[], number[]] = [[], [], []];
  matrix.forEach((entries, place) => {
    if (pivots.length === columns) return;
    const row = Float64Array.from(entries.slice(0, columns), (entry) => residueOf(entry, modulus));
    const multipliers = upper.map((pivotRow, k) => {
      // At most n − 1 products have been subtracted from an entry: |entry| ≤ h + (n − 1)h² ≤ n·h².
      const head = reduce(row[pivots[k] as number] as number, p, reciprocal);
      const multiplier = reduce(head * (inverses[k] as number), p, reciprocal);
      if (multiplier !== 0) subtractMultiple(row, pivotRow, multiplier);
      return multiplier;
    });
    row.forEach((entry, j) => (row[j] = reduce(entry, p, reciprocal)));
    // The pivot is the first nonzero entry of the row, so the pivot columns are the leading columns of the row space.
    const pivot = row.findIndex((entry) => entry !== 0);
    if (pivot < 0) return;
    rows.push(place);
    pivots.push(pivot);
    upper.push(row);
    lower.push(multipliers);
    const head = row[pivot] as number;
    inverses.push(reduce(inverseModulo(head < 0 ? head + p : head, p), p, reciprocal));
  });
  const rank = rows.length;
  const factors = new Float64Array(rank * rank);
  for (let i = 0; i < rank; i++) {
    factors.set(lower[i] as number[], i * rank);
    for (let j = i; j < rank; j++) factors[i * rank + j] = (upper[i] as Float64Array)[pivots[j] as number] as number;
  }
  return { prime: p, rows, columns: pivots, factors, inverses: Float64Array.from(inverses) };
}

function subtractMultiple(row: Float64Array, other: Float64Array, multiplier: number): void {
  for (let j = 0; j < row.length; j++) row[j] = (row[j] as number) - multiplier * (other[j] as number);
}

/** Replaces balanced residues b by the x with L·U·x = b, in the order of the factored columns. */
export function solveModulo({ prime, factors, inverses }: Factored, b: Float64Array): void {
  const size = b.length;
  const reciprocal = 1 / prime;
  for (let i = 0; i < size; i++) {
    b[i] = reduce((b[i] as number) - dot(factors, i * size, b, 0, i), prime, reciprocal);
  }
  for (let i = size - 1; i >= 0; i--) {
    const sum = (b[i] as number) - dot(factors, i * size, b, i + 1, size);
    b[i] = reduce(reduce(sum, prime, reciprocal) * (inverses[i] as number), prime, reciprocal);
  }
}

/** Σ matrix[offset + j]·vector[j] for from ≤ j < to, computed as four independent sums, which is faster. */
export function dot(matrix: Float64Array, offset: number, vector: Float64Array, from: number, to: number): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  let j = from;
  for (; j + 3 < to; j += 4) {
    const at = offset + j;
    first += (matrix[at] as number) * (vector[j] as number);
    second += (matrix[at + 1] as number) * (vector[j + 1] as number);
    third += (matrix[at + 2] as number) * (vector[j + 2] as number);
    fourth += (matrix[at + 3] as number) * (vector[j + 3] as number);
  }
  for (; j < to; j++) first += (matrix[offset + j] as number) * (vector[j] as number);
  return first + second + third + fourth;
}
