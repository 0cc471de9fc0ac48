/**
 * ## spectrumDecay
 *
 * Statement: for every d ≥ 2, with J = d(d+3)/2: γ_j ≥ constant/(dj) for every j ≤ J, and γ_{J+1} < constant/(d(J+1)).
 *
 * Soundness: let W_n = ∫₀^{π/2} sinⁿ. κ = W_{d−1}/π, W_n falls and n·W_n·W_{n−1} = π/2, so 1/(2πd) ≤ κ² ≤ 1/(2π(d−1)). γ_j is
 * λ₁ = 1/4d for j ≤ d, λ₀ = κ² for j = d+1, λ₂ ≥ 2κ²/(d+2) for d+2 ≤ j ≤ J, λ₄ for j = J+1 (sphere.ts). With c = constant ≤ ¼ < 1/π:
 * λ₁ ≥ c/d, λ₀ ≥ 1/(2πd) ≥ c/(d(d+1)) and λ₂ ≥ 1/(πd(d+2)) ≥ c/(d(d+2)), each the largest c/(dj) of its stretch of j.
 * λ₄ = (4τ₃² + (d+2)τ₅²)/(d+6), τ₃ = −κ/(d+1), τ₅ = 3κ/((d+1)(d+3)), and 2π > 6, J+1 = (d+1)(d+2)/2. So λ₄ < c/(d(J+1)) if
 * (4(d+3)² + 9(d+2))·d(d+2) ≤ 12c(d−1)(d+1)(d+6)(d+3)²: the difference is expanded in e = d − 2 and has no negative coefficient.
 */
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { exactly, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { object, rationalText } from '../../../core/text/shape.js';
import { PolynomialRing, type Polynomial } from '../../algebra/polynomial.js';
import { FUNK_HECKE } from '../kinds.js';

const witness = object({ constant: rationalText });

const whole = (value: number): Rational => q.rational(BigInt(value));

/** The right side less the left one, as a polynomial in e = d − 2. */
function margin(c: Rational): Polynomial {
  const ring = new PolynomialRing();
  const d = (more: number): Polynomial => ring.add(ring.variable('e'), ring.fromRational(whole(2 + more)));
  const times = (factor: Rational, ...of: readonly Polynomial[]): Polynomial =>
    of.reduce((a, b) => ring.multiply(a, b), ring.fromRational(factor));
  const square = ring.multiply(d(3), d(3));
  const left = ring.add(times(whole(4), square, d(0), d(2)), times(whole(9), d(2), d(0), d(2)));
  const right = times(q.multiply(whole(12), c), d(-1), d(1), d(6), square);
  return ring.add(right, ring.negate(left));
}

export const spectrumDecay = rule(
  'spectrumDecay',
  witness,
  (_, premises, { constant }) => {
    requireCount(premises, 0);
    const c = q.parseRational(constant) as Rational;
    if (!q.atMost(c, q.rational(1n, 4n))) throw falseWitness('a constant of at most 1/4, as γ₁ = 1/4d', constant);
    if (![...margin(c).values()].every((coefficient) => q.sign(coefficient) > 0)) {
      throw falseWitness('a constant for which γ is shown to fall below in every dimension', constant);
    }
    return exactly({ kind: 'spectrumDecay', constant }, 'all', 'every');
  },
  FUNK_HECKE,
);
