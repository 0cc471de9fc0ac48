/** Propositions about the cells of arrangements of samples, and about the networks with one hidden layer of piecewise linear units. */
import { integer, literal, object, rationalText, type KindsOf } from '../../core/text/shape.js';
import { termShape } from '../algebra/term.js';

export const units = integer(1, 1_000_000);

/** The network and its data, and what is said of its regions. */
export const regionTable = {
  data: termShape,
  labels: termShape,
  slope: rationalText,
  units,
  cells: termShape,
  table: termShape,
};

export const ARRANGEMENTS_PROPOSITIONS = {
  /** The hyperplanes w·x_n = 0 of the columns x_n, none of which is zero, have exactly so many open cells. */
  cellCount: object({ data: termShape, count: integer(1, Number.MAX_SAFE_INTEGER) }),
  /** Every d₀ columns, or all if there are fewer, are independent (general), or some are not (special); none is zero. */
  samplePosition: object({ data: termShape, are: literal('general', 'special') }),
  /** The columns of `cells` are one in each of half of the cells; the opposites of these are the others. */
  cellList: object({ data: termShape, cells: termShape }),
  /** Every network with this slope and so many units has a squared error Σ_n (y_n − output_n)² of at least `bound`, at kinks too. */
  errorAtLeast: object({ data: termShape, labels: termShape, slope: rationalText, units, bound: rationalText }),
  /**
   * A column for each state of regions of so many units: how many, 0, 1 or more, are in each cell, the cells being those of the
   * columns of `cells`, then their opposites. Its first entry is 0 if no region of the state has a differentiable local minimum; if each
   * has one, all are of one squared error, and it is 1 if that is 0; 2 if it is positive and some weights have a smaller one; 3 if it is
   * positive and none have. Its second entry is the least squared error of the linear model of the state.
   */
  regionTable: object(regionTable),
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof ARRANGEMENTS_PROPOSITIONS> {}
}
