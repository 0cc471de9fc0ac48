/** What searches about regions have in common: matrices from vectors, texts of numbers, and the steps that list the cells. */
import {
  matrices,
  rationals,
  rules,
  type Job,
  type Matrix,
  type Rational,
  type Step,
  type Term,
} from 'lossproof/search';
import type { Decision, Push } from './decide.js';
import { columnsOf, modelOf, type Model, type Vector } from './model.js';

export const texts = (v: Vector): readonly string[] => v.map(rationals.formatRational);

export const ofColumns = (columns: readonly Vector[]): Matrix<Rational> =>
  matrices.matrix((columns[0] as Vector).length, columns.length, (i, j) => columns[j]?.[i] as Rational);

export const pushWitness = ({ signs, vector, weights }: Push) => ({
  signs,
  vector: texts(vector),
  weights: weights.map(texts),
});

export const decisionWitness = ({ fit, pushes }: Decision) => ({
  fit: fit.map(texts),
  pushes: pushes.map(pushWitness),
});

/** Proves that the points and their opposites are in all cells. */
export function proveCells(job: Pick<Job, 'prove'>, data: Term, cells: Term): Step {
  const count = job.prove(rules.cellsCounted, [], { data });
  return job.prove(rules.cellsListed, [count], { data, cells });
}

const literalOf = (term: Term): Matrix<Rational> => {
  if (term.kind !== 'matrix') throw new TypeError('a control has its numbers written out');
  const { rows, columns, entries } = term;
  return { rows, columns, entries: entries.map((entry) => rationals.parseRational(entry) as Rational) };
};

/** The model of numbers that a control has written out. */
export function modelOfLiterals(
  { data, labels, cells }: Record<'data' | 'labels' | 'cells', Term>,
  slope: string,
): Model {
  const half = columnsOf(literalOf(cells));
  return modelOf(
    columnsOf(literalOf(data)),
    literalOf(labels).entries,
    rationals.parseRational(slope) as Rational,
    half,
  );
}
