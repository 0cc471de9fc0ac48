/** Propositions about the arc-cosine kernel: its spectrum in every dimension, and bounds of probabilities. */
import { integer, literal, object, rationalText, type KindsOf } from '../../core/text/shape.js';

/** The d of a sphere S^{d−1}. */
export const dimension = integer(2, 10_000);
export const samples = integer(1, 1_000_000_000);

export const ARC_COSINE_PROPOSITIONS = {
  /** 1 − m·exp(−rate·mγ_m) < 0 for all γ₁ ≥ γ₂ ≥ … ≥ 0 with Σγ ≤ trace and all m ≥ least. */
  vacuousTail: object({ trace: rationalText, rate: rationalText, least: integer(1, 1_000_000_000) }),
  /** For every d ≥ 2 the eigenvalues of g on S^{d−1}, with their multiplicities, are at least 0 and add up to trace. */
  kernelTrace: object({ trace: rationalText }),
  /** For every d ≥ 2 and J = d(d+3)/2: γ_j ≥ constant/(dj) for every j ≤ J, and γ_{J+1} < constant/(d(J+1)). */
  spectrumDecay: object({ constant: rationalText }),
  /**
   * For every d ≥ 2 and n ≥ 1, n independent uniform units on S^{d−1} have E(L2)² = (¼ − E k²)/n, where (L2)² is the mean over two uniform x, y
   * of (share of units with w·x > 0 and w·y > 0, less k(x, y))².
   */
  discrepancyMean: object({ sizes: literal('every') }),
  /** The same units have P[Σk(wᵢ, wⱼ)²/n² − E k² ≥ factor·(¼ − E k²)/n] ≤ bound, for every d ≥ dimension and n ≥ 1. */
  discrepancyTail: object({ dimension, factor: rationalText, bound: rationalText }),
  /** Independent uniform points on S^{dimension−1}, as many as samples, have P[λ_min(G) < least] ≤ bound. */
  eigenvalueTail: object({ dimension, samples, least: rationalText, bound: rationalText }),
};

declare module '../../core/logic/proposition.js' {
  interface PropositionKinds extends KindsOf<typeof ARC_COSINE_PROPOSITIONS> {}
}
