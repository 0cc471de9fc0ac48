/** Propositions about the rank of A ∘ X for almost every A and X, and the reaches of theorems about almost every datum. */
import type { Quantifier } from '../../core/logic/reach.js';
import { integer, object, rationalText, type KindsOf, type Read, type Shape } from '../../core/text/shape.js';

/** For almost every datum and, the data being fixed, for all weights at once. */
export const GENERIC: readonly Quantifier[] = [
  { range: 'almost-every', of: 'data' },
  { range: 'all', of: 'weights' },
];

/** The first weights are chosen before the data: the null set depends on them. */
export const GENERIC_DEEP: readonly Quantifier[] = [{ range: 'all', of: 'first weights' }, ...GENERIC];

const size = integer(1, 1_000_000_000);

/** The numbers of inputs d₀, units d₁ and samples N. */
export const sizesShape = object({ inputs: size, units: size, samples: size });
export type Sizes = Read<typeof sizesShape>;

const sizesOrEvery: Shape<Sizes | 'every'> = {
  read: (value, path) => (value === 'every' ? 'every' : sizesShape.read(value, path)),
  schema: { oneOf: [{ const: 'every' }, sizesShape.schema] },
};

export const ALMOST_EVERY_PROPOSITIONS = {
  /** Some N × N minor of A ∘ X is not zero as a polynomial in the entries of A and X; 'every' means for all N ≤ d₀·d₁. */
  minorNotZero: object({ sizes: sizesOrEvery }),
  /** rank(A ∘ X) = N for almost every (A, X). */
  genericRank: object({ sizes: sizesOrEvery }),
  /** For almost every (X, E): rank((E ⊙ S) ∘ X) = N for every S ∈ {1, slope}^{d₁×N} at once. */
  genericRankForPatterns: object({ sizes: sizesOrEvery, slope: rationalText }),
  /**
   * For all W₁ … W_{L−2} by which every unit of layer L − 2 is reached from the input, and for almost every (X, E):
   * rank((E_{L−1} ⊙ S) ∘ U_{L−2}) = N for every S at once; for every depth L ≥ 3, all widths and all N ≤ d_{L−2}·d_{L−1}.
   */
  genericRankDeep: object({ slope: rationalText }),
  /**
   * For L = 3 and d₂ < N ≤ d₀, for almost every (X, E) some W₁ by which every unit of layer 1 is reached leaves
   * rank((E₂ ⊙ S) ∘ U₁) ≤ d₂ < N for every S.
   */
  rankLostLate: object({ slope: rationalText }),
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof ALMOST_EVERY_PROPOSITIONS> {}
}
