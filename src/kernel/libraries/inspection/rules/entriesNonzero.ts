/**
 * ## entriesNonzero
 *
 * Statement: no entry of a matrix is zero. For the preactivations W₁X this suffices for the interior of a region.
 *
 * Soundness: the sign of each entry is computed over ℚ, or in doubles where these are exact. If every preactivation is nonzero,
 * each keeps its sign under small enough changes of W₁, so the pattern of slopes is constant in a neighbourhood.
 */
import { signs } from '../../algebra/evaluate.js';
import { computed, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';
import { termShape } from '../../algebra/term.js';

export const entriesNonzero = rule('entriesNonzero', object({ matrix: termShape }), (context, premises, { matrix }) => {
  requireCount(premises, 0);
  const { entries, columns } = signs(context, matrix);
  const zero = entries.indexOf(0);
  if (zero >= 0) {
    throw falseWitness(
      'entries that are not zero',
      `zero at (${Math.floor(zero / columns) + 1}, ${(zero % columns) + 1})`,
    );
  }
  return computed({ kind: 'entriesNonzero', matrix });
});
