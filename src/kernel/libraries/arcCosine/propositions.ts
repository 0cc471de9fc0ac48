/** The proposition that a bound of a probability is vacuous. */
import { integer, object, rationalText, type KindsOf } from '../../core/text/shape.js';

const vacuousTailFields = object({ trace: rationalText, rate: rationalText, least: integer(1, 1_000_000_000) });

export const ARC_COSINE_PROPOSITIONS = {
  /** 1 − m·exp(−rate·mγ_m) < 0 for all γ₁ ≥ γ₂ ≥ … ≥ 0 with Σγ ≤ trace and all m ≥ least. */
  vacuousTail: vacuousTailFields,
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof ARC_COSINE_PROPOSITIONS> {}
}
