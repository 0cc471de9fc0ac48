/**
 * In how many trials an event is shown to have happened, or not to have; each trial is counted once for a context, whatever is
 * asked of it afterwards.
 *
 * What was found is kept here, out of everyone's reach, by the context that it was found in. Nothing but the context and the fields of
 * the key goes into it, and these are copied when they are read, so that no caller can have one thing counted and another recorded. A
 * trial that was shown not to have happened is not looked at again for the other side: that side can only be counted smaller, which is
 * the side of caution for it.
 */
import type { Bounds } from './ballSum.js';
import type { Context } from './context.js';
import { toRational } from './dyadic.js';
import { Encloser } from './enclose.js';
import { Intervals } from './interval.js';
import { canonicalJson } from './json.js';
import { EVENTS, Trial, type Event } from './kernelTrials.js';
import * as r from './real.js';
import { integer, literal, object, rationalText } from './shape.js';

const PRECISION = 128;

/** What is drawn, how often, and what is looked for. */
export interface Trials {
  readonly event: Event;
  readonly dimension: number;
  readonly samples: number;
  readonly bits: number;
  readonly factor: string;
  readonly trials: number;
}

/** As the rule sampledEvent reads them; a limit that is wider there would be refused here. */
const shape = object({
  event: literal('eigenvalue', 'discrepancy'),
  dimension: integer(2, 10_000),
  samples: integer(1, 1000),
  bits: integer(1, 64),
  factor: rationalText,
  trials: integer(1, 20_000),
});

type Side = 'happened' | 'failed';
type Found = { [side in Side]?: ReadonlySet<number> };

const foundIn = new WeakMap<Context, Map<string, Found>>();

/** How many trials are shown to be as `side` says. */
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
  const { event, dimension, samples: columns, bits, trials } = asked;
  const shows = EVENTS[event][side];
  const threshold = thresholdOf(context, asked);
  const shown = new Set<number>();
  for (let number = 1; number <= trials; number++) {
    if (settled?.has(number) === true) continue;
    if (shows(context, new Trial(context, { dimension, columns, bits }, number), threshold)) shown.add(number);
  }
  return shown;
}

/** Of λ_min(G), or of Σ k² = m²(L₂² + E k²). */
function thresholdOf(context: Context, { event, dimension, samples: m, factor }: Trials): Bounds {
  const mean = r.meanSquaredOverlap(dimension);
  const expression = {
    eigenvalue: r.product(r.rational(factor), r.rational(m), r.rankedEigenvalue(dimension, m)),
    discrepancy: r.sum(
      r.product(r.rational(factor), r.rational(m), r.difference(r.rational('1/4'), mean)),
      r.product(r.rational(m * m), mean),
    ),
  }[event];
  const { lower, upper } = new Encloser(new Intervals(PRECISION), context).interval(expression);
  return { lower: toRational(lower), upper: toRational(upper) };
}
