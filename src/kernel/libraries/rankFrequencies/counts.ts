/** Counts of trials in which A∘X is shown to have full rank, or shown not to. Each trial is evaluated once for a context. */
import type { Context } from '../../core/logic/context.js';
import { canonicalJson } from '../../core/text/json.js';
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';
import { literal, object, type Read } from '../../core/text/shape.js';
import { TRIALS } from '../statistics/chance.js';
import { shownBy } from './pattern.js';
import { settingFields } from './propositions.js';
import { drawnVectors } from './slopes.js';

const shape = object({ ...settingFields, trials: literal(...TRIALS) });
export type RankTrials = Read<typeof shape>;

export interface Counts {
  readonly full: number;
  readonly deficient: number;
}

/** Kept here, where no other code can reach it; the fields of the key are copied when they are read. */
const counted = new WeakMap<Context, Map<string, Counts>>();

export function fullRanksShown(context: Context, asked: RankTrials): Counts {
  const { inputs, units, samples, slope, trials } = asked;
  const read = shape.read({ inputs, units, samples, slope, trials }, '$.trials');
  const all = counted.get(context) ?? new Map<string, Counts>();
  counted.set(context, all);
  const key = canonicalJson(read);
  const found = all.get(key) ?? count(context, read);
  all.set(key, found);
  return found;
}

function count(context: Context, { trials, ...setting }: RankTrials): Counts {
  const { inputs, units, samples } = setting;
  // A matrix has no larger rank than it has rows.
  if (samples > inputs * units) return { full: 0, deficient: trials };
  const slope = q.parseRational(setting.slope) as Rational;
  let [full, deficient] = [0, 0];
  for (let number = 1; number <= trials; number++) {
    const shown = trial(context, setting, slope, number);
    if (shown === 'full') full++;
    if (shown === 'deficient') deficient++;
  }
  return { full, deficient };
}

function trial(
  context: Context,
  setting: Omit<RankTrials, 'trials'>,
  slope: Rational,
  number: number,
): 'full' | 'deficient' | undefined {
  const { inputs, units, samples } = setting;
  // The label of a matrix cannot contain a slash, so nothing else is drawn from this stream. It names all that a writer could vary
  // but the number of trials and the side.
  const stream = context.stream(`fullRank/${canonicalJson({ ...setting })}/${number}`);
  const W = drawnVectors(stream, units, inputs);
  const X = drawnVectors(stream, samples, inputs);
  return shownBy(context, { inputs, slope, W, X }, (prime) => stream.below(prime));
}
