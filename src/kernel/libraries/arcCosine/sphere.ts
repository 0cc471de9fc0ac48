/**
 * The kernel g(x, y) = ⟨x, y⟩·k(x, y), k = (π − arccos⟨x, y⟩)/2π, on S^{d−1} with the uniform measure: its eigenvalues in closed
 * form, a + b/π² with rational a and b. The derivation is in lemmas/xls16/kernel-spectrum.md; in short:
 *
 * k = E_w 1{w·x > 0}1{w·y > 0} has the eigenvalues τ_k², τ_k the Funk–Hecke coefficients of the step 1{t > 0}: τ₀ = ½,
 * τ_{2j} = 0 for j ≥ 1, τ_{2j+1} = κ(−1)^j (½)_j/((d+1)/2)_j, κ = Γ(d/2)/(2√π Γ((d+1)/2)). Multiplying by t = ⟨x, y⟩,
 * t P_k = ((k+d−2)P_{k+1} + kP_{k−1})/(2k+d−2), gives λ₀ = τ₁² and λ_k = (kτ²_{k−1} + (k+d−2)τ²_{k+1})/(2k+d−2).
 */
import * as q from '../../core/data/rational.js';
import { rational, type Rational } from '../../core/data/rational.js';
import { Refusal } from '../../core/text/refusal.js';

/** constant + overPiSquared/π² */
export interface Closed {
  readonly constant: Rational;
  readonly overPiSquared: Rational;
}

const exactly = (constant: Rational): Closed => ({ constant, overPiSquared: q.ZERO });

function plus(a: Closed, b: Closed): Closed {
  return {
    constant: q.add(a.constant, b.constant),
    overPiSquared: q.add(a.overPiSquared, b.overPiSquared),
  };
}

function times(factor: Rational, { constant, overPiSquared }: Closed): Closed {
  return { constant: q.multiply(factor, constant), overPiSquared: q.multiply(factor, overPiSquared) };
}

/** Products with more factors than this are refused, because their numerators and denominators would be too long. */
const MOST_FACTORS = 2000;

/** Π_{i<count} (first + 2i) */
function oddProduct(first: number, count: number): bigint {
  let result = 1n;
  for (let i = 0; i < count; i++) result *= BigInt(first + 2 * i);
  return result;
}

/**
 * (½)_j/((d+1)/2)_j = Π_{i<j} (2i+1)/(d+1+2i). For d = 2r this is (2j−1)!!(2r−1)!!/(2j+2r−1)!!, which is symmetric in j and r,
 * so the shorter of the two products is computed.
 */
function stepRatio(d: number, j: number): Rational {
  const [count, other] = d % 2 === 0 && d / 2 < j ? [d / 2, 2 * j] : [j, d];
  if (count > MOST_FACTORS) throw new Refusal('limit', '$', `at most ${MOST_FACTORS} factors`, `${count}`);
  return rational(oddProduct(1, count), oddProduct(other + 1, count));
}

/** κ²: for d = 2r + 1, κ = (½)_r/(2·r!); for d = 2r, κ = (r−1)!/(2π(½)_r). */
function kappaSquared(d: number): Closed {
  const r = Math.floor(d / 2);
  const odds = oddProduct(1, r); // 2^r (½)_r
  const squared = (x: Rational): Rational => q.multiply(x, x);
  // 2^r r! = 2·4·…·2r
  if (d % 2 === 1) return exactly(squared(rational(odds, 2n * oddProduct(2, r))));
  return { constant: q.ZERO, overPiSquared: squared(rational(oddProduct(2, r - 1), odds)) };
}

function stepSquared(d: number, k: number): Closed {
  if (k === 0) return exactly(rational(1n, 4n));
  if (k % 2 === 0) return exactly(q.ZERO);
  const ratio = stepRatio(d, (k - 1) / 2);
  return times(q.multiply(ratio, ratio), kappaSquared(d));
}

/** λ_k */
export function kernelEigenvalue(d: number, k: number): Closed {
  if (k === 0) return stepSquared(d, 1);
  const share = (weight: number): Rational => rational(BigInt(weight), BigInt(2 * k + d - 2));
  return plus(times(share(k), stepSquared(d, k - 1)), times(share(k + d - 2), stepSquared(d, k + 1)));
}

/** The dimension of the spherical harmonics of degree k: (2k+d−2)/k · C(k+d−3, k−1), and 1 for k = 0. */
export function multiplicity(d: number, k: number): bigint {
  if (k === 0) return 1n;
  const count = Math.min(k - 1, d - 2);
  let binomial = 1n;
  for (let i = 1; i <= count; i++) binomial = (binomial * BigInt(k + d - 3 - count + i)) / BigInt(i);
  return (BigInt(2 * k + d - 2) * binomial) / BigInt(k);
}

/**
 * The degree of the m-th largest eigenvalue. Order λ₁ > λ₀ > λ₂ > λ₄ > …: λ_k is a mean of τ²_{k−1} ≥ τ²_{k+1} for even k ≥ 2,
 * which fall strictly, and λ₁ = 1/4d > κ² = λ₀ (Γ is log-convex: κ² ≤ 1/(2π(d−1)) < 1/4d for d ≥ 3; for d = 2, 1/π² < 1/8).
 * Odd degrees from 3 on have the eigenvalue 0 and therefore come last.
 */
export function degreeOfRank(d: number, m: number): number {
  let left = BigInt(m) - multiplicity(d, 1);
  if (left <= 0n) return 1;
  let k = 0;
  for (left -= 1n; left > 0n; left -= multiplicity(d, k)) k += 2;
  return k;
}

/** Σ N(d, j)λ_j over j ≤ k, with N the multiplicity; the sum over all j is g(x, x) = ½. */
export function partialTrace(d: number, k: number): Closed {
  const most = 2 * MOST_FACTORS;
  if (k > most) throw new Refusal('limit', '$', `degrees up to ${most}`, `${k}`);
  let sum = exactly(q.ZERO);
  for (let j = 0; j <= k; j++) sum = plus(sum, times(rational(multiplicity(d, j)), kernelEigenvalue(d, j)));
  return sum;
}

/**
 * E k² = 1/16 + Var(θ)/4π², as E θ = π/2, with Var(θ) = ½ψ′(d/2): the density of θ is proportional to sin^{d−2}θ, whose moment
 * generating function about π/2 is proportional to 1/(Γ(d/2 + is/2)Γ(d/2 − is/2)). ψ′(r) = π²/6 − Σ_{0<j<r} 1/j² and
 * ψ′(r + ½) = π²/2 − 4 Σ_{0<j≤r} 1/(2j−1)².
 */
export function meanSquaredOverlap(d: number): Closed {
  const r = Math.floor(d / 2);
  const even = d % 2 === 0;
  const bases = Array.from({ length: even ? r - 1 : r }, (_, i) => BigInt(even ? i + 1 : 2 * i + 1));
  return {
    constant: even ? rational(1n, 12n) : rational(1n, 8n),
    overPiSquared: q.multiply(rational(-1n, even ? 8n : 2n), rational(...inverseSquares(bases))),
  };
}

/** Σ 1/b², as a fraction that is not in lowest terms: halves are summed apart, so that few of the products are long. */
function inverseSquares(bases: readonly bigint[]): readonly [numerator: bigint, denominator: bigint] {
  if (bases.length < 2) return [BigInt(bases.length), bases.reduce((_, b) => b * b, 1n)];
  const half = bases.length >> 1;
  const [a, b] = inverseSquares(bases.slice(0, half));
  const [c, d] = inverseSquares(bases.slice(half));
  return [a * d + c * b, b * d];
}
