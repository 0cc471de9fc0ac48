/**
 * ## leastStretch
 *
 * Statement: at every size and for all real values of the symbols, s²‖e‖² ≤ ‖g‖² for a matrix D, a column e, a column g and the least
 * singular value s of D on its columns, the least |Du| over unit vectors u.
 *
 * Soundness: by the premise g = De at every size. If e = 0, then both sides are 0; otherwise u = e/|e| is a unit vector, and
 * ‖g‖² = ‖De‖² = ‖e‖²·|Du|² ≥ s²‖e‖².
 */
import { exactly, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { requireUnit } from '../../everySize/axis.js';
import { Natures } from '../../everySize/nature.js';
import { identityEverySize } from '../../everySize/propositions.js';
import { SUMS_OF_SQUARES_PROPOSITIONS } from '../propositions.js';
import { product } from '../../everySize/scheme.js';

export const leastStretch = rule(
  'leastStretch',
  SUMS_OF_SQUARES_PROPOSITIONS.leastStretchEverySize,
  (_, premises, { matrix, vector, image }) => {
    requireCount(premises, 1);
    requirePremise(premises, 0, identityEverySize(product(matrix, vector), image));
    requireUnit(new Natures().read(vector, '$.witness.vector').columns, '$.witness.vector');
    return exactly({ kind: 'leastStretchEverySize', matrix, vector, image }, 'all', 'every');
  },
);
