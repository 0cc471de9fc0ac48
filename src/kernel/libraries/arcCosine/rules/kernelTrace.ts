/**
 * ## kernelTrace
 *
 * Statement: for every d ≥ 2 the eigenvalues γ₁ ≥ γ₂ ≥ … of g on S^{d−1}, uniform measure, each as often as its multiplicity, are
 * at least 0 and their sum is `trace`; so γ₁ + … + γ_m ≤ trace for every m.
 *
 * Soundness: they are the λ_k, each N(d, k) times, and means of squares τ² (sphere.ts), hence at least 0. In ΣN(d, k)λ_k the square
 * τ_j² occurs in λ_{j+1} and λ_{j−1}, with N(d, j+1)(j+1)/(2j+d) + N(d, j−1)(j+d−3)/(2j+d−4), the second term being 1 for j = 1;
 * that is ((j+d−2)! + j·(j+d−3)!)/(j!(d−2)!) = N(d, j). All terms are at least 0, so ΣN(d, k)λ_k = ΣN(d, j)τ_j². By Parseval that is
 * the mean square of the step 1{w·x > 0}, whose coefficients are the τ_j: P(w·x > 0) = ½, which is g(x, x) too. The rule compares
 * `trace` with ½ in ℚ.
 */
import * as q from '../../../core/data/rational.js';
import { exactly, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { object, rationalText } from '../../../core/text/shape.js';
import { FUNK_HECKE } from '../kinds.js';

const witness = object({ trace: rationalText });

const HALF = q.formatRational(q.rational(1n, 2n));

export const kernelTrace = rule(
  'kernelTrace',
  witness,
  (_, premises, { trace }) => {
    requireCount(premises, 0);
    if (trace !== HALF) throw falseWitness(`the trace ${HALF}`, trace);
    return exactly({ kind: 'kernelTrace', trace }, 'all', 'every');
  },
  FUNK_HECKE,
  'spherical harmonics of all degrees span the square-integrable functions on the sphere (Parseval)',
);
