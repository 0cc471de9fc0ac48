/**
 * ## entriesPositive
 *
 * Statement: every entry of a matrix is positive.
 *
 * Soundness: the matrix is computed over ℚ and each entry compared with 0.
 */
import { sign } from '../rational.js';
import { speaksOfData } from '../proposition.js';
import { exactly, falseWitness, requireCount, rule } from '../rule.js';
import { object } from '../shape.js';
import { termShape } from '../term.js';

export const entriesPositive = rule(
  'entriesPositive',
  object({ matrix: termShape }),
  (context, premises, { matrix }) => {
    requireCount(premises, 0);
    const { entries, columns } = context.rational(matrix);
    const place = entries.findIndex((entry) => sign(entry) <= 0);
    if (place >= 0) {
      const [row, column] = [Math.floor(place / columns) + 1, (place % columns) + 1];
      throw falseWitness('entries that are positive', `one that is not at (${row}, ${column})`);
    }
    return exactly({ kind: 'entriesPositive', matrix }, speaksOfData(matrix) ? 'instance' : 'all');
  },
);
