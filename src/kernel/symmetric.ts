/** Whether matrices are symmetric: by their form where that shows it, else by their numbers over ℚ. */
import type { Context } from './context.js';
import { canonicalJson } from './json.js';
import * as m from './matrix.js';
import * as q from './rational.js';
import type { RealMatrix } from './real.js';
import type { Term } from './term.js';

/** TᵀT, TTᵀ, diagonals, and what is made of symmetric matrices entry by entry. */
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

/** Whether this is known without looking at a number. */
export function isKnownSymmetric(matrix: RealMatrix): boolean {
  return everyTerm(matrix, isSymmetricByForm);
}

export function isSymmetric(context: Context, matrix: RealMatrix): boolean {
  return everyTerm(matrix, (term) => {
    if (isSymmetricByForm(term)) return true;
    const M = context.rational(term);
    m.requireShape(M, M.rows, M.rows, 'a square matrix');
    return M.entries.every((entry, i) => q.equals(entry, m.at(M, i % M.rows, Math.floor(i / M.rows))));
  });
}

/** Overlaps, cosines and arcs of pairs are symmetric. */
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
