/** Propositions about distributions, proved from draws of them. */
import { lawShape } from '../../core/data/law.js';
import { dictionary, list, literal, nameText, object, rationalText, type KindsOf } from '../../core/text/shape.js';
import { termShape } from '../algebra/term.js';
import { realShape } from '../reals/real.js';

const tested = { first: termShape, second: termShape, level: rationalText };
const bounded = { relation: literal('atMost', 'atLeast'), bound: rationalText };

export const STATISTICAL_PROPOSITIONS = {
  /** Two 0/1-valued functions of one random column, drawn by these laws, are dependent, by Fisher's exact test at a level. */
  dependent: object({ ...tested, laws: dictionary(nameText, lawShape) }),
  /** The p-value of Fisher's exact test on the recorded rows exceeds the level. */
  notRejected: object(tested),
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
