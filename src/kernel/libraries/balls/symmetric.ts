/** Tests of symmetry: by the form of a matrix if that suffices, otherwise by its entries over ℚ. */
import { evaluate } from '../algebra/evaluate.js';
import type { Context } from '../../core/logic/context.js';
import { canonicalJson } from '../../core/text/json.js';
import * as m from '../algebra/matrices.js';
import * as q from '../../core/data/rational.js';
import type { RealMatrix } from '../reals/real.js';
import type { Term } from '../algebra/term.js';

/** True for TᵀT, TTᵀ, diagonals, and entrywise combinations, multiples and transposes of such matrices. @internal */
export function isSymmetricByForm(term: Term): boolean {
  switch (term.kind) {
    case 'product': {
      const { left, right } = term;
      return (
        (left.kind === 'transpose' && isSame(left.of, right)) || (right.kind === 'transpose' && isSame(right.of, left))
      );
    }
    case 'sum':
    case 'difference':
    case 'hadamard':
      return isSymmetricByForm(term.left) && isSymmetricByForm(term.right);
    case 'scale':
    case 'transpose':
      return isSymmetricByForm(term.of);
    case 'diagonal':
      return true;
    default:
      return false;
  }
}

export const isSame = (a: Term, b: Term): boolean => canonicalJson(a) === canonicalJson(b);

/** True if symmetry follows from the form alone, without any numbers. */
export function isKnownSymmetric(matrix: RealMatrix): boolean {
  return everyTerm(matrix, isSymmetricByForm);
}

export function isSymmetric(context: Context, matrix: RealMatrix): boolean {
  return everyTerm(matrix, (term) => {
    if (isSymmetricByForm(term)) return true;
    const M = evaluate(context, term);
    m.requireShape(M, M.rows, M.rows, 'a square matrix');
    return M.entries.every((entry, i) => q.equals(entry, m.at(M, i % M.rows, Math.floor(i / M.rows))));
  });
}

/** True if every term in the matrix passes the test; matrices of functions of pairs of columns are always symmetric. */
function everyTerm(matrix: RealMatrix, test: (term: Term) => boolean): boolean {
  switch (matrix.kind) {
    case 'numbers':
      return test(matrix.of);
    case 'overlaps':
    case 'cosines':
    case 'arcs':
    case 'activities':
      return true;
    case 'hadamard':
    case 'difference':
      return everyTerm(matrix.left, test) && everyTerm(matrix.right, test);
  }
}
