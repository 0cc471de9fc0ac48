/**
 * The probability of full rank in the plane. The lines w_i·x = 0 of units cut the circle of directions into 2·units arcs, and a unit
 * changes its slope from each arc to the next. Only the numbers of samples in the arcs count.
 */
import { matrix } from '../../core/data/matrix.js';
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';
import { spend } from '../../core/data/work.js';
import { semidefiniteRank } from '../algebra/semidefinite.js';

/** A set of arcs with all arcs whose slopes are in its span, and the most samples that it may have: 2·rank. */
interface Limit {
  readonly arcs: number;
  readonly most: number;
}

/** P[rank(A∘X) = samples] for standard normal first weights and samples in the plane; the header of planeFullRank has the argument. */
export function planeRankProbability(units: number, samples: number, slope: Rational): Rational {
  let favourable = 0n;
  for (let active = 0; active < 2 ** units; active++) {
    favourable += favourableOf(limitsOf(slopesOf(units, active, slope), samples), units, samples);
  }
  return q.rational(favourable, 2n ** BigInt(units + samples) * choose(samples + units - 1, units - 1));
}

/** The slopes of the units in arc j, and then in the opposite arc, for j = 0, 1, …; `active` are the units of slope 1 in arc 0. */
function slopesOf(units: number, active: number, slope: Rational): readonly (readonly Rational[])[] {
  return Array.from({ length: 2 * units }, (_, arc) =>
    Array.from({ length: units }, (__, i) => {
      const changes = (i < arc >> 1 ? 1 : 0) + (arc & 1);
      return ((active >> i) + changes) % 2 === 1 ? q.ONE : slope;
    }),
  );
}

/** Finding the rank of a few rows. */
const RANK_UNITS = 200;

function limitsOf(slopes: readonly (readonly Rational[])[], samples: number): readonly Limit[] {
  const ranks = Array.from({ length: 2 ** slopes.length }, (_, arcs) => {
    const chosen = slopes.filter((__, arc) => (arcs >> arc) & 1);
    const units = (slopes[0] as readonly Rational[]).length;
    spend(RANK_UNITS * units ** 3);
    const gram = matrix(units, units, (i, j) =>
      q.dot(
        chosen.map((column) => column[i] as Rational),
        chosen.map((column) => column[j] as Rational),
      ),
    );
    return semidefiniteRank(gram) as number;
  });
  // A set that leaves out an arc of its span has a weaker limit than the set with it.
  const isClosed = (arcs: number): boolean =>
    slopes.every((_, arc) => (arcs >> arc) & 1 || (ranks[arcs | (1 << arc)] as number) > (ranks[arcs] as number));
  return ranks.flatMap((rank, arcs) => (2 * rank < samples && isClosed(arcs) ? [{ arcs, most: 2 * rank }] : []));
}

/**
 * The sum of Π_j C(k_j, n_j) over the numbers of samples in the arcs that keep all limits, with k_j samples in the arc j and its opposite,
 * of which n_j in the arc j.
 */
function favourableOf(limits: readonly Limit[], units: number, samples: number): bigint {
  const last = 2 * units - 1;
  const counts: number[] = [];
  const extend = (arc: number, left: number, weight: bigint): bigint => {
    let sum = 0n;
    for (let n = arc === last ? left : 0; n <= left; n++) {
      counts[arc] = n;
      spend(limits.length + 1);
      const isKept = limits.every(({ arcs, most }) => !((arcs >> arc) & 1) || sumOver(counts, arcs, arc) <= most);
      if (!isKept) break;
      const pair = arc % 2 === 1 ? choose((counts[arc - 1] as number) + n, n) : 1n;
      sum += arc === last ? weight * pair : extend(arc + 1, left - n, weight * pair);
    }
    return sum;
  };
  return extend(0, samples, 1n);
}

function sumOver(counts: readonly number[], arcs: number, last: number): number {
  let sum = 0;
  for (let arc = 0; arc <= last; arc++) if ((arcs >> arc) & 1) sum += counts[arc] as number;
  return sum;
}

function choose(n: number, k: number): bigint {
  let found = 1n;
  for (let i = 1; i <= k; i++) found = (found * BigInt(n - k + i)) / BigInt(i);
  return found;
}
