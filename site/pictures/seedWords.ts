/** The picture of the shopped seed in words. */
import type { Demand, Seeds } from './messages.js';
import { counted, listed, powerOfTwo, rounded } from './numbers.js';

export interface Tried {
  readonly tosses: number;
  readonly bound: string;
  readonly level: string;
  /** The heads of the seeds 1, 2, 3, … */
  readonly heads: readonly number[];
}

/** At most so many seeds are named. */
const MOST_NAMED = 5;

export function seedWords({ tosses, bound, level, heads }: Tried, { needed, chance, looksLike }: Seeds): string {
  const test = `The claim “heads at least ${bound} of the time” is false: the coin is fair. A test at ${level} takes it for true from ${needed} heads in ${tosses} tosses.`;
  if (needed > tosses) return `The test at ${level} never takes the claim for true: ${tosses} tosses are too few.`;
  const rarity = `A fair coin gives that with a chance of ${rounded(chance.value)}, one seed in about ${rounded(1 / chance.value)}.`;
  const last = heads.at(-1);
  if (last === undefined || looksLike === undefined) return `${test} ${rarity} No seed has been tried yet.`;
  const passing = heads.flatMap((count, i) => (count >= needed ? [i + 1] : []));
  const named = `${passing.length === 1 ? 'seed' : 'seeds'} ${listed(passing.slice(0, MOST_NAMED).map(String))}${passing.length > MOST_NAMED ? ', …' : ''}`;
  const verdict =
    last >= needed
      ? `Seed ${heads.length} makes the false claim look true: ${last} heads, which a coin that comes up heads ${bound} of the time or less would give with a chance of at most ${rounded(looksLike)}.`
      : `Seed ${heads.length} gives ${counted(last, 'head')}: not enough.`;
  const count = `${counted(heads.length, 'seed')} tried, ${passing.length === 0 ? 'none passes' : `${passing.length} ${passing.length === 1 ? 'passes' : 'pass'}: ${named}`}.`;
  return `${test} ${rarity} ${verdict} ${count}`;
}

export function demandWords({ rows }: Demand): string {
  const bits = rows.flatMap((row) => (row.bits === undefined ? [] : [row.bits]));
  if (bits.length === 0) return 'The kernel never accepts this claim: no number of heads is enough.';
  return `To pass the kernel with this claim, one would have to try at least ${powerOfTwo(Math.min(...bits))} seeds on average, with the number of trials that suits best.`;
}
