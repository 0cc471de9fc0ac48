/**
 * ## cellsCounted
 *
 * Statement: the hyperplanes w·x_n = 0 of the columns x_n of a matrix, none of them zero, divide the space into exactly so many open
 * cells, which are the sets of w with the same sign ±1 at each x_n.
 *
 * Soundness: the cells are counted one hyperplane at a time. A hyperplane that is there already changes nothing. Another one, H, cuts
 * those cells in two that it meets, and leaves the others; a cell is convex, so each cut makes two of one. The cells that it meets
 * correspond to the cells, within H, of the intersections of H with the earlier hyperplanes: an open convex cell meets H in one such
 * cell, and each such cell lies in one cell. None of these intersections is H. They are again hyperplanes through the origin, of a space
 * of one dimension less, and are counted in the same way; on a line there is one, {0}, with two cells. All numbers are whole.
 */
import { computed, requireCount, rule } from '../../../core/logic/rule.js';
import { object } from '../../../core/text/shape.js';
import { evaluate } from '../../algebra/evaluate.js';
import { termShape } from '../../algebra/term.js';
import { countCells, normalsOf } from '../arrangement.js';

export const cellsCounted = rule('cellsCounted', object({ data: termShape }), (context, premises, { data }) => {
  requireCount(premises, 0);
  return computed({ kind: 'cellCount', data, count: countCells(normalsOf(evaluate(context, data))) });
});
