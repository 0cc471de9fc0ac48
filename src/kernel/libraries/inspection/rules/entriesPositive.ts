/**
 * ## entriesPositive
 *
 * Statement: every entry of a matrix is positive.
 *
 * Soundness: the matrix is computed over ℚ, and each entry is compared with 0.
 */
import { evaluate } from '../../algebra/evaluate.js';
import { sign } from '../../../core/data/rational.js';
import { computed, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';
import { termShape } from '../../algebra/term.js';

export const entriesPositive = rule(
  'entriesPositive',
  object({ matrix: termShape }),
  (context, premises, { matrix }) => {
    requireCount(premises, 0);
    const { entries, columns } = evaluate(context, matrix);
    const place = entries.findIndex((entry) => sign(entry) <= 0);
    if (place >= 0) {
      const [row, column] = [Math.floor(place / columns) + 1, (place % columns) + 1];
      throw falseWitness('entries that are positive', `one that is not at (${row}, ${column})`);
    }
    return computed({ kind: 'entriesPositive', matrix });
  },
);
