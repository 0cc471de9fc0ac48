/** Propositions about distributions, from draws of them. */
import { lawShape } from '../../core/data/instance.js';
import { dictionary, list, literal, nameText, object, rationalText, type KindsOf } from '../../core/text/shape.js';
import { termShape } from '../algebra/term.js';
import { realShape } from '../reals/real.js';

const tested = { first: termShape, second: termShape, level: rationalText };
const bounded = { relation: literal('atMost', 'atLeast'), bound: rationalText };

export const STATISTICAL_PROPOSITIONS = {
  /** Two 0/1-valued functions of one random column are dependent, by Fisher's exact test at a level; all is drawn by these laws. */
  dependent: object({ ...tested, laws: dictionary(nameText, lawShape) }),
  /** The p-value of the same test on the same rows exceeds the level. */
  notRejected: object(tested),
  /** More than half of the distribution that the numbers are taken to be independent draws of is at most, or at least, bound. */
  medianComparison: object({ of: list(realShape, 1), ...bounded }),
  /**
   * Of the distribution that the pairs (firstᵢ, secondᵢ) are taken to be independent draws of, in the order in which they were
   * drawn: for two draws (a, b) and (a′, b′) the probability of (a − a′)(b − b′) < 0 is at most, or at least, bound.
   */
  discordance: object({ first: list(realShape, 1), second: list(realShape, 1), ...bounded }),
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof STATISTICAL_PROPOSITIONS> {}
}
