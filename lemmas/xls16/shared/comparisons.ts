/** Comparisons of real numbers, of which most statements consist. */
import * as reals from 'lossproof/reals';
import type { Real } from 'lossproof/statement';

export interface Comparison {
  readonly left: Real;
  readonly relation: 'below' | 'atMost';
  readonly right: Real;
}

export const below = (left: Real, right: Real): Comparison => ({ left, relation: 'below', right });
export const atMost = (left: Real, right: Real): Comparison => ({ left, relation: 'atMost', right });
export const stated = ({ left, relation, right }: Comparison) => reals.realComparison(left, relation, right);

export const zero: Real = reals.rational(0);

/** The most that two enclosures of one number may differ by: a proof of equality is elsewhere, this is its check on numbers. */
export const CLOSE = `1/1${'0'.repeat(30)}`;

/** −bound ≤ a − b ≤ bound, as two comparisons. */
export function closeTo(a: Real, b: Real, bound = CLOSE): readonly [Comparison, Comparison] {
  const within = reals.rational(bound);
  return [atMost(reals.difference(a, b), within), atMost(reals.difference(b, a), within)];
}
