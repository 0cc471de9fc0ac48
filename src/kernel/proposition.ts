/** Propositions: what theorems say, as plain JSON. What a reader takes for one is in propositionShape.ts, how each reads to people in render.ts. */
import type { Json } from './json.js';
import type { Law } from './law.js';
import type { Real } from './real.js';
import { text } from './shape.js';
import type { Term } from './term.js';

/** A two-layer network v = w₂(A ⊙ W₁X), A = E ⊙ slopes(W₁X), on data with targets. Each field is a matrix. */
export interface Network {
  readonly inputs: Term; // X, d₀ × N
  readonly noise: Term; // E, d₁ × N
  readonly targets: Term; // y, 1 × N
  readonly hidden: Term; // W₁, d₁ × d₀
  readonly output: Term; // w₂, 1 × d₁
  readonly slope: string;
}

/** W_K ⋯ W₁X on data with targets, at the loss ½ Σ C ⊙ (W_K ⋯ W₁X − Y)^⊙2, C being the weighting, all ones as a rule. */
export interface LinearNetwork {
  readonly inputs: Term; // X, d₀ × N
  readonly targets: Term; // Y, d_K × N
  readonly weighting: Term; // C, d_K × N
  readonly weights: readonly Term[]; // W₁ … W_K, W_k being d_k × d_{k−1}
}

/** Numbers of inputs d₀, units d₁ and samples N. */
export interface Sizes {
  readonly inputs: number;
  readonly units: number;
  readonly samples: number;
}

