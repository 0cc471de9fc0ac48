/** Numbers that both surveys of the event λ_min(G) ≥ mγ_m/2 show beside the certified bounds. */
import { decimalBounds, errorText, rationals, reals, type Rational } from 'lossproof/search';
import { rangeOf, type Range } from '../shared/ranges.js';

/** mγ_m/2 */
export function threshold({ d, m }: { readonly d: number; readonly m: number }): Range {
  const [lower, upper] = rangeOf(decimalBounds(reals.product(reals.rational(m), reals.rankedEigenvalue(d, m)), 12));
  return [lower / 2, upper / 2];
}

/** The chance that any of several certificates misled: each has a chance of error of its own, and chances add. */
export function chanceOfAny(rows: readonly { readonly error: string }[]): string {
  const errors = rows.map(({ error }) => rationals.parseRational(error) as Rational);
  return errorText(rationals.formatRational(errors.reduce(rationals.add, rationals.ZERO))) ?? '0';
}

/** About how long the trials of a cell and of its controls take: each encloses a matrix of m rows, or finds it hopeless before. */
export function secondsOfTrials({
  sizes: { m, trials },
}: {
  readonly sizes: { readonly m: number; readonly trials: number };
}): number {
  return trials * (6e-4 + 6e-7 * m * m);
}
