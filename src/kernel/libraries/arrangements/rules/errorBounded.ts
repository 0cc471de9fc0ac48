/**
 * ## errorBounded
 *
 * Statement: for this X, these labels y, this slope and every network with so many units, the squared error Σ_n (y_n − output_n)² is
 * at least `bound`, at kinks too.
 *
 * Soundness: the closures of the cells, all of which the premise lists, cover ℝ^{d₀}. Put each unit into a cell whose closure has its
 * weights; its output is then linear with the slopes of the cell, also where w·x_n = 0. So the outputs are Σ_c G_cᵀv_c, where v_c is in
 * the closure of c or of its opposite if c has one unit, and is any vector otherwise. For every state and all signs of the cells with
 * one unit the witness has a push m ≠ 0 (see push.ts): m·outputs ≥ 0, and m·y ≤ 0, so that
 * ‖y − outputs‖·‖m‖ ≥ −m·(y − outputs) ≥ −m·y ≥ 0, and the rule compares (m·y)² with bound·‖m‖².
 */
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { computed, falseWitness, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { within } from '../../../core/text/refusal.js';
import { list, object, rationalText } from '../../../core/text/shape.js';
import { termShape } from '../../algebra/term.js';
import { modelOf, unfit } from '../model.js';
import { units } from '../propositions.js';
import { checkedPush, pushShape, requireAll, type Push } from '../push.js';
import { statesOf } from '../states.js';

const witness = object({
  data: termShape,
  labels: termShape,
  slope: rationalText,
  units,
  cells: termShape,
  bound: rationalText,
  /** For each state, pushes for all signs. */
  states: list(list(pushShape)),
});

export const errorBounded = rule('errorBounded', witness, (context, premises, { states, cells, ...rest }) => {
  const { data, labels, slope, bound } = rest;
  requireCount(premises, 1);
  requirePremise(premises, 0, { kind: 'cellList', data, cells });
  const model = modelOf(context, { data, labels, slope, cells });
  const least = q.parseRational(bound) as Rational;
  const all = statesOf(model.signs.length, rest.units);
  if (states.length !== all.length) throw falseWitness(`${all.length} states`, `${states.length}`);
  all.forEach((state, s) => {
    const pushes = states[s] as readonly Push[];
    within(`$.witness.states[${s}]`, () => {
      requireAll('+-', state.single.length, pushes);
      for (const push of pushes) {
        const { vector } = checkedPush(model, state, push);
        const along = q.dot(vector, model.labels);
        const length = q.dot(vector, vector);
        const isEnough = q.atMost(q.multiply(least, length), q.multiply(along, along));
        if (q.isZero(length) || q.sign(along) > 0 || !isEnough) throw unfit(`an error of ${bound}`, 'less');
      }
    });
  });
  return computed({ kind: 'errorAtLeast', ...rest });
});
