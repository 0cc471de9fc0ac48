/**
 * ## lossAlongCurve
 *
 * Statement: along a polynomial curve W(t) with W(0) = W, the loss L of a linear network changes as L(W(t)) − L(W) = c·t^m + O(t^{m+1}),
 * where m is the order and c < 0 (it falls) or c > 0 (it rises). If the proposition says so, the curve is a straight line W + tV.
 *
 * Soundness: the witness gives the coefficients of t, t², … of each W_k(t). E(t) = W_K(t) ⋯ W₁(t)X − Y and ½ Σ C ⊙ E(t) ⊙ E(t) are
 * polynomials in t and are expanded over ℚ; c is the first nonzero coefficient, and m is its power. For all small t > 0 the change
 * has the sign of c. If no layer has more than one coefficient, the curve is a line. In Coq, from the expansion on: rule_loss_along_curve.
 */
import { evaluate } from '../../algebra/evaluate.js';
import * as m from '../../algebra/matrices.js';
import { linearPoint, lossAlong } from '../linearNetwork.js';
import { linearNetworkShape } from '../propositions.js';
import { isZero, sign, type Rational } from '../../../core/data/rational.js';
import { computed, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { list, object } from '../../../core/text/shape.js';
import { termShape, type Term } from '../../algebra/term.js';

const witness = object({ network: linearNetworkShape, curve: list(list(termShape)) });

export const lossAlongCurve = rule('lossAlongCurve', witness, (context, premises, { network, curve }) => {
  requireCount(premises, 0);
  const point = linearPoint(context, network);
  if (curve.length !== point.weights.length) {
    throw falseWitness(`coefficients for ${point.weights.length} layers`, `for ${curve.length}`);
  }
  const coefficients = point.weights.map((W, k) =>
    (curve[k] as readonly Term[]).map((term) => {
      const coefficient = evaluate(context, term);
      m.requireShape(coefficient, W.rows, W.columns, `a coefficient for layer ${k + 1}`);
      return coefficient;
    }),
  );
  const change = lossAlong(point, coefficients);
  const lowest = change.findIndex((coefficient) => !isZero(coefficient));
  if (lowest < 0) throw falseWitness('a curve along which the loss changes', 'one along which it is constant');
  return computed({
    kind: 'lossAlongCurve',
    network,
    along: curve.every((terms) => terms.length <= 1) ? 'line' : 'curve',
    change: sign(change[lowest] as Rational) < 0 ? 'falls' : 'rises',
    order: lowest + 1,
  });
});
