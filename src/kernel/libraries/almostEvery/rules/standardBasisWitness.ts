/**
 * ## standardBasisWitness
 *
 * Statement: for every d₀, d₁ and N ≤ d₀·d₁, some N × N minor of A ∘ X is not the zero polynomial in the entries of
 * A ∈ ℝ^{d₁×N} and X ∈ ℝ^{d₀×N}.
 *
 * Soundness: n ↦ (⌊n/d₀⌋, n mod d₀) is injective from {0, …, N − 1} into {0, …, d₁ − 1} × {0, …, d₀ − 1}, since N ≤ d₀·d₁.
 * At aₙ = e_i, xₙ = e_j, with (i, j) the image of n, column n of A ∘ X is the standard basis vector of row i·d₀ + j = n, so
 * the minor of rows 0 … N − 1 is det I = 1. A polynomial with a nonzero value is not the zero polynomial.
 * The rule takes no witness: the point is the same for all sizes.
 */
import { argued, exactly, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';

export const standardBasisWitness = rule(
  'standardBasisWitness',
  object({}),
  (_, premises) => {
    requireCount(premises, 0);
    return exactly({ kind: 'minorNotZero', sizes: 'every' }, 'all', 'every');
  },
  argued('standardBasisWitness'),
);
