/**
 * Counts of the trials in which an event is shown to have happened, or shown not to have happened. Each trial is evaluated once for
 * a context, and later requests reuse the result.
 *
 * The results are cached here for each context, where no other code can reach them. They depend only on the context and the fields
 * of the key, and these are copied when they are read, so that no caller can count one experiment and record another. A trial in
 * which the event is shown not to have happened is not evaluated again for the other side: this can only lower the other count, which
 * makes that conclusion more cautious.
 */
import type { Bounds } from '../balls/ballSum.js';
import type { Context } from '../../core/logic/context.js';
import { toRational } from '../reals/dyadic.js';
import { Encloser } from '../reals/encloser.js';
import { Intervals } from '../reals/interval.js';
import { canonicalJson } from '../../core/text/json.js';
import { EVENTS, Trial } from './trials.js';
import { meanSquaredOverlap, rankedEigenvalue } from '../arcCosine/real.js';
import * as r from '../reals/real.js';
import { object, type Read } from '../../core/text/shape.js';
import { trialsFields } from './propositions.js';

const PRECISION = 128;

/** An experiment: the event, the law of the draws, and the number of trials. */
const shape = object(trialsFields);
export type Trials = Read<typeof shape>;

type Side = 'happened' | 'failed';
type Found = { [side in Side]?: ReadonlySet<number> };

const foundIn = new WeakMap<Context, Map<string, Found>>();

/** The number of trials that are shown to be as `side` says. */
export function trialsShown(context: Context, asked: Trials, side: Side): number {
  const { event, dimension, samples, bits, factor, trials } = asked;
  const read = shape.read({ event, dimension, samples, bits, factor, trials }, '$.trials');
  const found = foundBefore(context, canonicalJson(read));
  return (found[side] ??= numbersShown(context, read, side, found.failed)).size;
}

function foundBefore(context: Context, key: string): Found {
  const all = foundIn.get(context) ?? new Map<string, Found>();
  foundIn.set(context, all);
  const found = all.get(key) ?? {};
  all.set(key, found);
  return found;
}

function numbersShown(context: Context, asked: Trials, side: Side, settled?: ReadonlySet<number>): ReadonlySet<number> {
  const { event, dimension, samples: columns, bits, factor, trials } = asked;
  const shows = EVENTS[event][side];
  const threshold = thresholdOf(context, asked);
  const shown = new Set<number>();
  for (let number = 1; number <= trials; number++) {
    if (settled?.has(number) === true) continue;
    if (shows(context, new Trial(context, { dimension, columns, bits, event, factor }, number), threshold))
      shown.add(number);
  }
  return shown;
}

/** Bounds of the threshold of λ_min(G), or of Σ k² = m²(L₂² + E k²). */
function thresholdOf(context: Context, { event, dimension, samples: m, factor }: Trials): Bounds {
  const mean = meanSquaredOverlap(dimension);
  const expression = {
    eigenvalue: r.product(r.rational(factor), r.rational(m), rankedEigenvalue(dimension, m)),
    discrepancy: r.sum(
      r.product(r.rational(factor), r.rational(m), r.difference(r.rational('1/4'), mean)),
      r.product(r.rational(m * m), mean),
    ),
  }[event];
  const { lower, upper } = new Encloser(new Intervals(PRECISION), context).interval(expression);
  return { lower: toRational(lower), upper: toRational(upper) };
}
