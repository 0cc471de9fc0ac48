/**
 * Terms that apply one function to every column of a sample, each column drawn independently of the others: what a test of a
 * hypothesis about one column may count. Everything random in them is drawn by the kernel, so that nobody chose a matrix after
 * seeing the sample.
 */
import type { Context } from './context.js';
import { Refusal } from './refusal.js';
import type { Term } from './term.js';

/**
 * Refuses terms that are not of this form. A matrix is either sampled, its columns entering one by one, or fixed, as the left
 * factor of a product; all are draws, from streams of different labels, and none is both.
 */
export function requireColumnwise(context: Context, terms: readonly Term[]): void {
  const [sampled, fixed] = [new Set<string>(), new Set<string>()];
  for (const term of terms) visit(term, sampled, fixed);
  const names = [...sampled, ...fixed];
  const both = [...sampled].find((name) => fixed.has(name));
  if (both !== undefined) refuse('a matrix that is sampled or fixed', `${both}, which is both`);
  if (sampled.size === 0) refuse('a sample', 'none');
  const labels = names.map((name) => context.labelOf(name));
  const given = names.find((_, i) => labels[i] === undefined);
  if (given !== undefined) refuse('matrices drawn from the seed', `${given}, which is not`);
  const again = names.find((_, i) => labels.indexOf(labels[i]) < i);
  if (again !== undefined) refuse('a stream of its own for each matrix', `${again}, drawn as another one is`);
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
