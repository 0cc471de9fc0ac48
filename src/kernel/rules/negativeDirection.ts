/**
 * ## negativeDirection
 *
 * Statement: vᵀMv < 0 for some real vector v.
 *
 * Soundness: the witness is such a v, a column of rationals, and the number is computed exactly.
 */
import * as m from '../matrix.js';
import { RATIONALS } from '../ring.js';
import { sign, type Rational } from '../rational.js';
import { speaksOfData } from '../proposition.js';
import { exactly, falseWitness, requireCount, rule } from '../rule.js';
import { object } from '../shape.js';
import { termShape } from '../term.js';

export const negativeDirection = rule(
  'negativeDirection',
  object({ matrix: termShape, vector: termShape }),
  (context, premises, { matrix, vector }) => {
    requireCount(premises, 0);
    const [M, v] = [context.rational(matrix), context.rational(vector)];
    m.requireShape(v, M.columns, 1, 'a direction');
    const value = m.product(RATIONALS, m.transpose(v), m.product(RATIONALS, M, v));
    if (sign(value.entries[0] as Rational) >= 0) throw falseWitness('vᵀMv < 0', 'a value that is not negative');
    return exactly({ kind: 'negativeDirection', matrix }, speaksOfData(matrix) ? 'instance' : 'all');
  },
);
