/**
 * The arrangement of the hyperplanes w·x_n = 0 of samples: its cells, which are the open sets of weights of one unit with given signs at
 * all samples, and the position of the samples. All numbers are whole; samples count only up to a factor.
 */
import { at, type Matrix } from '../../core/data/matrix.js';
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';
import { spend } from '../../core/data/work.js';
import { Refusal } from '../../core/text/refusal.js';

/** A normal vector of a hyperplane, without a common factor of its entries. */
export type Normal = readonly bigint[];

const MOST_TRACES = 1_000_000;

/** The samples as normal vectors. Refuses a zero sample, and more work than Σ_{2≤k≤d} C(N, k) traces of at most a million. */
export function normalsOf(data: Matrix<Rational>): readonly Normal[] {
  let [traces, choose] = [0, data.columns];
  for (let k = 2; k <= Math.min(data.rows, data.columns) && traces <= MOST_TRACES; k++) {
    choose = (choose * (data.columns - k + 1)) / k;
    traces += choose;
  }
  if (traces > MOST_TRACES) {
    throw new Refusal('limit', '$.witness', `at most ${MOST_TRACES} traces of hyperplanes on others`, `${traces}`);
  }
  return Array.from({ length: data.columns }, (_, n) => normalAt(data, n));
}

/**
 * The number of cells: r(∅) = 1, and a further hyperplane H cuts those cells in two whose intersection with H is not empty. These
 * intersections are the cells of the traces of the other hyperplanes on H, so r(A ∪ H) = r(A) + r(A on H).
 */
export function countCells(normals: readonly Normal[]): number {
  const apart = distinct(normals);
  // The only hyperplane of a line is the origin.
  if (apart[0]?.length === 1) return 2;
  return apart.reduce((sum, on, n) => sum + countCells(apart.slice(0, n).map((normal) => trace(normal, on))), 1);
}

/**
 * True if every d vectors, or all where there are fewer, are independent. A set with x_n is independent exactly if x_n ≠ 0 and the
 * images of the others modulo x_n, which are their traces, are.
 */
export function areGeneral(normals: readonly Normal[]): boolean {
  if (normals.some((normal) => normal.every((entry) => entry === 0n))) return false;
  if (normals[0]?.length === 1) return true;
  return normals.every((on, n) => areGeneral(normals.slice(n + 1).map((normal) => trace(normal, on))));
}

/** One normal vector of each hyperplane: two of the same differ in sign at most. */
function distinct(normals: readonly Normal[]): readonly Normal[] {
  return [...new Map(normals.map((normal) => [positive(normal).join(), normal])).values()];
}

/** The vector or its opposite, whichever has a positive first entry that is not zero. */
function positive(normal: Normal): Normal {
  return (normal.find((entry) => entry !== 0n) as bigint) > 0n ? normal : normal.map((entry) => -entry);
}

/** A positive multiple of a column, with whole entries. */
function normalAt(data: Matrix<Rational>, n: number): Normal {
  const column = Array.from({ length: data.rows }, (_, i) => at(data, i, n));
  const multiple = column.reduce((product, { denominator }) => q.multiply(product, q.rational(denominator)), q.ONE);
  const whole = column.map((entry) => q.multiply(entry, multiple).numerator);
  if (whole.every((entry) => entry === 0n)) {
    throw new Refusal('false', '$', 'columns that have a direction', `a zero column, number ${n + 1}`);
  }
  return withoutFactor(whole);
}

/** An operation on whole numbers of one word costs about so much, the greatest common divisor included. */
const ENTRY_UNITS = 60;
const WORD_BITS = 64;

/**
 * A normal vector in H = {w : on·w = 0} of the intersection with another hyperplane, in the coordinates of w but the first of which
 * on_j ≠ 0: there on_j·(normal·w) = Σ_{i≠j} (on_j·normal_i − normal_j·on_i)·w_i. Zero exactly if the two are parallel. Common factors are
 * divided out, so that entries are at most minors of the samples.
 */
function trace(normal: Normal, on: Normal): Normal {
  const bits = Math.max(...[...normal, ...on].map(q.bitLength));
  spend(ENTRY_UNITS * normal.length * (1 + bits / WORD_BITS) ** 2);
  const j = on.findIndex((entry) => entry !== 0n);
  const [a, b] = [on[j] as bigint, normal[j] as bigint];
  const reduced = normal.map((entry, i) => a * entry - b * (on[i] as bigint)).filter((_, i) => i !== j);
  return withoutFactor(reduced);
}

/** The vector divided by the common divisor of its entries; zero as it is. */
function withoutFactor(vector: Normal): Normal {
  const common = vector.reduce(q.greatestCommonDivisor, 0n);
  return common === 0n ? vector : vector.map((entry) => entry / common);
}
