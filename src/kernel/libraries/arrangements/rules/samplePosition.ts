/**
 * ## samplePosition
 *
 * Statement: the columns of a matrix, none of them zero, are in general position: every d₀ of them are independent, d₀ being the number
 * of rows, or all if there are fewer. Or they are not.
 *
 * Soundness: columns are independent exactly if the first is not zero and the images of the others modulo it are independent. The rule
 * does this for every column and the later ones, down to dimension 1, and so for every set of at most d₀ columns. All numbers are whole.
 */
import { computed, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { evaluate } from '../../algebra/evaluate.js';
import { areGeneral, normalsOf } from '../arrangement.js';
import { ARRANGEMENTS_PROPOSITIONS } from '../propositions.js';

export const samplePosition = rule(
  'samplePosition',
  ARRANGEMENTS_PROPOSITIONS.samplePosition,
  (context, premises, { data, are }) => {
    requireCount(premises, 0);
    const found = areGeneral(normalsOf(evaluate(context, data))) ? 'general' : 'special';
    if (found !== are) throw falseWitness(`samples in ${are} position`, `samples in ${found} position`);
    return computed({ kind: 'samplePosition', data, are });
  },
);
