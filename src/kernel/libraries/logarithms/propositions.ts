/** Propositions about rates of growth. */
import { integer, object, rationalText, type KindsOf } from '../../core/text/shape.js';

export const LOGARITHMS_PROPOSITIONS = {
  /** factor·N^{1/4} < 2·ln N for all real N from 2 to this one. */
  fourthRootLoses: object({ factor: rationalText, to: integer(3, Number.MAX_SAFE_INTEGER) }),
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof LOGARITHMS_PROPOSITIONS> {}
}
