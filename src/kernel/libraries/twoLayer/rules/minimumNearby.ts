/**
 * ## minimumNearby
 *
 * Statement: near the weights of a two-layer network, in the same region, there is a differentiable local minimum of zero error;
 * its W̃ = diag(w₂)W₁ is within a given distance ρ of the recorded one.
 *
 * Soundness: inside the region the outputs are Gᵀvec(W̃), G = A ∘ X. By the premise |Gv| ≥ σ|v| for all v, so GᵀG is invertible
 * and δ = G(GᵀG)⁻¹eᵀ has Gᵀδ = eᵀ and |δ|² = e(GᵀG)⁻¹eᵀ ≤ |e|²/σ² ≤ ρ². Adding row i of δ to that of W̃ moves w₂ᵢ(W₁X)_{i,n} by at
 * most ρ|xₙ|, which is less than its absolute value. So all signs are kept and none becomes zero, and W₁′ = diag(w₂)⁻¹(W̃ + δ) exists
 * since no w₂ᵢ is zero. There the error is zero, the least possible, and the slopes are constant nearby. All is compared over ℚ.
 */
import { evaluate } from '../../algebra/evaluate.js';
import { at, requireShape } from '../../algebra/matrices.js';
import { gradientMatrix, residual } from '../network.js';
import { networkShape } from '../propositions.js';
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { exactly, falseWitness, premiseOfKind, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { object, rationalText } from '../../../core/text/shape.js';
import * as t from '../../algebra/term.js';

const witness = object({ network: networkShape, distance: rationalText });

export const minimumNearby = rule('minimumNearby', witness, (context, premises, { network, distance }) => {
  requireCount(premises, 1);
  const { bound } = premiseOfKind(premises, 0, 'singularValueAtLeast');
  requirePremise(premises, 0, { kind: 'singularValueAtLeast', matrix: gradientMatrix(network), bound });
  const [rho, sigma] = [distance, bound].map((text) => q.parseRational(text) as Rational) as [Rational, Rational];
  if (q.sign(rho) <= 0) throw falseWitness('a positive distance', distance);
  const e = evaluate(context, residual(network));
  const reach = q.multiply(rho, sigma);
  if (q.sign(q.subtract(q.dot(e.entries, e.entries), q.multiply(reach, reach))) > 0) {
    throw falseWitness('residuals of length at most distance · σ', 'longer ones');
  }
  const X = evaluate(context, network.inputs);
  const preactivations = evaluate(context, t.product(network.hidden, network.inputs));
  const output = evaluate(context, network.output);
  requireShape(output, 1, preactivations.rows, 'output weights');
  const square = q.multiply(rho, rho);
  for (let n = 0; n < X.columns; n++) {
    const sample = Array.from({ length: X.rows }, (_, i) => at(X, i, n));
    const largest = q.multiply(square, q.dot(sample, sample));
    for (let i = 0; i < preactivations.rows; i++) {
      const value = q.multiply(at(output, 0, i), at(preactivations, i, n));
      if (q.sign(q.subtract(q.multiply(value, value), largest)) > 0) continue;
      throw falseWitness(
        'preactivations further from zero than anything within the distance moves them',
        `one that is not, of unit ${i + 1} on sample ${n + 1}`,
      );
    }
  }
  return exactly({ kind: 'minimumNearby', network, distance }, 'given');
});
