/** Propositions about volumes of regions of given samples in the plane or in space. */
import { object, rationalText, type KindsOf } from '../../core/text/shape.js';
import { termShape } from '../algebra/term.js';

export const SECTORS_PROPOSITIONS = {
  /**
   * For the columns of `data`, of two or three entries, and independent standard normal first weights: row d of `volumes`, for d units,
   * has a lower and an upper bound of the probability that the region of the weights has a differentiable local minimum of squared error > 0, then such
   * bounds of the probability that it has a point of squared error 0. The bounds of a probability differ by at most `apart`.
   */
  regionVolumes: object({
    data: termShape,
    labels: termShape,
    slope: rationalText,
    volumes: termShape,
    apart: rationalText,
  }),
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof SECTORS_PROPOSITIONS> {}
}
