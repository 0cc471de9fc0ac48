/**
 * A false claim about a fair coin, and how many seeds it takes to make it look true. The tosses come from the stream of the kernel, all
 * tails are those of its statistics: exact over ℚ for the few tosses of this page, bounded by intervals for the many of a certificate.
 */
import { rationals, Stream, type Rational } from '../../src/kernel/index.js';
import { lowerTail, upperTail } from '../../src/kernel/libraries/statistics/binomial.js';
import { BinomialTails } from '../../src/kernel/libraries/statistics/binomialTails.js';
import { TRIALS } from '../../src/kernel/libraries/statistics/chance.js';
import { tells } from '../../src/kernel/libraries/statistics/telling.js';
import { toRational } from '../../src/kernel/libraries/reals/dyadic.js';
import { Intervals } from '../../src/kernel/libraries/reals/interval.js';
import { toFloat } from '../../src/compute/float.js';
import type { Demand, DemandRequest, Seeds, SeedsRequest } from './messages.js';

const FAIR = rationals.rational(1n, 2n);
const number = (text: string): Rational => rationals.parseRational(text) as Rational;

/** The number of heads among the first tosses of a seed. As in certificates, the number of tosses is not part of the stream's name. */
export function headsOf(seed: number, tosses: number): number {
  const stream = new Stream({ claim: 'pictures/coin', version: 1, sizes: {}, seed: `${seed}`, label: 'tosses' });
  let heads = 0;
  for (let toss = 0; toss < tosses; toss++) heads += stream.below(2);
  return heads;
}

/** The least number of heads at which `P(heads) ≥ bound` is accepted; one more than the tosses if none is. */
export function leastHeads(tosses: number, accepts: (heads: number) => boolean): number {
  let [refused, accepted] = [-1, tosses + 1];
  while (accepted - refused > 1) {
    const heads = Math.floor((refused + accepted) / 2);
    if (accepts(heads)) accepted = heads;
    else refused = heads;
  }
  return accepted;
}

/** Tries seeds, from one on, until one makes the false claim look true or enough were tried. */
export function seeds({ tosses, bound, level, from, most }: SeedsRequest): Seeds {
  const [claimed, error] = [number(bound), number(level)];
  const needed = leastHeads(tosses, (heads) => rationals.atMost(upperTail(tosses, heads, claimed), error));
  const chance = needed > tosses ? rationals.ZERO : upperTail(tosses, needed, FAIR);
  const tried: number[] = [];
  while (tried.length < most) {
    const heads = headsOf(from + tried.length, tosses);
    tried.push(heads);
    if (heads >= needed) break;
  }
  const last = tried.at(-1);
  return {
    kind: 'seeds',
    tried,
    needed,
    chance: { exact: rationals.formatRational(chance), value: toFloat(chance) },
    looksLike: last === undefined ? undefined : toFloat(upperTail(tosses, last, claimed)),
    fair: Array.from({ length: tosses + 1 }, (_, heads) => {
      const below = heads === 0 ? rationals.ZERO : lowerTail(tosses, heads - 1, FAIR);
      return toFloat(rationals.subtract(lowerTail(tosses, heads, FAIR), below));
    }),
  };
}

/** Bits of the intervals that bound the chance of a fair coin. */
const I = new Intervals(160);

/** What the kernel asks for at each number of trials that it allows, and how seldom a fair coin gives that. */
export function demand({ bound }: DemandRequest): Demand {
  const claimed = number(bound);
  const fair = I.ofRational(FAIR);
  return {
    kind: 'demand',
    rows: TRIALS.map((tosses) => {
      const needed = leastHeads(tosses, (heads) => heads > 0 && tells(tosses, heads, 'atLeast', claimed));
      if (needed > tosses) return { tosses };
      const { numerator, denominator } = toRational(new BinomialTails(I, tosses).upper(needed, fair));
      // The chance is at most 2⁻ᵇ for the largest b with numerator·2ᵇ ≤ denominator.
      const bits = rationals.bitLength(denominator) - rationals.bitLength(numerator);
      const atMost = numerator << BigInt(bits) <= denominator ? bits : bits - 1;
      return { tosses, needed, bits: atMost };
    }),
  };
}
