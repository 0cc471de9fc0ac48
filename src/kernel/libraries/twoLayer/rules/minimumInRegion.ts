/**
 * ## minimumInRegion
 *
 * Statement: (W₁, w₂) is a differentiable local minimum of the mean squared error of a two-layer network, strictly inside a
 * region of constant sign pattern, and its error is zero, or its error is positive.
 *
 * Soundness: by premise 1 every preactivation is nonzero, so near the point the slopes A are constant and the error is
 * q(W̃) = (1/2N)‖y − Gᵀvec(W̃)‖² with W̃ = diag(w₂)W₁, G = A ∘ X: smooth in (W₁, w₂), and convex in W̃. Premise 2, Ge = 0, is
 * ∇q = 0 (up to −1/N), so W̃ minimises q over all matrices, in particular over all diag(w₂′)W₁′ near it. The rule computes over ℚ
 * whether e = 0. In Coq: rule_minimum_in_region.
 */
import { evaluate } from '../../algebra/evaluate.js';
import { activations, gradientMatrix, residual } from '../network.js';
import { identity } from '../../algebra/propositions.js';
import { type Proposition } from '../../../core/logic/proposition.js';
import { networkShape } from '../propositions.js';
import { isZero } from '../../../core/data/rational.js';
import { exactly, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { requireShape } from '../../algebra/matrices.js';
import { object } from '../../../core/text/shape.js';
import * as t from '../../algebra/term.js';

export const minimumInRegion = rule(
  'minimumInRegion',
  object({ network: networkShape }),
  (context, premises, { network }) => {
    requireCount(premises, 2);
    const A = evaluate(context, activations(network));
    const X = evaluate(context, network.inputs);
    requireShape(evaluate(context, network.output), 1, A.rows, 'output weights');
    requirePremise(premises, 0, { kind: 'entriesNonzero', matrix: t.product(network.hidden, network.inputs) });
    requirePremise(premises, 1, stationary(network, A.rows * X.rows));
    const error = evaluate(context, residual(network)).entries.every(isZero) ? 'zero' : 'positive';
    return exactly({ kind: 'differentiableMinimum', network, error }, 'given');
  },
  'a critical point of a convex differentiable function is a minimum',
);

/** The proposition Ge = 0, where G has `rows` rows. @internal */
export function stationary(network: Parameters<typeof residual>[0], rows: number): Proposition {
  return identity(t.product(gradientMatrix(network), t.transpose(residual(network))), t.constant('0', rows, 1));
}
