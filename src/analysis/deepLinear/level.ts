/** A rational level between two groups of eigenvalues, found without computing an eigenvalue. */
import { rationals, type Rational } from '../../kernel/full.js';
import { negativeDirectionOf } from '../../compute/rowReduce.js';
import { identityOf, minus, scaled, times, type Numbers } from './algebra.js';

export type Level =
  /** Σ ⪰ μ on the range of Π and Σ ⪯ μ on its kernel. */
  | { readonly kind: 'separates'; readonly mu: Rational }
  /** aᵀΣa < μ|a|² for some a in the range of Π, cᵀΣc > μ|c|² for some c in its kernel. */
  | { readonly kind: 'crosses'; readonly a: Numbers; readonly c: Numbers };

/**
 * For Σ ⪰ 0 and an orthogonal projection Π with ΠΣ = ΣΠ. Let α be the least eigenvalue of Σ on the range of Π and β the greatest on
 * its kernel. A rational μ is below α, above β, both or neither; both settles it, and neither, α < μ < β, settles it the other
 * way. Otherwise the search goes on between. It ends: an open interval between α and β holds a rational, and α = β is
 * rational, since a conjugate of α is an eigenvalue of both parts as well, hence ≥ α and ≤ β. Halving reaches the interval, and
 * the simplest rational of a short enough interval around α = β is α itself.
 */
export function levelOf(sigma: Numbers, projection: Numbers): Level {
  const rest = minus(identityOf(sigma.rows), projection);
  let [low, high] = [rationals.ZERO, rationals.add(traceOf(sigma), rationals.ONE)];
  for (let candidates = [low]; ; candidates = [simplestBetween(low, high), middle(low, high)]) {
    for (const mu of candidates) {
      const shifted = minus(sigma, scaled(mu, identityOf(sigma.rows)));
      const a = negativeDirectionOf(times(projection, shifted, projection));
      const c = negativeDirectionOf(scaled(rationals.rational(-1n), times(rest, shifted, rest)));
      if (a === undefined && c === undefined) return { kind: 'separates', mu };
      if (a !== undefined && c !== undefined) return { kind: 'crosses', a: times(projection, a), c: times(rest, c) };
      if (a === undefined) low = largest(low, mu);
      else high = rationals.negate(largest(rationals.negate(high), rationals.negate(mu)));
    }
  }
}

function traceOf(m: Numbers): Rational {
  return Array.from({ length: m.rows }, (_, i) => m.entries[i * m.columns + i] as Rational).reduce(rationals.add);
}

function middle(a: Rational, b: Rational): Rational {
  return rationals.divide(rationals.add(a, b), rationals.rational(2n));
}

function largest(a: Rational, b: Rational): Rational {
  return rationals.sign(rationals.subtract(a, b)) >= 0 ? a : b;
}

/** The rational of least denominator strictly between 0 ≤ low < high, by continued fractions. */
export function simplestBetween(low: Rational, high: Rational): Rational {
  const floor = low.numerator / low.denominator;
  const above = rationals.rational(floor + 1n);
  if (rationals.sign(rationals.subtract(high, above)) > 0) return above;
  const below = rationals.rational(floor);
  const inverse = (x: Rational): Rational => rationals.divide(rationals.ONE, rationals.subtract(x, below));
  const isWhole = rationals.equals(low, below);
  // Between 1/(high − floor) and 1/(low − floor), the latter without bound where low is whole.
  const least = inverse(high);
  const fraction = isWhole
    ? rationals.rational(least.numerator / least.denominator + 1n)
    : simplestBetween(least, inverse(low));
  return rationals.add(below, rationals.divide(rationals.ONE, fraction));
}
