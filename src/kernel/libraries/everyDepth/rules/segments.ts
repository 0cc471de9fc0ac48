/**
 * ## segments
 *
 * Statement: at every depth K ≥ layers, layers being at least 2, at all sizes and for all data with X ≠ 0, the loss L = ½‖W_K ⋯ W₁X − Y‖²
 * is neither convex nor concave in the weights.
 *
 * Soundness: let row b of X be nonzero, y₁ the first row of Y, and v = ±e_bᵀ with y₁(vX)ᵀ ≤ 0. Let all layers but the first be e₁e₁ᵀ, which
 * passes on the first unit; all sizes are at least 1. Ridge: A has W₁ = 2e₁v and W₂ = 0, and B has W₁ = 0 and W₂ = 2e₁e₁ᵀ. They compute 0,
 * with the loss ½‖Y‖², and their mean computes e₁v. By premise 1 with the symbol c = e₁, the loss there is larger by
 * ½‖vX‖² − y₁(vX)ᵀ > 0. Valley: C has W₁ = e₁v and D has W₁ = −e₁v. They compute ±e₁v, and their mean computes 0. By premise 2 the mean
 * of their losses is larger than the loss of their mean, by ½‖vX‖² > 0.
 */
import { argued, exactly, falseWitness, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { ridge, valley } from '../losses.js';
import { EVERY_DEPTH_PROPOSITIONS, SOME_WEIGHTS } from '../propositions.js';

/** With one layer there is no W₂, and the loss is convex. */
const FEWEST = 2;

export const segments = rule(
  'segments',
  EVERY_DEPTH_PROPOSITIONS.neitherConvexNorConcave,
  (_, premises, { layers }) => {
    requireCount(premises, 2);
    requirePremise(premises, 0, ridge());
    requirePremise(premises, 1, valley());
    if (layers < FEWEST) throw falseWitness(`at least ${FEWEST} layers`, `${layers}`);
    return exactly({ kind: 'neitherConvexNorConcave', layers }, SOME_WEIGHTS, 'every');
  },
  argued('segments'),
);
