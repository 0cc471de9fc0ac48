/** Finds a rational level between two groups of eigenvalues without computing an eigenvalue. */
import { rationals, type Rational } from '../../kernel/full.js';
import { negativeDirectionOf } from '../../compute/rowReduce.js';
import { identityOf, minus, scaled, times, type Numbers } from './algebra.js';

export type Level =
  /** Σ ⪰ μ on the range of Π and Σ ⪯ μ on its kernel. */
  | { readonly kind: 'separates'; readonly mu: Rational }
  /** aᵀΣa < μ|a|² for some a in the range of Π, cᵀΣc > μ|c|² for some c in its kernel. */
  | { readonly kind: 'crosses'; readonly a: Numbers; readonly c: Numbers };

/**
 * Compares Σ ⪰ 0 on the range and on the kernel of an orthogonal projection Π with ΠΣ = ΣΠ. Let α be the least eigenvalue of Σ on the
 * range of Π and β the greatest on its kernel. A rational μ with β ≤ μ ≤ α separates the two, and one with α < μ < β shows that they
 * cross. For any other μ both lie on one side of it, and an interval that contains both is halved again and again. The search ends for
 * these reasons. If α ≠ β, the open interval between them contains a middle at last. If α = β, this number is rational, since each
 * conjugate of α is an eigenvalue of both parts as well, hence ≥ α and ≤ β; and the simplest rational in a short enough interval around
 * it is α itself. The ends of the interval are whole numbers over powers of two: simplest rationals are tried but never become ends,
 * because the denominator of a middle of other fractions is a product of theirs, which would double its length in each round.
 */
export function levelOf(sigma: Numbers, projection: Numbers): Level {
  const rest = minus(identityOf(sigma.rows), projection);
  const tried = (mu: Rational): Level | 'both above' | 'both below' => {
    const shifted = minus(sigma, scaled(mu, identityOf(sigma.rows)));
    const a = negativeDirectionOf(times(projection, shifted, projection));
    const c = negativeDirectionOf(scaled(rationals.rational(-1n), times(rest, shifted, rest)));
    if (a === undefined) return c === undefined ? { kind: 'separates', mu } : 'both above';
    return c === undefined ? 'both below' : { kind: 'crosses', a: times(projection, a), c: times(rest, c) };
  };
  const least = tried(rationals.ZERO);
  if (typeof least === 'object') return least;
  let [low, high] = [rationals.ZERO, wholeAbove(traceOf(sigma))];
  let simplest: Rational | undefined;
  for (;;) {
    const next = simplestBetween(low, high);
    if (simplest === undefined || !rationals.equals(next, simplest)) {
      simplest = next;
      const level = tried(simplest);
      if (typeof level === 'object') return level;
    }
    const half = middle(low, high);
    const level = tried(half);
    if (typeof level === 'object') return level;
    if (level === 'both above') low = half;
    else high = half;
  }
}

function traceOf(m: Numbers): Rational {
  return Array.from({ length: m.rows }, (_, i) => m.entries[i * m.columns + i] as Rational).reduce(rationals.add);
}

function middle(a: Rational, b: Rational): Rational {
  return rationals.divide(rationals.add(a, b), rationals.rational(2n));
}

/** The least whole number greater than a number that is not negative. */
function wholeAbove({ numerator, denominator }: Rational): Rational {
  return rationals.rational(numerator / denominator + 1n);
}

/** The rational of least denominator strictly between low and high, where 0 ≤ low < high, by continued fractions. */
export function simplestBetween(low: Rational, high: Rational): Rational {
  const floor = low.numerator / low.denominator;
  const above = wholeAbove(low);
  if (rationals.sign(rationals.subtract(high, above)) > 0) return above;
  const below = rationals.rational(floor);
  const inverse = (x: Rational): Rational => rationals.divide(rationals.ONE, rationals.subtract(x, below));
  const isWhole = rationals.equals(low, below);
  // The inverse of the fractional part lies between 1/(high − floor) and 1/(low − floor); the latter is infinite if low is whole.
  const least = inverse(high);
  const fraction = isWhole ? wholeAbove(least) : simplestBetween(least, inverse(low));
  return rationals.add(below, rationals.divide(rationals.ONE, fraction));
}
