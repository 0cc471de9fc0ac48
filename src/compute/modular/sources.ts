/** Sources of the matrices to eliminate: given ones, and Khatri–Rao products, which are built in the memory of the elimination. */
import { Refusal } from '../../kernel/full.js';
import { INT16, strideFor } from '../../kernel/libraries/modular/wasm/layout.js';
import type { Residues } from '../../kernel/full.js';
import { load, requireEntries, whole } from '../../kernel/libraries/modular/wasm/modularModule.js';
import { roundUp, type Layout } from './layout.js';
import type { Target } from './eliminationMemory.js';

/** A matrix that writes its columns into memory. */
export interface Source {
  readonly rows: number;
  readonly columns: number;
  /** Writing starts at a multiple of this many columns, and the number of columns is a multiple of it too. */
  readonly unit: number;
  /** The bytes of the factors from which this number of columns is built. */
  factorBytes(columns: number): number;
  /** Writes the `count` columns from `first` on to the first columns of the matrix in memory. */
  write(target: Target, layout: Layout, p: number, first: number, count: number): void;
}

export function given(m: Residues): Source {
  requireEntries(m);
  return {
    rows: m.rows,
    columns: m.columns,
    unit: 1,
    factorBytes: () => 0,
    write: (target, layout, p, first, count) => {
      const part = { top: 0, left: first, rows: m.rows, columns: count };
      load(target, m, p, part, layout.matrix, layout.stride / INT16);
    },
  };
}

/** The transpose of a given matrix. */
export function transposed(m: Residues): Source {
  requireEntries(m);
  return {
    rows: m.columns,
    columns: m.rows,
    unit: 1,
    factorBytes: () => 0,
    write: (target, layout, p, first, count) => {
      for (let n = 0; n < m.columns; n++) {
        const row = columnAsRow(m, n, first, count, 1);
        load(target, row, p, whole(row), layout.matrix + n * layout.stride, layout.stride / INT16);
      }
    },
  };
}

/** −(A∘X): row i·rows(X) + j is minus the entrywise product of row i of A and row j of X. The sign does not change the rank. */
export function negatedKhatriRao(a: Residues, x: Residues): Source {
  requireFactors(a, x);
  return {
    rows: a.rows * x.rows,
    columns: a.columns,
    unit: 1,
    factorBytes: (columns) => (a.rows + x.rows) * strideFor(columns) * INT16,
    write: (target, layout, p, first, count) => {
      const stride = strideFor(count);
      const right = layout.factors + a.rows * stride * INT16;
      load(target, a, p, { top: 0, left: first, rows: a.rows, columns: count }, layout.factors, stride);
      load(target, x, p, { top: 0, left: first, rows: x.rows, columns: count }, right, stride);
      target.negatedKhatriRao(
        layout.matrix,
        layout.stride,
        layout.factors,
        a.rows,
        right,
        x.rows,
        stride * INT16,
        roundUp(count),
      );
    },
  };
}

/** (A∘X)ᵀ: row n is aₙ ⊗ xₙ, where aₙ and xₙ are columns n of the factors. */
export function transposedKhatriRao(a: Residues, x: Residues): Source {
  requireFactors(a, x);
  const [strideOfA, strideOfX] = [strideFor(a.rows), strideFor(x.rows)];
  return {
    rows: a.columns,
    columns: a.rows * x.rows,
    unit: x.rows,
    factorBytes: () => (strideOfA + strideOfX) * INT16,
    write: (target, layout, p, first, count) => {
      const columnOfX = layout.factors + strideOfA * INT16;
      const rowsOfA = count / x.rows;
      for (let n = 0; n < a.columns; n++) {
        const left = columnAsRow(a, n, first / x.rows, rowsOfA, -1);
        const right = columnAsRow(x, n, 0, x.rows, 1);
        load(target, left, p, whole(left), layout.factors, strideOfA);
        load(target, right, p, whole(right), columnOfX, strideOfX);
        target.khatriRaoRow(layout.matrix + n * layout.stride, layout.factors, rowsOfA, columnOfX, x.rows);
      }
    },
  };
}

/** The `count` entries of a column from row `first` on, times `sign`, as one row, in an array that holds them exactly. */
function columnAsRow(m: Residues, column: number, first: number, count: number, sign: number): Residues {
  const entries = m.entries instanceof Int16Array ? new Int16Array(count) : new Float64Array(count);
  for (let i = 0; i < count; i++) entries[i] = sign * (m.entries[(first + i) * m.columns + column] as number);
  return { rows: 1, columns: count, entries };
}

function requireFactors(a: Residues, x: Residues): void {
  requireEntries(a);
  requireEntries(x);
  if (a.columns === x.columns) return;
  throw new Refusal('mismatch', '$', `a right Khatri–Rao factor of ${a.columns} columns`, `${x.columns}`);
}
