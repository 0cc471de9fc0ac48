/** Decisions whether the regions of a state have a differentiable local minimum; the header of the rule regionsDecided has the argument. */
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';
import { list, object, rationalText, type Read } from '../../core/text/shape.js';
import { gradientAt, inSpace, isReached, residualOf, unfit, type Model } from './model.js';
import { checkedPush, pushShape, requireAll } from './push.js';
import type { State } from './states.js';

/** The vectors v_c of a least squares fit, those of cells with one unit first; with pushes if there is no minimum. */
export const decisionShape = object({ fit: list(list(rationalText)), pushes: list(pushShape) });
export type Decision = Read<typeof decisionShape>;

/** The least squared error of the linear model of a state, and whether its regions have a minimum, once the decision is checked. */
export function decide(model: Model, state: State, { fit, pushes }: Decision) {
  const cells = [...state.single, ...state.several];
  if (fit.length !== cells.length) throw unfit(`vectors of ${cells.length} cells`, `${fit.length}`);
  const v = fit.map((each) => inSpace(model, each));
  const residual = residualOf(model, cells, v);
  if (!cells.every((cell) => gradientAt(model, cell, residual).every(q.isZero))) {
    throw unfit('a least squares fit', 'another');
  }
  const error = q.dot(residual, residual);
  if (pushes.length === 0) {
    const outside = state.single.findIndex((cell, i) => !isReached(model, cell, v[i] as readonly Rational[]));
    if (outside >= 0) throw unfit('a fit by weights in the cells, or pushes', `a vector outside, ${outside + 1}`);
    return { error, isMinimum: true };
  }
  requireAll('+-0', state.single.length, pushes);
  const outputs = model.labels.map((label, n) => q.subtract(label, residual[n] as Rational));
  for (const push of pushes) {
    const { vector, isStrict } = checkedPush(model, state, push);
    const along = q.sign(q.dot(vector, outputs));
    if (along > 0 || (along === 0 && !isStrict)) throw unfit('a push away from the fit', push.signs);
  }
  return { error, isMinimum: false };
}