export type Proposition =
  /** Equal matrices of rational functions of the symbols, so equal for all their values. */
  | { readonly kind: 'identity'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'notIdentity'; readonly left: Term; readonly right: Term }
  /** Products of rational numbers, compared. */
  | {
      readonly kind: 'comparison';
      readonly left: readonly string[];
      readonly relation: Relation;
      readonly right: readonly string[];
    }
  | { readonly kind: 'rankAtLeast'; readonly matrix: Term; readonly rank: number }
  | { readonly kind: 'rankBelow'; readonly matrix: Term; readonly bound: number }
  | { readonly kind: 'entriesNonzero'; readonly matrix: Term }
  | { readonly kind: 'entriesPositive'; readonly matrix: Term }
  | { readonly kind: 'positiveSemidefinite'; readonly matrix: Term }
  /** vᵀMv < 0 for some vector v. */
  | { readonly kind: 'negativeDirection'; readonly matrix: Term }
  /** xᵀAx ≥ bound·|x|² for every real x; A is symmetric. */
  | { readonly kind: 'eigenvalueAtLeast'; readonly matrix: Term; readonly bound: string }
  /** The eigenvalues of a symmetric matrix, ascending, are within `radius` of the ascending `values`, one by one. */
  | {
      readonly kind: 'spectrumWithin';
      readonly matrix: Term;
      readonly values: readonly string[];
      readonly radius: string;
    }
  /** |Mv| ≥ bound·|v| for every real v; the bound is positive. */
  | { readonly kind: 'singularValueAtLeast'; readonly matrix: Term; readonly bound: string }
  /** |Mv| ≤ bound·|v| for some real v ≠ 0; the bound is not negative. */
  | { readonly kind: 'singularValueAtMost'; readonly matrix: Term; readonly bound: string }
  /** Some N × N minor of A ∘ X, as a polynomial in the entries of A and X, is not zero; 'every': whenever N ≤ d₀·d₁. */
  | { readonly kind: 'minorNotZero'; readonly sizes: Sizes | 'every' }
  /** rank(A ∘ X) = N for almost every (A, X). */
  | { readonly kind: 'genericRank'; readonly sizes: Sizes | 'every' }
  /** For almost every (X, E): rank((E ⊙ S) ∘ X) = N for every S ∈ {1, slope}^{d₁×N} at once. */
  | { readonly kind: 'genericRankForPatterns'; readonly sizes: Sizes | 'every'; readonly slope: string }
  /** The same for the last hidden layer of a deeper network whose first weights are given; widths d₀ … d_{L−1}. */
  | {
      readonly kind: 'genericRankDeep';
      readonly widths: readonly number[];
      readonly samples: number;
      readonly slope: string;
      readonly weights: readonly Term[];
    }
  /** For almost every (X, E) and every y, every differentiable local minimum in (W₁, w₂) has zero error. */
  | { readonly kind: 'minimaHaveZeroError'; readonly sizes: Sizes; readonly slope: string }
  /** The same for the last two layers of a deeper network whose first weights are given. */
  | {
      readonly kind: 'minimaHaveZeroErrorDeep';
      readonly widths: readonly number[];
      readonly samples: number;
      readonly slope: string;
      readonly weights: readonly Term[];
    }
  /** (hidden, output) is a local minimum strictly inside a region of constant sign pattern; its error is as said. */
  | { readonly kind: 'differentiableMinimum'; readonly network: Network; readonly error: 'zero' | 'positive' }
  /** Within `distance` of W̃ = diag(w₂)W₁, in the same region, is a differentiable local minimum of zero error with the same w₂. */
  | { readonly kind: 'minimumNearby'; readonly network: Network; readonly distance: string }
  /** Two 0/1-valued functions of one random column are dependent, by Fisher's exact test at a level; all is drawn by these laws. */
  | {
      readonly kind: 'dependent';
      readonly first: Term;
      readonly second: Term;
      readonly level: string;
      readonly laws: { readonly [name: string]: Law };
    }
  /** The p-value of the same test on the same rows exceeds the level. */
  | { readonly kind: 'notRejected'; readonly first: Term; readonly second: Term; readonly level: string }
  /** `proved`, and nothing else. That it settles a reading of a text, with this verdict, is the word of the claim's definition. */
  | {
      readonly kind: 'quoted';
      readonly document: string;
      readonly quote: string;
      readonly reading: string;
      readonly verdict: 'holds' | 'fails' | 'vacuous' | 'undecided';
      readonly proved: Proposition;
    }
  /** Of the loss of a linear network as a function of all its weights, at the weights that are given: ∂L/∂W_k = 0 for all k. */
  | { readonly kind: 'criticalPoint'; readonly network: LinearNetwork }
  /** No other weights of these shapes give a smaller loss. */
  | { readonly kind: 'globalMinimum'; readonly network: LinearNetwork }
  /** Critical, neither a local minimum nor a local maximum, and the Hessian has a direction of negative curvature. */
  | { readonly kind: 'strictSaddle'; readonly network: LinearNetwork }
  /** Critical, neither a local minimum nor a local maximum, although the Hessian is positive semidefinite. */
  | { readonly kind: 'badSaddle'; readonly network: LinearNetwork }
  /** A local minimum, of larger loss than some other weights of these shapes. */
  | { readonly kind: 'poorLocalMinimum'; readonly network: LinearNetwork }
  | { readonly kind: 'semidefiniteHessian'; readonly network: LinearNetwork }
  /** L(W(t)) − L(W) = c·t^order + … with c < 0 or c > 0, for a polynomial curve W(t), or a straight line, with W(0) = W. */
  | {
      readonly kind: 'lossAlongCurve';
      readonly network: LinearNetwork;
      readonly along: 'line' | 'curve';
      readonly change: 'falls' | 'rises';
      readonly order: number;
    }
  /** For all i < j: L_jᵀGR_{i−1}ᵀ = 0, or ker L_i ⊆ ker M and coker R_{j−1}X ⊆ coker M, M = W_{j−1} ⋯ W_{i+1}. */
  | { readonly kind: 'secondOrderDichotomy'; readonly network: LinearNetwork; readonly holds: 'everywhere' | 'not' }
  /** Of BXXᵀBᵀ, where BX is the least-squares fit of the targets: YXᵀ(XXᵀ)⁻¹XYᵀ where XXᵀ is invertible. */
  | {
      readonly kind: 'eigenvaluesOfFit';
      readonly inputs: Term;
      readonly targets: Term;
      readonly are: 'distinct' | 'repeated';
    }
  /** One real number below or at most another. */
  | {
      readonly kind: 'realComparison';
      readonly left: Real;
      readonly relation: 'below' | 'atMost';
      readonly right: Real;
    }
  /** lower ≤ expression ≤ upper */
  | { readonly kind: 'enclosed'; readonly expression: Real; readonly lower: string; readonly upper: string }
  /** An event about independent random columns has a probability of at most, or at least, bound. */
  | ({ readonly kind: 'eventFrequency' } & SampledEvent)
  /** More than half of the distribution that the numbers are taken to be independent draws of is at most, or at least, bound. */
  | {
      readonly kind: 'medianComparison';
      readonly of: readonly Real[];
      readonly relation: 'atMost' | 'atLeast';
      readonly bound: string;
    }
  /**
   * Of the distribution that the pairs (firstᵢ, secondᵢ) are taken to be independent draws of, in the order in which they were drawn: for two draws (a, b) and (a′, b′) the
   * probability of (a − a′)(b − b′) < 0 is at most, or at least, bound.
   */
  | {
      readonly kind: 'discordance';
      readonly first: readonly Real[];
      readonly second: readonly Real[];
      readonly relation: 'atMost' | 'atLeast';
      readonly bound: string;
    }
  /** 1 − m·exp(−rate·mγ_m) < 0 for all γ₁ ≥ γ₂ ≥ … ≥ 0 with Σγ ≤ trace and all m ≥ least. */
  | { readonly kind: 'vacuousTail'; readonly trace: string; readonly rate: string; readonly least: number }
  | { readonly kind: 'conjunction'; readonly of: readonly Proposition[] };

