/** Propositions about the rank of A∘X for given slopes A of one hidden layer of piecewise linear units. */
import { integer, literal, object, rationalText, type KindsOf } from '../../core/text/shape.js';
import { termShape } from '../algebra/term.js';

export const inputs = integer(1, 1_000_000);
export const samples = integer(1, 10_000_000);
export const units = integer(1, 1_000_000);
export const PATTERNS_PROPOSITIONS = {
  /** For all sizes, every slope ρ and almost every X, every A ∈ {1, ρ}^{d₁×N}: rank(A∘X) = min_S (N − |S| + inputs·rank A_S). */
  patternRank: object({ sizes: literal('every') }),
  /**
   * For independent standard normal X of so many samples in the plane, and first weights of so many units, with this slope:
   * rank(A∘X) = samples with exactly this probability.
   */
  planeFullRank: object({
    units: integer(1, 5),
    samples: integer(1, 200),
    slope: rationalText,
    probability: rationalText,
  }),
  /** For every X with so many rows, rank(pattern∘X) is below the number of its columns. */
  deficientPattern: object({ inputs, pattern: termShape }),
  /** For every X, every W and every slope: rank(A∘X) < samples with at most so many units. */
  deficientBySize: object({ inputs, samples, units }),
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof PATTERNS_PROPOSITIONS> {}
}
