/**
 * ## globalByRankBound
 *
 * Statement: no weights of the same shapes give a linear network a smaller squared loss ½‖W_K ⋯ W₁X − Y‖² than the given ones.
 *
 * Soundness: let p be the smallest width, including d₀ and d_K. For any weights, Q = W_K ⋯ W₁ has rank at most p. The witness is B with
 * BXXᵀ = YXᵀ, μ ≥ 0, and T ⪰ 0 with T + μI ⪰ Σ, Σ = BXYᵀ = (BX)(BX)ᵀ. As (BX − Y)Xᵀ = 0, ‖QX − Y‖² = ‖QX − BX‖² + ‖Y‖² − tr Σ. With Π the
 * orthogonal projection on the range of QX, rank Π ≤ p, ‖QX − BX‖² ≥ ‖(I − Π)BX‖² = tr Σ − tr ΠΣ, and tr ΠΣ ≤ tr Π(T + μI) ≤ tr T + μp, by
 * Ky Fan's argument. So twice any loss is at least ‖Y‖² − tr T − μp, and the rule computes that the given weights attain this bound.
 * No assumption on the rank of XXᵀ is made. The weighting must be all ones. In Coq: rule_global_by_rank_bound.
 */
import { evaluate } from '../../algebra/evaluate.js';
import { isPositiveSemidefinite } from '../../algebra/semidefinite.js';
import { linearPoint, lossOf, pairing } from '../linearNetwork.js';
import * as m from '../../algebra/matrices.js';
import { linearNetworkShape } from '../propositions.js';
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { RATIONALS } from '../../algebra/ring.js';
import { computed, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { object, rationalText } from '../../../core/text/shape.js';
import { termShape } from '../../algebra/term.js';

const witness = object({ network: linearNetworkShape, fit: termShape, level: rationalText, dual: termShape });

export const globalByRankBound = rule(
  'globalByRankBound',
  witness,
  (context, premises, { network, fit, level, dual }) => {
    requireCount(premises, 0);
    const point = linearPoint(context, network);
    const { inputs: X, targets: Y, weights } = point;
    if (!point.weighting.entries.every((entry) => q.equals(entry, q.ONE))) {
      throw falseWitness('a weighting of ones', 'another');
    }
    const times = (a: m.Matrix<Rational>, b: m.Matrix<Rational>) => m.product(RATIONALS, a, b);
    const trace = (a: m.Matrix<Rational>) => Array.from({ length: a.rows }, (_, i) => m.at(a, i, i)).reduce(q.add);
    const [B, T] = [evaluate(context, fit), evaluate(context, dual)];
    const mu = q.parseRational(level) as Rational;
    m.requireShape(B, Y.rows, X.rows, 'a fit');
    m.requireShape(T, Y.rows, Y.rows, 'a dual matrix');
    if (!same(times(times(B, X), m.transpose(X)), times(Y, m.transpose(X)))) {
      throw falseWitness('a fit B with BXXᵀ = YXᵀ', 'another matrix');
    }
    const sigma = times(times(B, X), m.transpose(Y));
    const slack = m.matrix(T.rows, T.rows, (i, j) =>
      q.subtract(q.add(m.at(T, i, j), i === j ? mu : q.ZERO), m.at(sigma, i, j)),
    );
    if (q.sign(mu) < 0) throw falseWitness('a level that is not negative', level);
    if (!same(T, m.transpose(T)) || !isPositiveSemidefinite(T) || !isPositiveSemidefinite(slack)) {
      throw falseWitness('T = Tᵀ ⪰ 0 with T + μI ⪰ Σ', 'another matrix');
    }
    const width = BigInt(Math.min(X.rows, ...weights.map((W) => W.rows)));
    const bound = q.subtract(q.subtract(pairing(Y, Y), trace(T)), q.multiply(mu, q.rational(width)));
    const loss = q.multiply(q.rational(2n), lossOf(point));
    if (!q.equals(loss, bound)) {
      throw falseWitness(`weights of twice the loss ${q.formatRational(bound)}`, q.formatRational(loss));
    }
    return computed({ kind: 'globalMinimum', network });
  },
  'tr ΠA ≤ tr ΠB for A ⪯ B and a projection Π',
);

function same(a: m.Matrix<Rational>, b: m.Matrix<Rational>): boolean {
  return a.entries.every((entry, i) => q.equals(entry, b.entries[i] as Rational));
}