/**
 * For m = samples independent columns in ℝ^dimension, entries by the law gaussian(bits), and K = (k), k = (π − angle)/2π, of their
 * directions: λ_min(cos ⊙ K) ≥ factor·mγ_m, or L₂² = Σk²/m² − E k² ≥ factor·(¼ − E k²)/m, which is its
 * mean for uniform directions. Where a column is rounded to zero the event has not happened. It is what `trials` draws say.
 */
export interface SampledEvent {
  readonly event: 'eigenvalue' | 'discrepancy';
  readonly dimension: number;
  readonly samples: number;
  readonly bits: number;
  readonly factor: string;
  readonly trials: number;
  readonly relation: 'atMost' | 'atLeast';
  readonly bound: string;
}

export type Relation = 'atMost' | 'exceeds' | 'equals' | 'differs';

/** Whether a proposition speaks of the data of one certificate, and so means nothing without it. */
export function speaksOfData(value: Json | Proposition): boolean {
  if (value === null || typeof value !== 'object') return false;
  if ((value as { kind?: unknown }).kind === 'data') return true;
  return Object.values(value).some((part) => speaksOfData(part as Json));
}

export const digestText = text(/^sha256:[0-9a-f]{64}$/, 'a digest, "sha256:" and 64 hexadecimal digits');

export const identity = (left: Term, right: Term): Extract<Proposition, { kind: 'identity' }> => ({
  kind: 'identity',
  left,
  right,
});
export const notIdentity = (left: Term, right: Term): Extract<Proposition, { kind: 'notIdentity' }> => ({
  kind: 'notIdentity',
  left,
  right,
});
export const conjunction = (...of: readonly Proposition[]): Proposition => ({ kind: 'conjunction', of });
export const realComparison = (left: Real, relation: 'below' | 'atMost', right: Real): Proposition => ({
  kind: 'realComparison',
  left,
  relation,
  right,
});
export const enclosed = (expression: Real, lower: string, upper: string): Proposition => ({
  kind: 'enclosed',
  expression,
  lower,
  upper,
});
export const comparison = (
  left: readonly (number | string)[],
  relation: Relation,
  right: readonly (number | string)[],
): Extract<Proposition, { kind: 'comparison' }> => ({ kind: 'comparison', left: left.map(String), relation, right: right.map(String) });
