/** Propositions about distributions, proved from draws of them. */
import { list, literal, object, rationalText, type KindsOf } from '../../core/text/shape.js';
import { realShape } from '../reals/real.js';

const bounded = { relation: literal('atMost', 'atLeast'), bound: rationalText };

export const STATISTICAL_PROPOSITIONS = {
  /** The numbers are taken to be independent draws of one distribution, more than half of which is at most, or at least, bound. */
  medianComparison: object({ of: list(realShape, 1), ...bounded }),
  /**
   * The pairs (firstᵢ, secondᵢ), in the order in which they were drawn, are taken to be independent draws of one distribution. For
   * two draws (a, b) and (a′, b′) of it, the probability of (a − a′)(b − b′) < 0 is at most, or at least, bound.
   */
  discordance: object({ first: list(realShape, 1), second: list(realShape, 1), ...bounded }),
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof STATISTICAL_PROPOSITIONS> {}
}
