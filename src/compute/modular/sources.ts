/** The matrices that can be eliminated: given ones, and Khatri–Rao products, which are built where they are eliminated. */
import { Refusal } from '../../kernel/index.js';
import { load, requireEntries, whole, type Residues } from '../../kernel/wasm/modularKernel.js';
import { INT16, strideFor } from '../../kernel/wasm/layout.js';
import type { Source } from './run.js';

export function given(m: Residues): Source {
  requireEntries(m);
  return {
    rows: m.rows,
    columns: m.columns,
    factorBytes: 0,
    write: (target, layout, p) => {
      load(target, m, p, whole(m), layout.matrix, layout.stride / INT16);
    },
  };
}

/** Row i·rows(X) + j is the entrywise product of row i of A and row j of X, with the other sign, which no rank notices. */
export function negatedKhatriRao(a: Residues, x: Residues): Source {
  requireFactors(a, x);
  const stride = strideFor(a.columns);
  return {
    rows: a.rows * x.rows,
    columns: a.columns,
    factorBytes: (a.rows + x.rows) * stride * INT16,
    write: (target, layout, p) => {
      const right = layout.factors + a.rows * stride * INT16;
      load(target, a, p, whole(a), layout.factors, stride);
      load(target, x, p, whole(x), right, stride);
      const { matrix, searched } = layout;
      target.negatedKhatriRao(matrix, layout.stride, layout.factors, a.rows, right, x.rows, stride * INT16, searched);
    },
  };
}

/** (A∘X)ᵀ: row n is aₙ ⊗ xₙ, of columns n of the factors. */
export function transposedKhatriRao(a: Residues, x: Residues): Source {
  requireFactors(a, x);
  const [strideOfA, strideOfX] = [strideFor(a.rows), strideFor(x.rows)];
  return {
    rows: a.columns,
    columns: a.rows * x.rows,
    factorBytes: (strideOfA + strideOfX) * INT16,
    write: (target, layout, p) => {
      const columnOfX = layout.factors + strideOfA * INT16;
      for (let n = 0; n < a.columns; n++) {
        const [left, right] = [columnAsRow(a, n, -1), columnAsRow(x, n, 1)];
        load(target, left, p, whole(left), layout.factors, strideOfA);
        load(target, right, p, whole(right), columnOfX, strideOfX);
        target.khatriRaoRow(layout.matrix + n * layout.stride, layout.factors, a.rows, columnOfX, x.rows);
      }
    },
  };
}

function columnAsRow(m: Residues, column: number, sign: number): Residues {
  const entry = (_: unknown, row: number): number => sign * (m.entries[row * m.columns + column] as number);
  return { rows: 1, columns: m.rows, entries: Array.from({ length: m.rows }, entry) };
}

/** The transpose of a given matrix. */
export function transposed(m: Residues): Source {
  requireEntries(m);
  return {
    rows: m.columns,
    columns: m.rows,
    factorBytes: 0,
    write: (target, layout, p) => {
      for (let n = 0; n < m.columns; n++) {
        const row = columnAsRow(m, n, 1);
        load(target, row, p, whole(row), layout.matrix + n * layout.stride, layout.stride / INT16);
      }
    },
  };
}

function requireFactors(a: Residues, x: Residues): void {
  requireEntries(a);
  requireEntries(x);
  if (a.columns === x.columns) return;
  throw new Refusal('mismatch', '$', `a right Khatri–Rao factor of ${a.columns} columns`, `${x.columns}`);
}
