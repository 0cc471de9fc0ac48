/** Bounds of a frequency from a fixed grid: which pairs there are, and the tightest that counts allow by Clopper and Pearson. */
import { binomials, rationals, toFloat, type Rational } from 'lossproof';

/** What sampledEvent allows on either side. */
const ERROR = rationals.rational(1n, 1000n);

const grid = (numerators: readonly number[], denominator: number): readonly string[] =>
  numerators.map((numerator) => rationals.formatRational(rationals.rational(BigInt(numerator), BigInt(denominator))));

/** 1/100, then every fiftieth, then 99/100. */
const GRID: readonly string[] = [
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

export interface Counts {
  readonly trials: number;
  readonly happened: number;
  readonly failed: number;
}

/** The largest lower and the smallest upper bound of the grid for which the rule will find the trials telling enough. */
export function tightest({ trials, happened, failed }: Counts): Pair {
  const lower = GRID[acceptedOf(GRID.length, (at) => showsAtLeast(trials, happened, GRID[at] as string)) - 1];
  const down = [...GRID].reverse();
  const upper = down[acceptedOf(down.length, (at) => showsAtMost(trials, failed, down[at] as string)) - 1];
  return { ...(lower === undefined ? {} : { lower }), ...(upper === undefined ? {} : { upper }) };
}

/** The fewest trials shown with the event that the rule accepts for a lower bound. */
export function fewestShown(trials: number, lower: string): number {
  return trials + 1 - acceptedOf(trials + 1, (fewer) => showsAtLeast(trials, trials - fewer, lower));
}

/** The fewest trials shown without the event that it accepts for an upper bound. */
export const fewestWithout = (trials: number, upper: string): number =>
  fewestShown(trials, rationals.formatRational(rationals.subtract(rationals.ONE, valueOf(upper))));

export const floatOf = (bound: string): number => toFloat(valueOf(bound));

const valueOf = (text: string): Rational => rationals.parseRational(text) as Rational;

const showsAtLeast = (trials: number, happened: number, lower: string): boolean =>
  binomials.atMost(binomials.upperTail(trials, happened, valueOf(lower)), ERROR);
const showsAtMost = (trials: number, failed: number, upper: string): boolean =>
  binomials.atMost(binomials.lowerTail(trials, trials - failed, valueOf(upper)), ERROR);

/** How many places, from 0 on, are accepted, where none is after the first that is not. */
function acceptedOf(count: number, accepts: (at: number) => boolean): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (accepts(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}
