/** Propositions about the probability of an event about random matrices of the arc-cosine kernel. */
import { TRIALS } from '../statistics/chance.js';
import { integer, literal, object, rationalText, type KindsOf, type Read } from '../../core/text/shape.js';

/** The fields of an experiment: the event, the law of the draws, and the number of trials. */
export const trialsFields = {
  event: literal('eigenvalue', 'discrepancy'),
  dimension: integer(2, 10_000),
  samples: integer(1, 1000),
  bits: integer(1, 64),
  factor: rationalText,
  trials: integer(1, 50_000),
};

/**
 * An event about m = samples independent columns in ℝ^dimension, entries by the law gaussian(bits), and the matrix K of their
 * k = (π − angle)/2π: λ_min(cos ⊙ K) ≥ factor·mγ_m, or L₂² = Σk²/m² − E k² ≥ factor·(¼ − E k²)/m, where (¼ − E k²)/m is the mean of
 * L₂² for uniform directions. If a column is rounded to zero, the event has not happened. The evidence is `trials` trials.
 */
export const eventShape = object({
  ...trialsFields,
  trials: literal(...TRIALS),
  relation: literal('atMost', 'atLeast'),
  bound: rationalText,
});
export type SampledEvent = Read<typeof eventShape>;

export const FREQUENCY_PROPOSITIONS = {
  /** An event about independent random columns has a probability of at most, or at least, bound. */
  eventFrequency: eventShape,
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof FREQUENCY_PROPOSITIONS> {}
}
