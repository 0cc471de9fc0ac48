/** Operations on matrices. They check shapes and do not mutate their operands. */
import { at, matrix, type Matrix } from '../../core/data/matrix.js';
import { spend } from '../../core/data/work.js';
import { Refusal } from '../../core/text/refusal.js';
import type { Ring } from './ring.js';

export { at, matrix, type Matrix };

type Size = Pick<Matrix<unknown>, 'rows' | 'columns'>;

function sizeOf(m: Size): string {
  return `${m.rows} × ${m.columns}`;
}

export function requireShape(m: Size, rows: number, columns: number, what: string): void {
  if (m.rows !== rows || m.columns !== columns) {
    throw new Refusal('mismatch', '$', `${what} of ${rows} × ${columns}`, sizeOf(m));
  }
}

export function entrywise<T>(a: Matrix<T>, b: Matrix<T>, combine: (x: T, y: T) => T): Matrix<T> {
  requireShape(b, a.rows, a.columns, 'a right operand');
  return matrix(a.rows, a.columns, (i, j) => combine(at(a, i, j), at(b, i, j)));
}

export function map<T, U>(m: Matrix<T>, change: (entry: T) => U): Matrix<U> {
  spend(m.entries.length);
  return { rows: m.rows, columns: m.columns, entries: m.entries.map(change) };
}

export function transpose<T>(m: Matrix<T>): Matrix<T> {
  return matrix(m.columns, m.rows, (i, j) => at(m, j, i));
}

export function stack<T>(above: Matrix<T>, below: Matrix<T>): Matrix<T> {
  requireShape(below, below.rows, above.columns, 'a lower block');
  return matrix(above.rows + below.rows, above.columns, (i, j) =>
    i < above.rows ? at(above, i, j) : at(below, i - above.rows, j),
  );
}

export function product<T>(ring: Ring<T>, a: Matrix<T>, b: Matrix<T>): Matrix<T> {
  requireShape(b, a.columns, b.columns, 'a right factor');
  spend(a.rows * a.columns * b.columns);
  const rows = Array.from({ length: a.rows }, (_, i) => a.entries.slice(i * a.columns, (i + 1) * a.columns));
  const columns = Array.from({ length: b.columns }, (_, j) => Array.from({ length: b.rows }, (__, k) => at(b, k, j)));
  return matrix(a.rows, b.columns, (i, j) => ring.dot(rows[i] as readonly T[], columns[j] as readonly T[]));
}

/** Column n is aₙ ⊗ xₙ: entry (i·rows(x) + j, n) is a_{i,n}·x_{j,n}. */
export function khatriRao<T>(ring: Ring<T>, a: Matrix<T>, x: Matrix<T>): Matrix<T> {
  requireShape(x, x.rows, a.columns, 'a right Khatri–Rao factor');
  return matrix(a.rows * x.rows, a.columns, (row, n) =>
    ring.multiply(at(a, Math.floor(row / x.rows), n), at(x, row % x.rows, n)),
  );
}

/** A ⊗ B: entry (i·rows(B) + k, j·columns(B) + l) is a_{ij}·b_{kl}. */
export function kronecker<T>(ring: Ring<T>, a: Matrix<T>, b: Matrix<T>): Matrix<T> {
  return matrix(a.rows * b.rows, a.columns * b.columns, (row, column) =>
    ring.multiply(
      at(a, Math.floor(row / b.rows), Math.floor(column / b.columns)),
      at(b, row % b.rows, column % b.columns),
    ),
  );
}

/** K with K·vec(B) = vec(Bᵀ) for every B of this shape, vec row by row: entry (j, i) of Bᵀ is entry (i, j) of B. */
export function commutation<T>(ring: Ring<T>, rows: number, columns: number): Matrix<T> {
  return matrix(rows * columns, rows * columns, (to, from) => {
    const [j, i] = [Math.floor(to / rows), to % rows];
    return from === i * columns + j ? ring.one : ring.zero;
  });
}

/** The square matrix with the entries of a row or column vector on its diagonal. */
export function diagonal<T>(ring: Ring<T>, vector: Matrix<T>): Matrix<T> {
  if (vector.rows !== 1 && vector.columns !== 1) {
    throw new Refusal('mismatch', '$', 'a row or column vector', sizeOf(vector));
  }
  const size = vector.entries.length;
  return matrix(size, size, (i, j) => (i === j ? (vector.entries[i] as T) : ring.zero));
}
