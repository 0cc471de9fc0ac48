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
import { decide, decisionShape, type Decision } from '../decision.js';
import { inSpace, modelOf, squaredErrorOf, unfit, vectorOf } from '../model.js';
import { regionTable } from '../propositions.js';
import { statesOf } from '../states.js';

const vectors = list(list(rationalText));

const witness = object({
  ...regionTable,
  /** For each state the vectors v_c of a least squares fit, those of cells with one unit first; with pushes if there is no minimum. */
  states: list(decisionShape),
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
  const reached = within('$.witness.weights', () => {
    const outputs = vectorOf(weights.outputs, weights.hidden.length, 'output weights');
    return squaredErrorOf(
      model,
      weights.hidden.map((each) => inSpace(model, each)),
      outputs,
    );
  });
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
        throw unfit(`what the table has, ${expected}`, got);
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

function kindOf(error: Rational, reached: Rational, bound: Rational | undefined): bigint {
  if (q.isZero(error)) return 1n;
  if (!q.atMost(error, reached)) return 2n;
  if (bound !== undefined && q.atMost(error, bound)) return 3n;
  throw unfit('weights of a smaller error, or a bound', q.formatRational(reached));
}
