/**
 * ## vanishingRatioAt
 *
 * Statement: for this X ∈ ℝ^{2×N}, every d₁, every slope ρ ≠ 1 and all labels, with p = least: V(𝓛₀) ≤ 2N·(1 − p)^{d₁} and
 * V(𝓖) ≥ 1 − 2N·[(1 − p)^{d₁} + d₁·p·(1 − p)^{d₁−1}].
 *
 * Soundness: the lines w·x_n = 0 are those of the x_n, turned by a right angle, so the 2N cells are sectors with the angles θ between
 * neighbours among ±x_n, and p_c = θ/2π. The rule sorts the directions by exact determinants, which refuses zero and parallel columns,
 * and encloses each p_c, which must be at least p > 0. The two sums of the premise fall as a p_c grows: the derivatives of their
 * terms are −d₁(1 − p_c)^{d₁−1} and −d₁(d₁ − 1)p_c(1 − p_c)^{d₁−2}.
 */
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { byEnclosure, falseWitness, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { integer, object, rationalText } from '../../../core/text/shape.js';
import { evaluate } from '../../algebra/evaluate.js';
import { termShape } from '../../algebra/term.js';
import { atMost, Intervals, PRECISIONS } from '../../reals/interval.js';
import { linesOf, sharesOf } from '../plane.js';

const witness = object({
  data: termShape,
  least: rationalText,
  precision: integer(PRECISIONS.least, PRECISIONS.most),
});

export const vanishingRatioAt = rule('vanishingRatioAt', witness, (context, premises, { data, least, precision }) => {
  requireCount(premises, 1);
  requirePremise(premises, 0, { kind: 'vanishingRatio', sizes: 'every' });
  const share = q.parseRational(least) as Rational;
  if (q.sign(share) <= 0) throw falseWitness('a share above zero', least);
  const I = new Intervals(precision);
  const asked = I.ofRational(share);
  const lines = linesOf(evaluate(context, data));
  if (!sharesOf(I, lines).every((each) => atMost(asked, each))) {
    throw falseWitness('a share that every cell has', least);
  }
  return byEnclosure({ kind: 'vanishingRatioAt', data, least });
});
