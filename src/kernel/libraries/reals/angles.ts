/** Matrices of functions of the angles between the columns of a matrix. */
import * as m from '../algebra/matrices.js';
import type { Matrix } from '../algebra/matrices.js';
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';
import { Refusal } from '../../core/text/refusal.js';
import { cosine, overlap, type Pair } from './elementary.js';
import type { Interval, Intervals } from './interval.js';

export const overlapsOf = (I: Intervals, matrix: Matrix<Rational>): Matrix<Interval> =>
  ofPairs(matrix, (pair) => overlap(I, pair));
export const cosinesOf = (I: Intervals, matrix: Matrix<Rational>): Matrix<Interval> =>
  ofPairs(matrix, (pair) => cosine(I, pair));

/** The symmetric matrix with a function of the angle between columns i and j as entry (i, j). */
function ofPairs(matrix: Matrix<Rational>, entry: (pair: Pair) => Interval): Matrix<Interval> {
  const columns = wholeColumns(matrix);
  const dot = (x: readonly bigint[], y: readonly bigint[]): bigint =>
    x.reduce((sum, value, i) => sum + value * (y[i] as bigint), 0n);
  const squares = columns.map((column) => dot(column, column));
  return symmetric(columns.length, (i, j) =>
    entry({
      xx: squares[i] as bigint,
      yy: squares[j] as bigint,
      xy: dot(columns[i] as readonly bigint[], columns[j] as readonly bigint[]),
    }),
  );
}

/** A symmetric matrix, made from its entries on and below the diagonal; each is computed once. */
export function symmetric(size: number, entry: (i: number, j: number) => Interval): Matrix<Interval> {
  const below = Array.from({ length: size }, (_, i) => Array.from({ length: i + 1 }, (__, j) => entry(i, j)));
  return m.matrix(size, size, (i, j) => (below[Math.max(i, j)] as Interval[])[Math.min(i, j)] as Interval);
}

/** The columns as directions: each is multiplied by a positive number that makes its entries integers. Refuses a zero column. */
export function wholeColumns(matrix: Matrix<Rational>): readonly (readonly bigint[])[] {
  return Array.from({ length: matrix.columns }, (_, j) => {
    const column = Array.from({ length: matrix.rows }, (__, i) => m.at(matrix, i, j));
    const common = column.reduce(
      (multiple, { denominator }) => (multiple / q.greatestCommonDivisor(multiple, denominator)) * denominator,
      1n,
    );
    const whole = column.map(({ numerator, denominator }) => numerator * (common / denominator));
    if (whole.every((entry) => entry === 0n)) {
      throw new Refusal('false', '$', 'columns that have a direction', `a zero column, number ${j + 1}`);
    }
    return whole;
  });
}
