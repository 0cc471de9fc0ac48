/**
 * Terms that apply one function to every column of a sample, each column drawn independently of the others. Only such terms may
 * be counted in a test of a hypothesis about one column. The kernel draws everything random in them, so that nobody can choose a
 * matrix after seeing the sample.
 */
import type { Context } from '../../core/logic/context.js';
import type { Law } from '../../core/data/law.js';
import { Refusal } from '../../core/text/refusal.js';
import type { Term } from '../algebra/term.js';

/**
 * The laws of the matrices in terms of this form; other terms are refused. A matrix is either sampled, so that its columns enter
 * one by one, or fixed, as the left factor of a product. None is both, and each is drawn from the stream of its own name.
 */
export function lawsOfColumnwise(context: Context, terms: readonly Term[]): { readonly [name: string]: Law } {
  const [sampled, fixed] = [new Set<string>(), new Set<string>()];
  for (const term of terms) visit(term, sampled, fixed);
  const both = [...sampled].find((name) => fixed.has(name));
  if (both !== undefined) refuse('a matrix that is sampled or fixed', `${both}, which is both`);
  if (sampled.size === 0) refuse('a sample', 'none');
  return Object.fromEntries(
    [...sampled, ...fixed].map((name) => {
      const law = context.lawOf(name) ?? refuse('matrices drawn under their own names', `${name}, which is not`);
      return [name, law];
    }),
  );
}

function visit(term: Term, sampled: Set<string>, fixed: Set<string>): void {
  switch (term.kind) {
    case 'data':
      sampled.add(term.name);
      return;
    case 'constant':
      return;
    case 'sum':
    case 'difference':
    case 'hadamard':
    case 'khatriRao':
    case 'stack':
      visit(term.left, sampled, fixed);
      visit(term.right, sampled, fixed);
      return;
    case 'product':
      if (term.left.kind !== 'data') refuse('a drawn matrix as the left factor of a product', `a ${term.left.kind}`);
      fixed.add(term.left.name);
      visit(term.right, sampled, fixed);
      return;
    case 'scale':
    case 'slopes':
      visit(term.of, sampled, fixed);
      return;
    default:
      refuse('operations on each column alone', `a ${term.kind}`);
  }
}

function refuse(expected: string, got: string): never {
  throw new Refusal('false', '$.witness', expected, got);
}
