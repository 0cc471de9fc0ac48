/**
 * The linear models of a network in its regions. Where unit i has weights w_i in the cell c_i, the outputs are Σ_c G_cᵀv_c, with the
 * sums v_c of the z_i·w_i over the units of the cell c, and the columns a_{cn}·x_n of G_c, a_{cn} being the slope of the cell at x_n.
 */
import { at, type Matrix } from '../../core/data/matrix.js';
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';
import type { Context } from '../../core/logic/context.js';
import { Refusal } from '../../core/text/refusal.js';
import { evaluate } from '../algebra/evaluate.js';
import { requireShape } from '../algebra/matrices.js';
import type { Term } from '../algebra/term.js';

type Vector = readonly Rational[];

export interface Model {
  /** x_n */
  readonly inputs: readonly Vector[];
  readonly labels: Vector;
  readonly slope: Rational;
  /** The signs ±1 of each cell at the samples. */
  readonly signs: readonly (readonly number[])[];
  /** The rows of each G_c. */
  readonly rows: readonly (readonly Vector[])[];
}

export interface Asked {
  readonly data: Term;
  readonly labels: Term;
  readonly slope: string;
  readonly cells: Term;
}

/** A refusal of a part of a witness, whose place the rule adds. */
export const unfit = (expected: string, got: string): Refusal => new Refusal('false', '$', expected, got);

/** Parsed numbers, of which there must be so many. */
export function vectorOf(texts: readonly string[], length: number, what: string): Vector {
  if (texts.length !== length) throw unfit(`${what} of ${length} numbers`, `${texts.length}`);
  return texts.map((text) => q.parseRational(text) as Rational);
}

export const inSpace = ({ inputs }: Model, texts: readonly string[]): Vector =>
  vectorOf(texts, (inputs[0] as Vector).length, 'a vector');

const columnsOf = (M: Matrix<Rational>): readonly Vector[] =>
  Array.from({ length: M.columns }, (_, n) => Array.from({ length: M.rows }, (__, i) => at(M, i, n)));

/** The signs of all cells: those of the columns of `points` at the samples, then their opposites. Refuses a point on a hyperplane. */
export function signsOf(inputs: readonly Vector[], points: Matrix<Rational>): readonly (readonly number[])[] {
  requireShape(points, (inputs[0] as Vector).length, points.columns, 'points of cells');
  const half = columnsOf(points).map((point) => inputs.map((x) => q.sign(q.dot(x, point))));
  const on = half.findIndex((signs) => signs.includes(0));
  if (on >= 0) throw unfit('points off the hyperplanes', `point ${on + 1} on one`);
  return [...half, ...half.map((signs) => signs.map((sign) => -sign))];
}

export const inputsOf = (context: Context, data: Term): readonly Vector[] => columnsOf(evaluate(context, data));

export function modelOf(context: Context, { data, labels, slope, cells }: Asked): Model {
  const inputs = inputsOf(context, data);
  const y = evaluate(context, labels);
  requireShape(y, 1, inputs.length, 'labels');
  const rho = q.parseRational(slope) as Rational;
  const signs = signsOf(inputs, evaluate(context, cells));
  const rows = signs.map((cell) =>
    (inputs[0] as Vector).map((_, i) =>
      inputs.map((x, n) => ((cell[n] as number) > 0 ? (x[i] as Rational) : q.multiply(rho, x[i] as Rational))),
    ),
  );
  return { inputs, labels: y.entries, slope: rho, signs, rows };
}

/** G_c·m */
export const gradientAt = ({ rows }: Model, cell: number, m: Vector): Vector =>
  (rows[cell] as readonly Vector[]).map((row) => q.dot(row, m));

/** y − Σ_c G_cᵀv_c over some cells */
export function residualOf({ rows, labels }: Model, cells: readonly number[], vectors: readonly Vector[]): Vector {
  const used = cells.flatMap((cell) => rows[cell] as readonly Vector[]);
  const weights = vectors.flat();
  return labels.map((label, n) =>
    q.subtract(
      label,
      q.dot(
        used.map((row) => row[n] as Rational),
        weights,
      ),
    ),
  );
}

/** True if v is z·w for some weights w in the cell and some number z. */
export function isReached({ inputs, signs }: Model, cell: number, v: Vector): boolean {
  if (v.every(q.isZero)) return true;
  const aligned = inputs.map((x, n) => q.sign(q.dot(x, v)) * ((signs[cell] as readonly number[])[n] as number));
  return aligned[0] !== 0 && aligned.every((sign) => sign === aligned[0]);
}

/** The squared error of a network with these first weights and output weights. */
export function squaredErrorOf({ inputs, labels, slope }: Model, hidden: readonly Vector[], outputs: Vector): Rational {
  const errors = labels.map((label, n) => {
    const active = hidden.map((w) => {
      const u = q.dot(w, inputs[n] as Vector);
      return q.sign(u) < 0 ? q.multiply(slope, u) : u;
    });
    return q.subtract(label, q.dot(active, outputs));
  });
  return q.dot(errors, errors);
}
