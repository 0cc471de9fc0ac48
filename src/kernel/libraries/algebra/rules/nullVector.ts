/**
 * ## nullVector
 *
 * Statement: a matrix with N columns has rank less than N.
 *
 * Soundness: the witness is a nonzero column v with Mv = 0, which is recomputed over ℚ; so the columns of M are linearly
 * dependent, and the rank is at most N − 1.
 */
import { evaluate } from '../evaluate.js';
import * as m from '../matrices.js';
import { RATIONALS } from '../ring.js';
import { isZero } from '../../../core/data/rational.js';
import { computed, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';
import { termShape } from '../term.js';

const witness = object({ matrix: termShape, vector: termShape });

export const nullVector = rule('nullVector', witness, (context, premises, { matrix, vector }) => {
  requireCount(premises, 0);
  const [M, v] = [evaluate(context, matrix), evaluate(context, vector)];
  m.requireShape(v, M.columns, 1, 'a null vector');
  if (v.entries.every(isZero)) throw falseWitness('a vector that is not zero', 'zero');
  if (!m.product(RATIONALS, M, v).entries.every(isZero)) throw falseWitness('Mv = 0', 'another product');
  return computed({ kind: 'rankBelow', matrix, bound: M.columns });
});
