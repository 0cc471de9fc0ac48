/**
 * Bounds of probabilities by the inequality of Chebyshev, as expressions of real numbers. The rules discrepancyTail and
 * eigenvalueTail compare their enclosures with what they conclude; searches read from them which conclusion they may ask for.
 */
import * as q from '../../core/data/rational.js';
import * as r from '../reals/real.js';
import type { Real } from '../reals/real.js';
import { kernelEigenvalue, meanFourthOverlap, meanSquaredOverlap, partialTrace } from './real.js';
import { multiplicity } from './sphere.js';

const ratio = (numerator: bigint, denominator: bigint): Real =>
  r.rational(q.formatRational(q.rational(numerator, denominator)));

/** 2·E(k² − 1/16)²/((factor − 1)(¼ − E k²))² on S^{d−1}; its derivation is in discrepancyTail.ts. */
export function discrepancyTailBound(dimension: number, factor: string): Real {
  const [square, fourth] = [meanSquaredOverlap(dimension), meanFourthOverlap(dimension)];
  const spread = r.sum(r.difference(fourth, r.quotient(square, r.rational(8))), ratio(1n, 256n));
  const mean = r.difference(ratio(1n, 4n), square);
  const margin = r.difference(r.rational(factor), r.rational(1));
  return r.quotient(r.product(r.rational(2), spread), r.power(r.product(margin, mean), 2));
}

/** Σ_{k ≥ degree} N(d, k)λ_k = ½ − Σ_{k < degree} N(d, k)λ_k */
export function traceFrom(dimension: number, degree: number): Real {
  return r.difference(ratio(1n, 2n), partialTrace(dimension, degree - 1));
}

/**
 * Σ_{k ≥ degree} N(d, k)λ_k² = E g² − Σ_{k < degree} N(d, k)λ_k². With t = ⟨x, y⟩ = sin φ and k = ¼ + φ/2π (overlapMoments.ts),
 * E g² = E t²k² = 1/16d + E[φ²sin²φ]/4π². As E_d[φ²cos²φ] = ((d−1)/d)·E_{d+2}φ² and E_{d+2}φ² = E_dφ² − 2/d²,
 * E[φ²sin²φ] = E_dφ²/d + 2(d−1)/d³, so that E g² = E k²/d + (d−1)/(2π²d³).
 */
function squaresFrom(dimension: number, degree: number): Real {
  const d = BigInt(dimension);
  const mean = r.sum(
    r.quotient(meanSquaredOverlap(dimension), r.rational(dimension)),
    r.quotient(ratio(d - 1n, 2n * d ** 3n), r.power(r.pi, 2)),
  );
  // The other odd degrees have the eigenvalue 0.
  const degrees = Array.from({ length: degree }, (_, k) => k).filter((k) => k === 1 || k % 2 === 0);
  const squares = degrees.map((k) =>
    r.product(r.rational(String(multiplicity(dimension, k))), r.power(kernelEigenvalue(dimension, k), 2)),
  );
  return r.difference(mean, r.sum(...squares));
}

/** m(m−1)·Σ_{k ≥ degree} N(d, k)λ_k²/(Σ_{k ≥ degree} N(d, k)λ_k − least)²; its derivation is in eigenvalueTail.ts. */
export function eigenvalueTailBound(dimension: number, samples: number, degree: number, least: string): Real {
  const margin = r.difference(traceFrom(dimension, degree), r.rational(least));
  const pairs = r.rational(String(BigInt(samples) * BigInt(samples - 1)));
  return r.quotient(r.product(pairs, squaresFrom(dimension, degree)), r.power(margin, 2));
}
