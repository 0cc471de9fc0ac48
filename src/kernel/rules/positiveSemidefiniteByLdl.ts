/**
 * ## positiveSemidefiniteByLdl
 *
 * Statement: a symmetric rational matrix is positive semidefinite.
 *
 * Soundness: exact LDLᵀ without pivoting. With pivot d > 0, xᵀHx = d(x₁ + lᵀx′)² + x′ᵀSx′ with S the Schur complement, so
 * H ⪰ 0 iff S ⪰ 0. With d = 0, H ⪰ 0 iff the rest of the column is zero (a 2 × 2 minor would be negative) and the remaining
 * block is ⪰ 0. With d < 0 it is not. By induction on the size.
 */
import * as m from '../matrix.js';
import { isPositiveSemidefinite } from '../elimination.js';
import { equals } from '../rational.js';
import { speaksOfData } from '../proposition.js';
import { exactly, falseWitness, requireCount, rule } from '../rule.js';
import { object } from '../shape.js';
import { termShape } from '../term.js';

export const positiveSemidefiniteByLdl = rule(object({ matrix: termShape }), (context, premises, { matrix }) => {
  requireCount(premises, 0);
  const H = context.rational(matrix);
  m.requireShape(H, H.rows, H.rows, 'a square matrix');
  const transposed = m.transpose(H);
  if (!H.entries.every((entry, i) => equals(entry, transposed.entries[i] as typeof entry))) {
    throw falseWitness('a symmetric matrix', 'one that is not');
  }
  if (!isPositiveSemidefinite(H)) throw falseWitness('a positive semidefinite matrix', 'one with a negative direction');
  return exactly({ kind: 'positiveSemidefinite', matrix }, speaksOfData(matrix) ? 'instance' : 'all');
});
