/**
 * ## someEntryZero
 *
 * Statement: some entry of a matrix is zero.
 *
 * Soundness: the sign of each entry is computed over ℚ, or in doubles where these are exact, and one of them is 0.
 */
import { signs } from '../../algebra/evaluate.js';
import { computed, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';
import { termShape } from '../../algebra/term.js';

export const someEntryZero = rule('someEntryZero', object({ matrix: termShape }), (context, premises, { matrix }) => {
  requireCount(premises, 0);
  if (!signs(context, matrix).entries.includes(0)) throw falseWitness('an entry that is zero', 'none');
  return computed({ kind: 'someEntryZero', matrix });
});
