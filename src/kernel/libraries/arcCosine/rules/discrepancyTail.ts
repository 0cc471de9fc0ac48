/**
 * ## discrepancyTail
 *
 * Statement: for every d ≥ dimension, every n ≥ 1 and n independent uniform units on S^{d−1}, with μ = (¼ − E k²)/n the mean of
 * (L2)² = Σk(wᵢ, wⱼ)²/n² − E k²: P[(L2)² ≥ factor·μ] ≤ bound.
 *
 * Soundness: the diagonal has k = ½, so (L2)² = 1/4n + (2/n²)Σ_{i<j} k(wᵢ, wⱼ)² − E k², with the mean μ. Given wᵢ, the mean of
 * k(wᵢ, wⱼ)² is E k² whatever wᵢ is, by rotation; so two different pairs are uncorrelated, and Var (L2)² = 2(n−1)/n³·Var k².
 * Chebyshev: P ≤ Var (L2)²/((factor − 1)μ)² ≤ 2·Var k²/((factor − 1)(¼ − E k²))², for factor > 1, and Var k² ≤ E(k² − 1/16)².
 * With k = ¼ + φ/2π, φ of density ∝ cos^{d−2}φ, E(k² − 1/16)² = E φ²/16π² + E φ⁴/16π⁴ and E k² = 1/16 + E φ²/4π². The ratio of
 * the densities of |φ| in d + 1 and d dimensions falls, so E φ² and E φ⁴ fall with d, and the quotient at `dimension` bounds those
 * of all d from there on. Its enclosure (tails.ts) is at most the stated bound.
 */
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { exactly, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { everything } from '../../../core/logic/reach.js';
import { integer, object, rationalText } from '../../../core/text/shape.js';
import { atMost, Intervals, PRECISIONS } from '../../reals/interval.js';
import { Encloser } from '../../reals/encloser.js';
import { MARKOV } from '../../reals/markov.js';
import { dimension } from '../propositions.js';
import { discrepancyTailBound } from '../tails.js';

const witness = object({
  dimension,
  factor: rationalText,
  bound: rationalText,
  precision: integer(PRECISIONS.least, PRECISIONS.most),
});

export const discrepancyTail = rule(
  'discrepancyTail',
  witness,
  (context, premises, { precision, ...tail }) => {
    requireCount(premises, 0);
    const [factor, bound] = [tail.factor, tail.bound].map((text) => q.parseRational(text)) as [Rational, Rational];
    if (q.atMost(factor, q.ONE)) throw falseWitness('a factor above 1', tail.factor);
    const I = new Intervals(precision);
    const found = new Encloser(I, context).interval(discrepancyTailBound(tail.dimension, tail.factor));
    if (!atMost(found, I.ofRational(bound)))
      throw falseWitness('a bound that Chebyshev’s inequality gives', tail.bound);
    return { ...exactly({ kind: 'discrepancyTail', ...tail }, everything('drawn'), 'every'), assurance: 'enclosed' };
  },
  MARKOV,
);
