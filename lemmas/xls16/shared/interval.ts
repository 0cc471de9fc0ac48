/** Bounds of a frequency from a fixed grid, in which a statement names what its trials can show. */
import { rationals } from 'lossproof/statement';

const grid = (numerators: readonly number[], denominator: number): readonly string[] =>
  numerators.map((numerator) => rationals.formatRational(rationals.rational(BigInt(numerator), BigInt(denominator))));

/** 1/100, then every fiftieth, then 99/100. */
export const GRID: readonly string[] = [
  ...grid([1], 100),
  ...grid(
    Array.from({ length: 49 }, (_, i) => i + 1),
    50,
  ),
  ...grid([99], 100),
];

/** A bound that is absent says nothing: 0 below, 1 above. */
export interface Pair {
  readonly lower?: string;
  readonly upper?: string;
}

/** All pairs of which at least one side says something, the lower below the upper. */
export const PAIRS: readonly Pair[] = [
  ...GRID.map((lower) => ({ lower })),
  ...GRID.map((upper) => ({ upper })),
  ...GRID.flatMap((lower, index) => GRID.slice(index + 1).map((upper) => ({ lower, upper }))),
];
