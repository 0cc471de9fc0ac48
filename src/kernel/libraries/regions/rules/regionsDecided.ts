/**
 * ## regionsDecided
 *
 * Statement: for this X, these labels and this slope, the table says of every state of regions of so many units whether its regions have a
 * differentiable local minimum (in all weights, of both layers), and of what kind: 0 none; 1 of squared error 0; 2 of a positive error,
 * and some weights have a smaller one; 3 of a positive error, and no weights have a smaller one. Beneath is the least squared error of the
 * linear model of the state, which is that of each of its minima.
 *
 * Soundness: in an open region the outputs are Σ_i z_i·(a_i∘X)ᵀw_i, e is the residual, and a local minimum has g_i = Σ_n a_{in}·e_n·x_n = 0
 * for each unit: the derivative by w_i is a multiple of z_i·g_i; where z_i = 0, the second derivative of ‖e‖² along (w_i, z_i) = (κ·g_i, 1)
 * is 2‖(a_i∘X)ᵀw_i‖² − 4κ‖g_i‖², which is negative for large κ unless g_i = 0. Conversely, where all g_i = 0, the outputs are a least
 * squares fit by the linear model of the region, and no point of the region has a smaller error. So a region has such a minimum exactly
 * if some v with G_c·e = 0 has each v_c in the set of the sums of z_i·w_i: for one unit in the open cell c, these are c, its opposite and 0;
 * for more, all vectors, since every vector is the difference of two of an open cone. This depends on the state alone.
 * The rule checks e and G_c·e = 0 for a given v, which makes ‖e‖² the least squared error. Without pushes it checks the v_c of single cells.
 * With pushes (see push.ts), one for all signs +, −, 0 of the single cells: every other fit has the same outputs y − e; were it of these
 * signs, m·(y − e) ≥ 0, and > 0 where a weight is not zero. The rule requires m·(y − e) ≤ 0, and < 0 where no weight is not zero.
 * Weights with a smaller error are recomputed; that there are none is the second premise. All states are there, by the first.
 */
import { at } from '../../../core/data/matrix.js';
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import {
  computed,
  falseWitness,
  premiseOfKind,
  requireCount,
  requirePremise,
  rule,
  type Premise,
} from '../../../core/logic/rule.js';
import { within } from '../../../core/text/refusal.js';
import { list, object, rationalText, type Read } from '../../../core/text/shape.js';
import { evaluate } from '../../algebra/evaluate.js';
import { requireShape } from '../../algebra/matrices.js';
import { gradientAt, isReached, modelOf, residualOf, squaredErrorOf, vectorOf, type Model } from '../model.js';
import { regionTable } from '../propositions.js';
import { checkedPush, pushShape, requireAll } from '../push.js';
import { statesOf, type State } from '../states.js';

const vectors = list(list(rationalText));

const decision = object({ fit: vectors, pushes: list(pushShape) });
type Decision = Read<typeof decision>;

const witness = object({
  ...regionTable,
  /** For each state the vectors v_c of a least squares fit, those of cells with one unit first; with pushes if there is no minimum. */
  states: list(decision),
  /** Weights of a small error, of at most so many units. */
  weights: object({ hidden: vectors, outputs: list(rationalText) }),
});

export const regionsDecided = rule('regionsDecided', witness, (context, premises, { states, weights, ...said }) => {
  const { data, cells, units } = said;
  const bound = boundOf(premises, said);
  requirePremise(premises, 0, { kind: 'cellList', data, cells });
  const model = modelOf(context, said);
  const table = evaluate(context, said.table);
  const all = statesOf(model.signs.length, units);
  requireShape(table, 2, all.length, 'a table');
  if (states.length !== all.length) throw falseWitness(`${all.length} states`, `${states.length}`);
  if (weights.hidden.length > units)
    throw falseWitness(`weights of at most ${units} units`, `${weights.hidden.length}`);
  const outputs = vectorOf(weights.outputs, weights.hidden.length, 'output weights');
  const hidden = weights.hidden.map((each) => inSpace(model, each));
  const reached = squaredErrorOf(model, hidden, outputs);
  all.forEach((state, s) => {
    within(`$.witness.states[${s}]`, () => {
      const { error, isMinimum } = decide(model, state, states[s] as Decision);
      const kind = isMinimum ? kindOf(error, reached, bound) : 0n;
      const [found, least] = [at(table, 0, s), at(table, 1, s)];
      if (!q.equals(least, error) || !q.equals(found, q.rational(kind))) {
        const [expected, got] = [
          [found, least],
          [q.rational(kind), error],
        ].map((pair) => pair.map(q.formatRational).join(', ')) as [string, string];
        throw falseWitness(`what the table has, ${expected}`, got);
      }
    });
  });
  return computed({ kind: 'regionTable', ...said });
});

/** The bound of the second premise, if there is one. */
function boundOf(
  premises: readonly Premise[],
  { data, labels, slope, units }: Omit<Read<typeof witness>, 'states' | 'weights'>,
): Rational | undefined {
  if (premises.length === 1) return undefined;
  requireCount(premises, 2);
  const { bound } = premiseOfKind(premises, 1, 'errorAtLeast');
  requirePremise(premises, 1, { kind: 'errorAtLeast', data, labels, slope, units, bound });
  return q.parseRational(bound);
}

const inSpace = ({ inputs }: Model, texts: readonly string[]): readonly Rational[] =>
  vectorOf(texts, (inputs[0] as readonly Rational[]).length, 'a vector');

function decide(model: Model, state: State, { fit, pushes }: Decision) {
  const cells = [...state.single, ...state.several];
  if (fit.length !== cells.length) throw falseWitness(`vectors of ${cells.length} cells`, `${fit.length}`);
  const v = fit.map((each) => inSpace(model, each));
  const residual = residualOf(model, cells, v);
  if (!cells.every((cell) => gradientAt(model, cell, residual).every(q.isZero))) {
    throw falseWitness('a least squares fit', 'another');
  }
  const error = q.dot(residual, residual);
  if (pushes.length === 0) {
    const outside = state.single.findIndex((cell, i) => !isReached(model, cell, v[i] as readonly Rational[]));
    if (outside >= 0)
      throw falseWitness('a fit by weights in the cells, or pushes', `a vector outside, ${outside + 1}`);
    return { error, isMinimum: true };
  }
  requireAll('+-0', state.single.length, pushes);
  const outputs = model.labels.map((label, n) => q.subtract(label, residual[n] as Rational));
  for (const push of pushes) {
    const { vector, isStrict } = checkedPush(model, state, push);
    const along = q.sign(q.dot(vector, outputs));
    if (along > 0 || (along === 0 && !isStrict)) throw falseWitness('a push away from the fit', push.signs);
  }
  return { error, isMinimum: false };
}

function kindOf(error: Rational, reached: Rational, bound: Rational | undefined): bigint {
  if (q.isZero(error)) return 1n;
  if (!q.atMost(error, reached)) return 2n;
  if (bound !== undefined && q.atMost(error, bound)) return 3n;
  throw falseWitness('weights of a smaller error, or a bound', q.formatRational(reached));
}
