/** The table of all states of regions, with what proves it. */
import { rationals, type Rational } from 'lossproof/search';
import { boundBelow, weightsOf, type Weights } from './bound.js';
import { decideState, type Decision, type Push } from './decide.js';
import { isZero, sideOf, sign, subtract, type Model, type Vector } from './model.js';
import { statesOf } from './states.js';

export interface Solved {
  readonly decisions: readonly Decision[];
  /** For each state the kind of its minima, or 0, and the least squared error of its linear model. */
  readonly table: readonly Vector[];
  /** Weights of the least error that is known. */
  readonly weights: Weights;
  /** Present if the least of all minima is positive and no weights have a smaller error. */
  readonly bound?: { readonly least: Rational; readonly pushes: readonly (readonly Push[])[] };
}

export const KINDS = { none: 0, fitting: 1, suboptimal: 2, global: 3 } as const;

export function solveRegions(model: Model, units: number): Solved {
  const states = statesOf(model.points.length, units);
  const decisions = states.map((state) => decideState(model, state));
  const minima = decisions.flatMap(({ pushes, error }, s) => (pushes.length === 0 ? [{ s, error }] : []));
  const [first] = minima.sort((a, b) => sign(subtract(a.error, b.error)));
  const tableWith = (kindOf: (error: Rational) => number): readonly Vector[] =>
    decisions.map(({ pushes, error }) => [
      rationals.rational(BigInt(pushes.length > 0 ? KINDS.none : isZero(error) ? KINDS.fitting : kindOf(error))),
      error,
    ]);
  if (first === undefined) {
    return { decisions, table: tableWith(() => KINDS.none), weights: { hidden: [], outputs: [] } };
  }
  const [state, { fit }] = [states[first.s], decisions[first.s]] as [(typeof states)[number], Decision];
  const sides = state.single.map((cell, i) => sideOf(model, cell, fit[i] as Vector) as number);
  const weights = weightsOf(model, state, fit, sides);
  if (isZero(first.error)) return { decisions, table: tableWith(() => KINDS.suboptimal), weights };
  const below = boundBelow(model, states, decisions, first.error);
  if ('weights' in below) return { decisions, table: tableWith(() => KINDS.suboptimal), weights: below.weights };
  return {
    decisions,
    table: tableWith((error) => (sign(subtract(error, first.error)) > 0 ? KINDS.suboptimal : KINDS.global)),
    weights,
    bound: { least: first.error, pushes: below.pushes },
  };
}
