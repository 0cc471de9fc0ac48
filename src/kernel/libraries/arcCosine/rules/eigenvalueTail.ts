/**
 * ## eigenvalueTail
 *
 * Statement: for independent uniform x₁ … x_m on S^{d−1}, m = samples, d = dimension, and G = (g(xᵢ, xⱼ)): P[λ_min(G) < least] ≤ bound.
 *
 * Soundness: g(x, y) = Σ_k N(d, k)λ_k P_k(⟨x, y⟩), converging uniformly since Σ N(d, k)λ_k = g(x, x) = ½ and |P_k| ≤ 1. Each
 * (P_k(⟨xᵢ, xⱼ⟩)) is positive semidefinite with ones on its diagonal, and λ_k ≥ 0. So for each K = degree, G = A + T·I + O with
 * A ⪰ 0 the sum of the degrees below K, T = Σ_{k≥K} N(d, k)λ_k, and O, of zero diagonal, what is left: λ_min(G) ≥ T − ‖O‖_F. As
 * E P_j P_k = 0 for j ≠ k and 1/N(d, k) for j = k, E‖O‖_F² = m(m−1)·Σ_{k≥K} N(d, k)λ_k². If least < T, λ_min(G) < least implies
 * ‖O‖_F > T − least, of a probability of at most E‖O‖_F²/(T − least)². The enclosures (tails.ts) show least < T and the bound.
 */
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { MARKOV } from '../../reals/markov.js';
import { exactly, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { integer, object, rationalText } from '../../../core/text/shape.js';
import { atMost, below, Intervals, PRECISIONS } from '../../reals/interval.js';
import { Encloser } from '../../reals/encloser.js';
import { FUNK_HECKE, OVERLAP_MOMENTS } from '../kinds.js';
import { dimension, samples } from '../propositions.js';
import { eigenvalueTailBound, traceFrom } from '../tails.js';

const witness = object({
  dimension,
  samples,
  least: rationalText,
  bound: rationalText,
  degree: integer(1, 200),
  precision: integer(PRECISIONS.least, PRECISIONS.most),
});

export const eigenvalueTail = rule(
  'eigenvalueTail',
  witness,
  (context, premises, { degree, precision, ...tail }) => {
    requireCount(premises, 0);
    const [least, bound] = [tail.least, tail.bound].map((text) => q.parseRational(text)) as [Rational, Rational];
    const I = new Intervals(precision);
    const encloser = new Encloser(I, context);
    if (!below(I.ofRational(least), encloser.interval(traceFrom(tail.dimension, degree)))) {
      throw falseWitness(`a least eigenvalue below the trace of the degrees from ${degree} on`, tail.least);
    }
    const found = encloser.interval(eigenvalueTailBound(tail.dimension, tail.samples, degree, tail.least));
    if (!atMost(found, I.ofRational(bound))) throw falseWitness('a bound that the second moment gives', tail.bound);
    return { ...exactly({ kind: 'eigenvalueTail', ...tail }, 'drawn'), assurance: 'enclosed' };
  },
  FUNK_HECKE,
  'the products of the spherical harmonics of an orthonormal basis of a degree add up to its Legendre polynomial (addition formula)',
  OVERLAP_MOMENTS,
  MARKOV,
);
