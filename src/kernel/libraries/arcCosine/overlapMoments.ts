/**
 * Moments of the overlap k(u, v) = (π − θ)/2π of independent uniform u, v on S^{d−1}. With φ = π/2 − θ, k = ¼ + φ/2π, and φ has
 * the density proportional to cos^{d−2}φ, which is even. By Cauchy, ∫e^{sφ}cos^{d−2}φ dφ is proportional to
 * 1/(Γ(d/2 + is/2)Γ(d/2 − is/2)), so the cumulants of φ of order 2 and 4 are ½ψ′(d/2) and −ψ‴(d/2)/8.
 */
import { ONE, type Interval, type Intervals } from '../reals/interval.js';
import { pi } from '../reals/elementary.js';
import * as q from '../../core/data/rational.js';

/**
 * −ψ‴(d/2)/128π⁴, the cumulant of k of order 4. For d = 2r, ψ‴(r) = π⁴/15 − 6·Σ_{0<j<r} 1/j⁴; for d = 2r + 1,
 * ψ‴(r + ½) = π⁴ − 96·Σ_{0<j≤r} 1/(2j−1)⁴.
 */
function fourthCumulant(I: Intervals, d: number): Interval {
  const even = d % 2 === 0;
  const count = even ? d / 2 - 1 : (d - 1) / 2;
  const inverses = Array.from({ length: count }, (_, i) =>
    I.divide(ONE, I.ofInteger(BigInt(even ? i + 1 : 2 * i + 1) ** 4n)),
  );
  const [limit, weight] = even
    ? [q.rational(-1n, 1920n), q.rational(3n, 64n)]
    : [q.rational(-1n, 128n), q.rational(3n, 4n)];
  const sum = I.multiply(I.ofRational(weight), I.sum(inverses));
  return I.add(I.ofRational(limit), I.divide(sum, I.power(pi(I), 4)));
}

/**
 * E k⁴, from the variance v = E k² − 1/16 and the cumulant c of order 4: E(k − ¼)⁴ = c + 3v², odd central moments vanish, and so
 * E k⁴ = 1/256 + 6v/16 + 3v² + c.
 */
export function meanFourthOverlap(I: Intervals, d: number, meanSquare: Interval): Interval {
  const v = I.subtract(meanSquare, I.ofRational(q.rational(1n, 16n)));
  const scaled = (numerator: bigint, denominator: bigint, of: Interval): Interval =>
    I.multiply(I.ofRational(q.rational(numerator, denominator)), of);
  return I.sum([
    I.ofRational(q.rational(1n, 256n)),
    scaled(3n, 8n, v),
    scaled(3n, 1n, I.square(v)),
    fourthCumulant(I, d),
  ]);
}
