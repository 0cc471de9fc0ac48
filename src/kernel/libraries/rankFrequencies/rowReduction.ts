/** Finds the columns of a matrix that depend on one another modulo a prime, and the exact rank of a matrix of small integers. */
import { spend } from '../../core/data/work.js';
import { inverseModulo } from '../modular/primeField.js';
import type { Residues } from '../modular/matrix.js';

/** Steps modulo a prime for a unit of work; and the units that a step on larger integers takes. */
const STEPS_A_UNIT = 4;
const UNITS_A_STEP = 16;

/** The columns that occur in null vectors of a matrix of residues 0 … p − 1, p ≤ 46337, increasing. */
export function dependentColumns({ rows, columns, entries }: Residues, p: number): readonly number[] {
  const work = Int32Array.from(entries);
  const pivots: number[] = [];
  const dependent = new Set<number>();
  for (let column = 0; column < columns; column++) {
    const top = pivots.length;
    let pivot = top;
    while (pivot < rows && work[pivot * columns + column] === 0) pivot++;
    if (pivot >= rows) {
      // The rows are reduced: this column is the sum of its entries times the columns of the pivots.
      pivots.forEach((other, i) => work[i * columns + column] !== 0 && dependent.add(other));
      dependent.add(column);
      continue;
    }
    spend((rows * (columns - column)) / STEPS_A_UNIT);
    const head = work.slice(pivot * columns, (pivot + 1) * columns);
    work.copyWithin(pivot * columns, top * columns, (top + 1) * columns);
    const inverse = inverseModulo(head[column] as number, p);
    for (let j = column; j < columns; j++) work[top * columns + j] = ((head[j] as number) * inverse) % p;
    for (let i = 0; i < rows; i++) {
      const factor = work[i * columns + column] as number;
      if (i === top || factor === 0) continue;
      // 0 ≤ entry + (p − factor)·entry ≤ (p − 1) + (p − 1)² < 2³¹.
      for (let j = column; j < columns; j++) {
        const at = i * columns + j;
        work[at] = ((work[at] as number) + (p - factor) * (work[top * columns + j] as number)) % p;
      }
    }
    pivots.push(column);
  }
  return [...dependent].sort((a, b) => a - b);
}

/** The rank over ℚ, by Bareiss’ elimination: every entry on the way is a minor of the matrix, so each division is exact. */
export function rankOfIntegers(matrix: readonly (readonly bigint[])[]): number {
  let rows = matrix.map((row) => [...row]);
  const columns = matrix[0]?.length ?? 0;
  let rank = 0;
  let last = 1n;
  for (let column = 0; column < columns && rows.length > 0; column++) {
    const pivot = rows.findIndex((row) => row[column] !== 0n);
    if (pivot < 0) continue;
    spend(rows.length * (columns - column) * UNITS_A_STEP);
    const [head] = rows.splice(pivot, 1) as [bigint[]];
    const lead = head[column] as bigint;
    const divisor = last;
    rows = rows.map((row) => {
      const factor = row[column] as bigint;
      return row.map((entry, j) => (j < column ? 0n : (entry * lead - factor * (head[j] as bigint)) / divisor));
    });
    last = lead;
    rank++;
  }
  return rank;
}
