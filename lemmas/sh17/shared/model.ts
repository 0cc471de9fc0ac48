/** The linear models of a network in its regions, for searches: cells, gradients, residuals and weights. */
import { rationals, type Matrix, type Rational } from 'lossproof/search';
import { solveStrictly } from './strictSystem.js';

export type Vector = readonly Rational[];

export const { ZERO, ONE, add, divide, dot, isZero, multiply, negate, sign, subtract } = rationals;

export interface Model {
  /** x_n */
  readonly inputs: readonly Vector[];
  readonly labels: Vector;
  readonly slope: Rational;
  /** A point in each cell: those of the first half, then their opposites. */
  readonly points: readonly Vector[];
  readonly signs: readonly (readonly number[])[];
  /** The rows of the matrix G of each cell, whose columns are slopes times inputs. */
  readonly rows: readonly (readonly Vector[])[];
}

export const columnsOf = ({ rows, columns, entries }: Matrix<Rational>): readonly Vector[] =>
  Array.from({ length: columns }, (_, n) =>
    Array.from({ length: rows }, (__, i) => entries[i * columns + n] as Rational),
  );

export const scaled = (factor: Rational, v: Vector): Vector => v.map((entry) => multiply(factor, entry));

/** The least multiple of a vector with whole entries. */
function whole(v: Vector): Vector {
  const common = v.reduce(
    (multiple, { denominator }) => (multiple / rationals.greatestCommonDivisor(multiple, denominator)) * denominator,
    1n,
  );
  const divisor = v.reduce(
    (found, { numerator, denominator }) => rationals.greatestCommonDivisor(found, numerator * (common / denominator)),
    0n,
  );
  return scaled(rationals.rational(common, divisor), v);
}

/** One point in each of half of the cells, that in which the first preactivation is positive: signs are tried one after the other. */
export function cellPoints(inputs: readonly Vector[]): readonly Vector[] {
  const dimension = (inputs[0] as Vector).length;
  const found: Vector[] = [];
  const extend = (normals: readonly Vector[]): void => {
    const decided = solveStrictly(
      normals.map((normal) => ({ normal, offset: ZERO })),
      dimension,
    );
    if (!('point' in decided)) return;
    const next = inputs[normals.length];
    if (next === undefined) {
      found.push(whole(decided.point));
      return;
    }
    extend([...normals, next]);
    extend([...normals, next.map(negate)]);
  };
  extend([inputs[0] as Vector]);
  return found;
}

export function modelOf(inputs: readonly Vector[], labels: Vector, slope: Rational, half: readonly Vector[]): Model {
  const points = [...half, ...half.map((point) => point.map(negate))];
  const signs = points.map((point) => inputs.map((x) => sign(dot(x, point))));
  const rows = signs.map((cell) =>
    (inputs[0] as Vector).map((_, i) =>
      inputs.map((x, n) => ((cell[n] as number) > 0 ? (x[i] as Rational) : multiply(slope, x[i] as Rational))),
    ),
  );
  return { inputs, labels, slope, points, signs, rows };
}

/** The products of a vector with the rows of a cell. */
export const gradientAt = ({ rows }: Model, cell: number, m: Vector): Vector =>
  (rows[cell] as readonly Vector[]).map((row) => dot(row, m));

/** 1 or −1 if v is in the cell or in its opposite, 0 if it is zero; undefined if it is elsewhere. */
export function sideOf({ inputs, signs }: Model, cell: number, v: Vector): number | undefined {
  if (v.every(isZero)) return 0;
  const sides = inputs.map((x, n) => sign(dot(x, v)) * ((signs[cell] as readonly number[])[n] as number));
  return sides[0] !== 0 && sides.every((side) => side === sides[0]) ? sides[0] : undefined;
}
