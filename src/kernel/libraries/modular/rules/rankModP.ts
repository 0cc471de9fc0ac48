/**
 * ## rankModP
 *
 * Statement: a matrix over ℚ has rank at least r, where r is the rank of its reduction mod p.
 *
 * Soundness: reduction ℤ₍ₚ₎ → 𝔽ₚ is a ring homomorphism, defined on every entry because p divides no denominator (otherwise
 * the matrix is refused). An r × r minor that is nonzero in 𝔽ₚ is the image of the same minor over ℚ, which is therefore
 * nonzero. The converse fails: a small rank mod p says nothing over ℚ, and no rule concludes anything from it.
 */
import { rankModulo } from '../residues.js';
import { computed, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { LARGEST_PRIME } from '../primeField.js';
import { integer, object } from '../../../core/text/shape.js';
import { termShape } from '../../algebra/term.js';

const witness = object({ matrix: termShape, prime: integer(2, LARGEST_PRIME) });

export const rankModP = rule('rankModP', witness, (context, premises, { matrix, prime }) => {
  requireCount(premises, 0);
  const rank = rankModulo(context, matrix, prime);
  if (rank === 0) throw falseWitness('a matrix that is not zero mod p', 'one of rank 0');
  return computed({ kind: 'rankAtLeast', matrix, rank });
});
