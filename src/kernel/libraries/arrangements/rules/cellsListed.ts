/**
 * ## cellsListed
 *
 * Statement: the columns of the matrix `cells` are in different cells of the arrangement of the samples, no two in opposite ones, and
 * with their opposites they are in all cells.
 *
 * Soundness: a point off all hyperplanes is in the cell of its signs. The rule computes these over ℚ; with their opposites they are all
 * different, and as many as the premise says that there are cells.
 */
import { computed, falseWitness, premiseOfKind, requireCount, requirePremise, rule } from '../../../core/logic/rule.js';
import { evaluate } from '../../algebra/evaluate.js';
import { inputsOf, signsOf } from '../model.js';
import { ARRANGEMENTS_PROPOSITIONS } from '../propositions.js';

export const cellsListed = rule(
  'cellsListed',
  ARRANGEMENTS_PROPOSITIONS.cellList,
  (context, premises, { data, cells }) => {
    requireCount(premises, 1);
    const { count } = premiseOfKind(premises, 0, 'cellCount');
    requirePremise(premises, 0, { kind: 'cellCount', data, count });
    const signs = signsOf(inputsOf(context, data), evaluate(context, cells));
    const different = new Set(signs.map((each) => each.join()));
    if (different.size !== signs.length)
      throw falseWitness('points in different cells', 'two in one, or opposite ones');
    if (signs.length !== count) throw falseWitness(`points of ${count} cells with their opposites`, `${signs.length}`);
    return computed({ kind: 'cellList', data, cells });
  },
);
