/**
 * ## transfer
 *
 * Statement: two schemes denote the same matrix of polynomials at all positive sizes of their widths.
 *
 * Soundness: let a monomial of an entry of the difference have a coefficient c at some sizes. Enlarge these to at least the decisive ones:
 * over subsets of the indices, entries and their coefficients are those over all indices, with the symbols outside set to 0, for both
 * schemes are natural (nature.ts). The entry's and the monomial's own indices number at most the decisive size of each width. Choose
 * subsets of exactly these sizes that contain them: there c is the same coefficient, for no symbol of the monomial is set to 0, and by the
 * premise c = 0. In full, with the proof that each kind of scheme is natural and its counts are right: docs/transfer.md.
 */
import { exactly, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';
import { decisiveIdentity } from '../decisive.js';
import { identityEverySize } from '../propositions.js';
import { schemeShape } from '../scheme.js';

export const transfer = rule(
  'transfer',
  object({ left: schemeShape, right: schemeShape }),
  (_, premises, { left, right }) => {
    requireCount(premises, 1);
    requirePremise(premises, 0, decisiveIdentity(left, right).identity);
    return exactly(identityEverySize(left, right), 'all', 'every');
  },
);
