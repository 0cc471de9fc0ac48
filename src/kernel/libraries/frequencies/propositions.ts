/** How often an event about random kernel matrices happens. */
import { integer, literal, object, rationalText, type KindsOf, type Read } from '../../core/text/shape.js';

/** What is drawn, how often, and what is looked for. */
export const trialsFields = {
  event: literal('eigenvalue', 'discrepancy'),
  dimension: integer(2, 10_000),
  samples: integer(1, 1000),
  bits: integer(1, 64),
  factor: rationalText,
  trials: integer(1, 20_000),
};

/**
 * For m = samples independent columns in ℝ^dimension, entries by the law gaussian(bits), and K = (k), k = (π − angle)/2π, of their
 * directions: λ_min(cos ⊙ K) ≥ factor·mγ_m, or L₂² = Σk²/m² − E k² ≥ factor·(¼ − E k²)/m, which is its
 * mean for uniform directions. Where a column is rounded to zero the event has not happened. It is what `trials` draws say.
 */
export const eventShape = object({ ...trialsFields, relation: literal('atMost', 'atLeast'), bound: rationalText });
export type SampledEvent = Read<typeof eventShape>;

export const FREQUENCY_PROPOSITIONS = {
  /** An event about independent random columns has a probability of at most, or at least, bound. */
  eventFrequency: eventShape,
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof FREQUENCY_PROPOSITIONS> {}
}
