/**
 * ## nonzeroLines
 *
 * Statement: a matrix of polynomials with N columns has rank less than N, whatever the values of its symbols.
 *
 * Soundness: both the rows and the columns that are not identically zero span the matrix at every value of the symbols: the others
 * are zero there. So the rank is at most the smaller of their numbers, which is recomputed in normal form and less than N.
 */
import { polynomials } from '../../algebra/evaluate.js';
import { at, type Matrix } from '../../algebra/matrices.js';
import type { Polynomial } from '../../algebra/polynomial.js';
import { computed, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';
import { termShape } from '../../algebra/term.js';

export const nonzeroLines = rule('nonzeroLines', object({ matrix: termShape }), (context, premises, { matrix }) => {
  requireCount(premises, 0);
  const [M] = polynomials(context, matrix) as [Matrix<Polynomial>];
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  for (let i = 0; i < M.rows; i++) {
    for (let j = 0; j < M.columns; j++) {
      if (at(M, i, j).size === 0) continue;
      rows.add(i);
      columns.add(j);
    }
  }
  const lines = Math.min(rows.size, columns.size);
  if (lines >= M.columns) throw falseWitness('fewer nonzero rows or columns than columns', `${lines} of ${M.columns}`);
  return computed({ kind: 'rankBelow', matrix, bound: M.columns });
});
