/** Matrices, stored row by row. */
import { Refusal } from '../text/refusal.js';
import { spend } from './work.js';

export interface Matrix<T> {
  readonly rows: number;
  readonly columns: number;
  readonly entries: readonly T[];
}

/** Roughly the exact entries that a few GiB of memory can hold: 60 000 samples at 83 units. A larger size is taken to be an error. */
const LARGEST_MATRIX = 5_000_000;

export function matrix<T>(rows: number, columns: number, entry: (row: number, column: number) => T): Matrix<T> {
  if (rows * columns > LARGEST_MATRIX) {
    throw new Refusal('limit', '$', `a matrix of at most ${LARGEST_MATRIX} entries`, `${rows} × ${columns}`);
  }
  spend(rows * columns);
  const entries: T[] = [];
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) entries.push(entry(i, j));
  return { rows, columns, entries };
}

export function at<T>(m: Matrix<T>, row: number, column: number): T {
  return m.entries[row * m.columns + column] as T;
}
