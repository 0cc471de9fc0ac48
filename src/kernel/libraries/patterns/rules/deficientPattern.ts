/**
 * ## deficientPattern
 *
 * Statement: for every X with so many rows, rank(pattern∘X) is below the number of columns.
 *
 * Soundness: the columns in the list S, all different, are left·right, recomputed over ℚ, so their rank is at most the number r of
 * columns of `left`. Those of pattern∘X in S lie in col(left) ⊗ ℝ^inputs, of dimension at most inputs·r; as |S| exceeds that, they are
 * dependent for every X.
 */
import { at, matrix, type Matrix } from '../../../core/data/matrix.js';
import { equals, type Rational } from '../../../core/data/rational.js';
import { computed, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { integer, list, object } from '../../../core/text/shape.js';
import { evaluate } from '../../algebra/evaluate.js';
import * as m from '../../algebra/matrices.js';
import { RATIONALS } from '../../algebra/ring.js';
import { termShape } from '../../algebra/term.js';
import { inputs } from '../propositions.js';

type Exact = Matrix<Rational>;

const witness = object({
  inputs,
  pattern: termShape,
  columns: list(integer(0, 10_000_000), 1),
  left: termShape,
  right: termShape,
});

export const deficientPattern = rule('deficientPattern', witness, (context, premises, given) => {
  requireCount(premises, 0);
  const { columns, pattern } = given;
  const [A, L, R] = [pattern, given.left, given.right].map((term) => evaluate(context, term)) as [Exact, Exact, Exact];
  const beyond = columns.find((column) => column >= A.columns);
  if (beyond !== undefined) throw falseWitness(`columns below ${A.columns}`, `${beyond}`);
  if (new Set(columns).size < columns.length) throw falseWitness('columns that are all different', 'one twice');
  const chosen = matrix(A.rows, columns.length, (i, j) => at(A, i, columns[j] as number));
  const product = m.product(RATIONALS, L, R);
  m.requireShape(product, chosen.rows, chosen.columns, 'a product');
  if (!chosen.entries.every((entry, i) => equals(entry, product.entries[i] as Rational))) {
    throw falseWitness('the columns as the product left·right', 'another product');
  }
  if (columns.length <= given.inputs * L.columns) {
    throw falseWitness(`more than inputs·rank = ${given.inputs * L.columns} columns`, `${columns.length}`);
  }
  return computed({ kind: 'deficientPattern', inputs: given.inputs, pattern });
});
