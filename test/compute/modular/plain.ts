/** Elimination over 𝔽ₚ on rows of plain numbers, row by row from the definition, and memories filled with matrices to eliminate. */
import { expect } from 'chai';
import type { Matrix } from '../../../src/kernel/core/data/matrix.js';
import { load, whole } from '../../../src/kernel/libraries/modular/wasm/modularModule.js';
import { EliminationMemory } from '../../../src/compute/modular/eliminationMemory.js';
import { layoutFor } from '../../../src/compute/modular/layout.js';
import type { Residues } from '../../../src/kernel/libraries/modular/matrix.js';
import { productModuloWasm } from '../../../src/kernel/libraries/modular/wasm/modularProduct.js';
import { flatStream, matrixOf } from '../../assembly/matrices.js';
import { given } from '../../../src/compute/modular/sources.js';

export const modulo = (x: number, p: number): number => ((x % p) + p) % p;

/** a⁻¹ modulo a prime, by Fermat. */
function inverse(a: number, p: number): number {
  let [power, square] = [1, modulo(a, p)];
  for (let exponent = p - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) power = (power * square) % p;
    square = (square * square) % p;
  }
  return power;
}

export interface Eliminated {
  readonly rank: number;
  readonly pivotColumns: readonly number[];
  /** The pivots, before their rows were divided by them. */
  readonly pivots: readonly number[];
  readonly rowOrder: readonly number[];
  /** U, with ones at its pivots, and zeros below, in the searched columns; the later columns after the same row operations. */
  readonly rows: readonly (readonly number[])[];
}

/** Swaps up the first row that is not zero in the leftmost such column, divides it, and subtracts its multiples from the rows below. */
export function eliminated(m: Matrix<number>, p: number, searched = m.columns): Eliminated {
  const rows = Array.from({ length: m.rows }, (_, i) =>
    m.entries.slice(i * m.columns, (i + 1) * m.columns).map((entry) => modulo(entry, p)),
  );
  const rowOrder = rows.map((_, i) => i);
  const [pivotColumns, pivots]: [number[], number[]] = [[], []];
  for (let column = 0; column < searched; column++) {
    const rank = pivotColumns.length;
    const found = rows.findIndex((row, i) => i >= rank && row[column] !== 0);
    if (found < 0) continue;
    for (const list of [rows, rowOrder] as unknown[][]) [list[rank], list[found]] = [list[found], list[rank]];
    const top = rows[rank] as number[];
    pivots.push(top[column] as number);
    const scale = inverse(top[column] as number, p);
    for (let j = column; j < m.columns; j++) top[j] = ((top[j] as number) * scale) % p;
    for (const row of rows.slice(rank + 1)) {
      const factor = row[column] as number;
      if (factor === 0) continue;
      for (let j = column; j < m.columns; j++) row[j] = modulo((row[j] as number) - factor * (top[j] as number), p);
    }
    pivotColumns.push(column);
  }
  return { rank: pivotColumns.length, pivotColumns, pivots, rowOrder, rows };
}

/** [A | B]. */
export function beside(a: Matrix<number>, b: Matrix<number>): Matrix<number> {
  const entries = Array.from({ length: a.rows }, (_, i) => [
    ...a.entries.slice(i * a.columns, (i + 1) * a.columns),
    ...b.entries.slice(i * b.columns, (i + 1) * b.columns),
  ]);
  return { rows: a.rows, columns: a.columns + b.columns, entries: entries.flat() };
}

/** A memory with a matrix and right-hand sides in their places. */
export function filledMemory(a: Matrix<number>, b: Matrix<number>, p: number, threads = 1): EliminationMemory {
  const layout = layoutFor({ rows: a.rows, columns: a.columns, rightHandSides: b.columns, threads });
  const memory = new EliminationMemory(layout, p);
  given(a).write(memory.target, layout, p, 0, a.columns);
  load(memory.target, b, p, whole(b), layout.matrix + 2 * layout.searched, layout.stride / 2);
  return memory;
}

/** What stands in the first `columns` columns of a row, as residues from 0 on. */
export function residuesIn(row: Int16Array, p: number, columns = row.length): number[] {
  return Array.from(row.subarray(0, columns), (entry) => modulo(entry, p));
}

/** The memory must hold what plain elimination of [A | B] leaves: the pivots, U, the order of rows, and L⁻¹B. */
export function expectEliminated(
  memory: EliminationMemory,
  rank: number,
  a: Matrix<number>,
  expected: Eliminated,
  p: number,
): void {
  expect(rank).to.equal(expected.rank);
  expect([...memory.pivotColumns.slice(0, rank)]).to.deep.equal(expected.pivotColumns);
  expect([...memory.rowOrder]).to.deep.equal(expected.rowOrder);
  expected.rows.forEach((row, i) => {
    expect(residuesIn(memory.rightHandSides(i), p), `right-hand sides of row ${i}`).to.deep.equal(row.slice(a.columns));
    if (i >= rank) return;
    // U is kept in the columns of the pivots; instead of its ones, the pivots stand there.
    const columns = expected.pivotColumns.slice(i);
    const stored = residuesIn(memory.row(i), p);
    expect(
      columns.map((column) => stored[column]),
      `row ${i} of U`,
    ).to.deep.equal(columns.map((column, k) => (k === 0 ? expected.pivots[i] : row[column])));
  });
}

/** The rows of the pivots must hold Y with U·Y = L⁻¹B. */
export function expectSubstituted(
  memory: EliminationMemory,
  { rank, rows, pivotColumns }: Eliminated,
  a: Matrix<number>,
  p: number,
): void {
  const Y = Array.from({ length: rank }, (_, k) => residuesIn(memory.rightHandSides(k), p));
  for (let i = 0; i < rank; i++) {
    const row = rows[i] as readonly number[];
    const sums = row
      .slice(a.columns)
      .map((_, side) =>
        Y.reduce((sum, y, k) => (sum + (row[pivotColumns[k] as number] as number) * (y[side] as number)) % p, 0),
      );
    expect(sums, `row ${i} of U·Y`).to.deep.equal(row.slice(a.columns));
  }
}

/** Residues from a seed. */
export function randomResidues(rows: number, columns: number, p: number, seed: number): Matrix<number> {
  const draw = flatStream(seed);
  return matrixOf(rows, columns, () => draw(p));
}

export function residueProduct(a: Residues, b: Residues, p: number): Matrix<number> {
  return { rows: a.rows, columns: b.columns, entries: [...productModuloWasm(a, b, p)] };
}
