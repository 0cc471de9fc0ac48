/**
 * ## poorMinimum
 *
 * Statement: the weights of a linear network are a local minimum of its (weighted) loss L, and other weights have a smaller loss.
 *
 * Soundness: W_k ↦ g_kW_k g_{k−1}⁻¹, g₀ = g_K = I, does not change L. Let S be the tangent space at W of the orbit of W, spanned by the
 * columns t of gaugeDirections. The rule computes that H + Σ ttᵀ is positive definite, H the Hessian: so vᵀHv > 0 for v ≠ 0 in S^⊥. The
 * gradient vanishes (premise), so L(W + v) ≥ L(W) for small v ∈ S^⊥. The derivative of (g, v) ↦ g·(W + v) at (I, 0) is onto S + S^⊥, so
 * the images of small (g, v) cover a neighbourhood of W, and there L(g·(W + v)) = L(W + v) ≥ L(W). The witness gives better weights.
 */
import { semidefiniteRank } from '../../algebra/semidefinite.js';
import { gaugeDirections, hessianOf, linearPoint, lossOf } from '../linearNetwork.js';
import * as m from '../../algebra/matrices.js';
import { add, multiply, sign, subtract, type Rational } from '../../../core/data/rational.js';
import { computed, falseWitness, premiseOfKind, requireCount, rule } from '../../../core/logic/rule.js';
import { list, object } from '../../../core/text/shape.js';
import { termShape } from '../../algebra/term.js';

export const poorMinimum = rule(
  'poorMinimum',
  object({ better: list(termShape) }),
  (context, premises, { better }) => {
    requireCount(premises, 1);
    const { network } = premiseOfKind(premises, 0, 'criticalPoint');
    const point = linearPoint(context, network);
    const others = linearPoint(context, { ...network, weights: better });
    if (others.weights.length !== point.weights.length) {
      throw falseWitness(`${point.weights.length} layers of better weights`, `${others.weights.length}`);
    }
    others.weights.forEach((V, k) => {
      const W = point.weights[k] as m.Matrix<Rational>;
      m.requireShape(V, W.rows, W.columns, `better weights of layer ${k + 1}`);
    });
    if (sign(subtract(lossOf(others), lossOf(point))) >= 0)
      throw falseWitness('weights of smaller loss', 'no smaller loss');
    const directions = gaugeDirections(point);
    const H = hessianOf(point);
    const fixed = m.matrix(H.rows, H.rows, (i, j) =>
      directions.map((t) => multiply(m.at(t, i, 0), m.at(t, j, 0))).reduce(add, m.at(H, i, j)),
    );
    if (semidefiniteRank(fixed) !== H.rows) {
      throw falseWitness('a Hessian that is positive across the orbit of the gauge', 'one that is not');
    }
    return computed({ kind: 'poorLocalMinimum', network });
  },
  'a smooth map whose derivative is onto is open',
);
