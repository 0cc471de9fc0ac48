/**
 * ## sumOfSquares
 *
 * Statement: no entry of a scheme is negative, at any size and for any real values of its symbols.
 *
 * Soundness: by the premise the scheme equals another one at every size. That one has no negative entry by its form: constants that are
 * not negative, the Hadamard product of a scheme with itself (an entry is a square), and what is made of such schemes by sums, products of
 * any kind, stacks, transposes, diagonals, vectors, and scales by factors that are not negative (an entry is a sum of products of entries
 * that are not negative, or zero). The sums have any number of terms, one for each index.
 */
import { canonicalJson } from '../../../core/text/json.js';
import { Refusal } from '../../../core/text/refusal.js';
import { exactly, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';
import { identityEverySize } from '../../everySize/propositions.js';
import { nonnegativeEverySize } from '../propositions.js';
import { schemeShape, type Scheme } from '../../everySize/scheme.js';

export const sumOfSquares = rule(
  'sumOfSquares',
  object({ of: schemeShape, squares: schemeShape }),
  (_, premises, { of, squares }) => {
    requireCount(premises, 1);
    requirePremise(premises, 0, identityEverySize(of, squares));
    requireNonnegative(squares, '$.witness.squares');
    return exactly(nonnegativeEverySize(of), 'all', 'every');
  },
);

/** Refuses a scheme that is not made of squares, at the part that is none. */
function requireNonnegative(scheme: Scheme, path: string): void {
  switch (scheme.kind) {
    case 'constant':
      requireNoSign(scheme.value, `${path}.value`);
      return;
    case 'hadamard':
      if (canonicalJson(scheme.left) === canonicalJson(scheme.right)) return;
      requireBoth(scheme, path);
      return;
    case 'sum':
    case 'product':
    case 'khatriRao':
    case 'kronecker':
    case 'stack':
      requireBoth(scheme, path);
      return;
    case 'scale':
      requireNoSign(scheme.factor, `${path}.factor`);
      requireNonnegative(scheme.of, `${path}.of`);
      return;
    case 'transpose':
    case 'diagonal':
    case 'vector':
      requireNonnegative(scheme.of, `${path}.of`);
      return;
    default:
      throw new Refusal('false', path, 'a sum of products of squares', scheme.kind);
  }
}

function requireBoth({ left, right }: Extract<Scheme, { readonly left: Scheme }>, path: string): void {
  requireNonnegative(left, `${path}.left`);
  requireNonnegative(right, `${path}.right`);
}

function requireNoSign(number: string, path: string): void {
  if (number.startsWith('-')) throw new Refusal('false', path, 'a number that is not negative', number);
}
