/**
 * The reduced row echelon form over ℚ by fraction-free elimination, and its applications, for searches; the kernel checks the results
 * again. Without fractions no common divisor is sought at each step, which takes most of the time of arithmetic over ℚ.
 */
import { matrices, rationals, type Matrix, type Rational } from '../kernel/index.js';
import { integralRows, lowestTerms, multiplyExactly } from './integral.js';

interface Reduced {
  /** Row r has `scale` at pivots[r], and no other row has an entry there; rows below the rank are zero in the columns searched. */
  readonly rows: readonly (readonly bigint[])[];
  readonly pivots: readonly number[];
  /** The form over ℚ is rows/scale; scale > 0. */
  readonly scale: bigint;
}

/** Eliminates in the columns of M only; the row operations apply to those of `right`, at its side, too. */
function rowReduce(M: Matrix<Rational>, ...right: readonly Matrix<Rational>[]): Reduced {
  const rows = integralRows(M, ...right);
  const pivots: number[] = [];
  let scale = 1n;
  for (let column = 0; column < M.columns && pivots.length < M.rows; column++) {
    const rank = pivots.length;
    const found = rows.findIndex((row, i) => i >= rank && row[column] !== 0n);
    if (found < 0) continue;
    const chosen = rows[found] as bigint[];
    rows[found] = rows[rank] as bigint[];
    const top = (chosen[column] as bigint) < 0n ? chosen.map((entry) => -entry) : chosen;
    rows[rank] = top;
    const head = top[column] as bigint;
    rows.forEach((row, i) => {
      // All entries are minors of the integral matrix, up to the sign, as in Bareiss's elimination, so the division is exact.
      const factor = row[column] as bigint;
      if (i !== rank) rows[i] = row.map((entry, j) => (entry * head - factor * (top[j] as bigint)) / scale);
    });
    scale = head;
    pivots.push(column);
  }
  return { rows, pivots, scale };
}

/** The rank of a matrix, by exact elimination. */
export function rankOf(M: Matrix<Rational>): number {
  return rowReduce(M).pivots.length;
}

/** A basis of the vectors v with Mv = 0, one for each column that is a combination of earlier ones; each vector is a column. */
export function nullSpace(M: Matrix<Rational>): readonly Matrix<Rational>[] {
  const { rows, pivots, scale } = rowReduce(M);
  const free = Array.from({ length: M.columns }, (_, j) => j).filter((j) => !pivots.includes(j));
  return free.map((column) =>
    matrices.matrix(M.columns, 1, (j) => {
      const row = pivots.indexOf(j);
      if (row >= 0) return lowestTerms(-(rows[row]?.[column] as bigint), scale);
      return j === column ? rationals.ONE : rationals.ZERO;
    }),
  );
}

/** A solution Z of AZ = B, with zeros for the free unknowns; undefined if there is none. */
export function solveLinear(A: Matrix<Rational>, B: Matrix<Rational>): Matrix<Rational> | undefined {
  const { rows, pivots, scale } = rowReduce(A, B);
  const solvable = rows.slice(pivots.length).every((row) => row.slice(A.columns).every((entry) => entry === 0n));
  if (!solvable) return undefined;
  return matrices.matrix(A.columns, B.columns, (i, j) => {
    const row = pivots.indexOf(i);
    return row < 0 ? rationals.ZERO : lowestTerms(rows[row]?.[A.columns + j] as bigint, scale);
  });
}

/** The orthogonal projection onto the span of the columns. */
export function projectionOnRange(M: Matrix<Rational>): Matrix<Rational> {
  const { pivots } = rowReduce(M);
  if (pivots.length === 0) return matrices.matrix(M.rows, M.rows, () => rationals.ZERO);
  const basis = matrices.matrix(M.rows, pivots.length, (i, j) => matrices.at(M, i, pivots[j] as number));
  const transposed = matrices.transpose(basis);
  // The Gram matrix of independent columns is invertible.
  const coordinates = solveLinear(multiplyExactly(transposed, basis), transposed) as Matrix<Rational>;
  return multiplyExactly(basis, coordinates);
}

/** A column v with vᵀHv < 0 for a symmetric H; undefined if H is positive semidefinite. */
export function negativeDirectionOf(H: Matrix<Rational>): Matrix<Rational> | undefined {
  const work = Array.from({ length: H.rows }, (_, i) => H.entries.slice(i * H.columns, (i + 1) * H.columns));
  const entry = (i: number, j: number): Rational => (work[i] as Rational[])[j] as Rational;
  // Invariant: H = LDLᵀ on the rows of the pivots; on the other rows `work` holds the Schur complement.
  const pivots: number[] = [];
  for (let k = 0; k < H.rows; k++) {
    const pivot = entry(k, k);
    const coupled = work.findIndex((_, i) => i > k && !rationals.isZero(entry(i, k)));
    if (rationals.sign(pivot) < 0) return lifted(H, pivots, new Map([[k, rationals.ONE]]));
    if (rationals.isZero(pivot) && coupled >= 0) {
      // In the complement [[0, s], [s, d]]: the vector (−(d + 1)/2s, 1) gives −1.
      const half = rationals.divide(
        rationals.add(entry(coupled, coupled), rationals.ONE),
        rationals.multiply(rationals.rational(-2n), entry(coupled, k)),
      );
      return lifted(
        H,
        pivots,
        new Map([
          [k, half],
          [coupled, rationals.ONE],
        ]),
      );
    }
    if (coupled < 0) {
      if (!rationals.isZero(pivot)) pivots.push(k);
      continue;
    }
    for (let i = k + 1; i < H.rows; i++) {
      const factor = rationals.divide(entry(i, k), pivot);
      if (rationals.isZero(factor)) continue;
      for (let j = k + 1; j < H.rows; j++) {
        (work[i] as Rational[])[j] = rationals.subtract(entry(i, j), rationals.multiply(factor, entry(k, j)));
      }
    }
    pivots.push(k);
  }
  return undefined;
}

/** Extends the given entries by entries at the pivots that minimise the quadratic form; its value is then that of the Schur complement. */
function lifted(
  H: Matrix<Rational>,
  pivots: readonly number[],
  fixed: ReadonlyMap<number, Rational>,
): Matrix<Rational> {
  const block = matrices.matrix(pivots.length, pivots.length, (i, j) =>
    matrices.at(H, pivots[i] as number, pivots[j] as number),
  );
  const pull = matrices.matrix(pivots.length, 1, (i) =>
    [...fixed]
      .map(([j, value]) => rationals.multiply(matrices.at(H, pivots[i] as number, j), value))
      .reduce((a, b) => rationals.subtract(a, b), rationals.ZERO),
  );
  const head = pivots.length === 0 ? undefined : (solveLinear(block, pull) as Matrix<Rational>);
  return matrices.matrix(H.rows, 1, (j) => {
    const place = pivots.indexOf(j);
    return place < 0 ? (fixed.get(j) ?? rationals.ZERO) : matrices.at(head as Matrix<Rational>, place, 0);
  });
}
