/**
 * ## deficiencyTail
 *
 * Statement: for inputs d₀, samples N, every d₁ ≥ units and every slope ρ ∉ {0, 1} (leaky) or ρ = 0 (rectified), with Gaussian X and
 * W: P[rank(A∘X) < N] ≤ bound; so E_X sup_y V ≤ bound, V the probability of regions with a differentiable local minimum of error > 0.
 *
 * Soundness: at such a minimum (A∘X)e = 0 with e ≠ 0 (a unit of output weight 0 included: its block of the Hessian would be
 * indefinite), so its region has rank < N, whatever y is. Units more cannot lower the rank: let d = used ≤ units. For almost every X, a
 * deficient A has by the premise patternRank a set S of columns with |S| > d₀·rank A_S. S has r = rank A_S ≥ 1 columns (≥ 0 if ρ = 0)
 * whose span holds at most 2^r vectors of {1, ρ}^d; given W and these, at least r(d₀ − 1) + 1 of the other N − r columns, independent,
 * lie in it. A pattern is an orthant of N(0, WWᵀ), of a probability of at most 2^{−d}·s_max(W)^d·det(WWᵀ)^{−1/2}. But with a
 * probability of e^{−t²/2} s_max ≤ √d₀ + √d + t; det is a product of independent χ² of d₀ − i degrees, with
 * E(χ²_k)^{−h} = Π_{j≤h} 1/(k − 2j), so P(det < D) ≤ D^h·E det^{−h} by Markov. The terms (deficiency.ts) add up to at most the bound.
 * In full: lemmas/sh17/finite-size.md.
 */
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { exactly, falseWitness, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { integer, object, rationalText } from '../../../core/text/shape.js';
import { atMost, Intervals, PRECISIONS } from '../../reals/interval.js';
import { MARKOV } from '../../reals/markov.js';
import { deviationTerm, momentTerm, orthantBound, spanTerm } from '../deficiency.js';
import { inputs, samples, units } from '../../patterns/propositions.js';
import { slopes } from '../propositions.js';

const witness = object({
  inputs,
  samples,
  units,
  slopes,
  bound: rationalText,
  used: units,
  moment: integer(1, 500_000),
  exponent: integer(-1_000_000, 1_000_000),
  deviation: rationalText,
  precision: integer(PRECISIONS.least, PRECISIONS.most),
});

const MOST_DEVIATION = q.rational(100n);

export const deficiencyTail = rule(
  'deficiencyTail',
  witness,
  (_, premises, { used, moment, exponent, deviation, precision, ...tail }) => {
    requireCount(premises, 1);
    requirePremise(premises, 0, { kind: 'patternRank', sizes: 'every' });
    if (used > tail.units) throw falseWitness(`at most ${tail.units} units in use`, `${used}`);
    if (tail.inputs - used + 1 <= 2 * moment) {
      throw falseWitness('a moment below (inputs − used + 1)/2, where it is finite', `${moment}`);
    }
    const t = q.parseRational(deviation) as Rational;
    if (q.sign(t) < 0 || !q.atMost(t, MOST_DEVIATION)) throw falseWitness('a deviation from 0 to 100', deviation);
    const I = new Intervals(precision);
    const choice = { used, moment, exponent, deviation: t };
    const least = tail.slopes === 'leaky' ? 1 : 0;
    const found = I.sum([
      deviationTerm(I, t),
      momentTerm(I, tail.inputs, choice),
      spanTerm(I, { ...tail, least, used }, orthantBound(I, tail.inputs, choice)),
    ]);
    if (!atMost(found, I.ofRational(q.parseRational(tail.bound) as Rational))) {
      throw falseWitness('a bound that these choices give', tail.bound);
    }
    return { ...exactly({ kind: 'deficiencyTail', ...tail }, 'drawn'), assurance: 'enclosed' };
  },
  'the largest singular value of a Gaussian d₀ × d matrix exceeds √d₀ + √d + t with a probability of at most e^{−t²/2} (Davidson and Szarek 2001, Theorem II.13)',
  'det(WWᵀ) of a Gaussian W is a product of independent χ² variables, one for each row, and E(χ²_k)^−h is the product of 1/(k − 2j), j = 1 … h, for k > 2h',
  MARKOV,
);
