/** The probabilities of states of regions under independent standard normal weights. */
import { spend } from '../../core/data/work.js';
import { ONE, ZERO, type Interval, type Intervals } from '../reals/interval.js';
import type { State } from '../arrangements/states.js';

/**
 * For d = 1, …, units the probability that d units are in a state, with the shares p of the cells: d!·Π p_a over the cells of one unit,
 * times the coefficient of x^{d − their number} of Π_b Σ_{n≥2} (p_b·x)^n/n! over the cells of several.
 */
export function volumesOf(
  I: Intervals,
  { single, several }: State,
  shares: readonly Interval[],
  units: number,
): readonly Interval[] {
  const shareOf = (cell: number): Interval => shares[cell] as Interval;
  let series: readonly Interval[] = [single.map(shareOf).reduce((product, share) => I.multiply(product, share), ONE)];
  for (const cell of several) {
    const factor = [ZERO, ZERO];
    let term = shareOf(cell);
    for (let n = 2; n <= units; n++) {
      term = I.divide(I.multiply(term, shareOf(cell)), I.ofInteger(BigInt(n)));
      factor.push(term);
    }
    series = truncatedProduct(I, series, factor, units - single.length);
  }
  let factorial = ONE;
  return Array.from({ length: units }, (_, i) => {
    factorial = I.multiply(factorial, I.ofInteger(BigInt(i + 1)));
    return I.multiply(factorial, series[i + 1 - single.length] ?? ZERO);
  });
}

/** A multiplication of intervals. */
const PRODUCT_UNITS = 20;

/** The product of two polynomials, up to a degree. */
function truncatedProduct(
  I: Intervals,
  a: readonly Interval[],
  b: readonly Interval[],
  degree: number,
): readonly Interval[] {
  return Array.from({ length: Math.min(a.length + b.length - 1, degree + 1) }, (_, k) => {
    const from = Math.max(0, k - b.length + 1);
    const pairs = a.slice(from, k + 1);
    spend(PRODUCT_UNITS * pairs.length);
    return I.sum(pairs.map((each, i) => I.multiply(each, b[k - from - i] as Interval)));
  });
}
