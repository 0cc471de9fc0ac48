/** Theorems about generic rank, each made from the one before as a certificate would. */
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import type { Context } from '../../../../src/kernel/core/logic/context.js';
import type { Sizes } from '../../../../src/kernel/libraries/almostEvery/propositions.js';
import { infer, type Theorem } from '../../../../src/kernel/core/logic/theorem.js';
import { contextOf, numbers } from '../../../support.js';

/** A = X = (1 1; 0 1): A ∘ X has columns e₁ ⊗ e₁ and (1, 1) ⊗ (1, 1), which are independent. */
export const PAIR = numbers([
  [1, 1],
  [0, 1],
]);
export const PAIR_SIZES: Sizes = { inputs: 2, units: 2, samples: 2 };

export function minorForEvery(context: Context = contextOf()): Theorem {
  return infer(context, 'standardBasisWitness', [], {});
}

export function minorForPair(context: Context = contextOf()): Theorem {
  const rank = infer(context, 'rankModP', [], { matrix: t.khatriRao(PAIR, PAIR), prime: 5 });
  return infer(context, 'minorAtInstance', [rank], { sizes: { ...PAIR_SIZES } });
}

export function generic(minor: Theorem): Theorem {
  return infer(contextOf(), 'nonvanishingMinorIsGeneric', [minor], {});
}

export function forPatterns(minor: Theorem, slope = '1/2'): Theorem {
  return infer(contextOf(), 'finiteUnion', [generic(minor)], { slope });
}
