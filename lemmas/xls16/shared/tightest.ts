/** The tightest bounds of a frequency that counts allow by Clopper and Pearson. */
import { rationals, tells, type Rational } from 'lossproof/search';
import { GRID, type Pair } from './interval.js';

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

const valueOf = (text: string): Rational => rationals.parseRational(text) as Rational;

const showsAtLeast = (trials: number, happened: number, lower: string): boolean =>
  tells(trials, happened, 'atLeast', valueOf(lower));
const showsAtMost = (trials: number, failed: number, upper: string): boolean =>
  tells(trials, failed, 'atMost', valueOf(upper));

/** Counts the places, from 0 on, that are accepted; none may be accepted after the first that is not. */
function acceptedOf(count: number, accepts: (at: number) => boolean): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (accepts(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}
