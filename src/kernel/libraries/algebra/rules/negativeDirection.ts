/**
 * ## negativeDirection
 *
 * Statement: vᵀMv < 0 for some real vector v.
 *
 * Soundness: the witness is such a v, a column of rationals, and vᵀMv is computed exactly.
 */
import { evaluate } from '../evaluate.js';
import * as m from '../matrices.js';
import { RATIONALS } from '../ring.js';
import { sign, type Rational } from '../../../core/data/rational.js';
import { computed, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';
import { termShape } from '../term.js';

export const negativeDirection = rule(
  'negativeDirection',
  object({ matrix: termShape, vector: termShape }),
  (context, premises, { matrix, vector }) => {
    requireCount(premises, 0);
    const [M, v] = [evaluate(context, matrix), evaluate(context, vector)];
    m.requireShape(v, M.columns, 1, 'a direction');
    const value = m.product(RATIONALS, m.transpose(v), m.product(RATIONALS, M, v));
    if (sign(value.entries[0] as Rational) >= 0) throw falseWitness('vᵀMv < 0', 'a value that is not negative');
    return computed({ kind: 'negativeDirection', matrix });
  },
);
