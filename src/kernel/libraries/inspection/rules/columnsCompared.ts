/**
 * ## columnsCompared
 *
 * Statement: no two columns of a matrix are equal, or two of them are.
 *
 * Soundness: the entries are computed over ℚ and written in lowest terms, so that two columns are equal exactly if their texts are.
 * All columns are looked at.
 */
import { evaluate } from '../../algebra/evaluate.js';
import { at } from '../../algebra/matrices.js';
import { formatRational } from '../../../core/data/rational.js';
import { computed, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { INSPECTION_PROPOSITIONS } from '../propositions.js';

export const columnsCompared = rule(
  'columnsCompared',
  INSPECTION_PROPOSITIONS.columns,
  (context, premises, { matrix, are }) => {
    requireCount(premises, 0);
    const M = evaluate(context, matrix);
    const texts = Array.from({ length: M.columns }, (_, j) =>
      Array.from({ length: M.rows }, (__, i) => formatRational(at(M, i, j))).join(' '),
    );
    const found = new Set(texts).size === M.columns ? 'distinct' : 'repeated';
    if (found !== are) throw falseWitness(`columns that are ${are}`, `columns that are ${found}`);
    return computed({ kind: 'columns', matrix, are });
  },
);
