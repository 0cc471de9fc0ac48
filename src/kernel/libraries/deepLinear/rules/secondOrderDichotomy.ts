/**
 * ## secondOrderDichotomy
 *
 * Statement: for all layers i < j, with M = W_{j−1} ⋯ W_{i+1}: L_jᵀ(C ⊙ E)(R_{i−1}X)ᵀ = 0, or both ker L_i ⊆ ker M and every u with
 * uᵀR_{j−1}X = 0 has uᵀM = 0. Or the negation of this statement.
 *
 * Soundness: the condition is computed over ℚ for every pair. ker A ⊆ ker M iff A and A stacked on M have the same rank; the second
 * condition is this for the transposes; the rank of A is that of AᵀA ⪰ 0. The rule concludes nothing about the Hessian.
 */
import { semidefiniteRank } from '../../algebra/semidefinite.js';
import { gradientBetween, linearPoint, partialProducts, productBetween, type LinearPoint } from '../linearNetwork.js';
import * as m from '../../algebra/matrices.js';
import { linearNetworkShape } from '../propositions.js';
import { isZero, type Rational } from '../../../core/data/rational.js';
import { RATIONALS } from '../../algebra/ring.js';
import { computed, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';

export const secondOrderDichotomy = rule(
  'secondOrderDichotomy',
  object({ network: linearNetworkShape }),
  (context, premises, { network }) => {
    requireCount(premises, 0);
    const point = linearPoint(context, network);
    const layers = point.weights.map((_, k) => k + 1);
    const everywhere = layers.every((j) => layers.slice(0, j - 1).every((i) => holdsBetween(point, i, j)));
    return computed({ kind: 'secondOrderDichotomy', network, holds: everywhere ? 'everywhere' : 'not' });
  },
);

function holdsBetween(point: LinearPoint, i: number, j: number): boolean {
  if (gradientBetween(point, i - 1, j).entries.every(isZero)) return true;
  const { lefts, rights } = partialProducts(point);
  const M = productBetween(point, i, j);
  return (
    nullSpaceWithin(lefts[i] as m.Matrix<Rational>, M) &&
    nullSpaceWithin(m.transpose(rights[j - 1] as m.Matrix<Rational>), m.transpose(M))
  );
}

/** ker A ⊆ ker M. */
function nullSpaceWithin(A: m.Matrix<Rational>, M: m.Matrix<Rational>): boolean {
  const rank = (B: m.Matrix<Rational>) => semidefiniteRank(m.product(RATIONALS, m.transpose(B), B));
  return rank(m.stack(A, M)) === rank(A);
}
