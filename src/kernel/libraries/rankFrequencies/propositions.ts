/** Propositions about the probability that A∘X has full column rank. */
import { TRIALS } from '../statistics/chance.js';
import { integer, literal, object, rationalText, type KindsOf, type Read } from '../../core/text/shape.js';

/** What decides the law of a trial. */
export const settingFields = {
  inputs: integer(1, 200),
  units: integer(1, 200),
  /** One more than the most first weights, so that too many samples can be spoken of. */
  samples: integer(1, 40_001),
  slope: rationalText,
};

/**
 * For X of `samples` columns and W of `units` rows, all `inputs` entries of each independent and standard normal, and A with 1 where
 * WX > 0 and `slope` elsewhere: rank(A∘X) = samples has a probability of at most, or at least, `bound`. The evidence is `trials` trials.
 */
export const frequencyShape = object({
  ...settingFields,
  trials: literal(...TRIALS),
  relation: literal('atMost', 'atLeast'),
  bound: rationalText,
});
export type FullRankFrequency = Read<typeof frequencyShape>;

export const RANK_FREQUENCY_PROPOSITIONS = {
  fullRankFrequency: frequencyShape,
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof RANK_FREQUENCY_PROPOSITIONS> {}
}
