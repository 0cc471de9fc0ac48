/**
 * ## realOrder
 *
 * Statement: one real number is below, or at most, another.
 *
 * Soundness: both are evaluated as in the rule enclosure, and exactly if they are known to be rational. Two exact values are
 * compared in ℚ. Otherwise the upper end of the left interval is below, or at most, the lower end of the right interval.
 */
import { Encloser, isRational } from '../encloser.js';
import { atMost, below, Intervals, PRECISIONS } from '../interval.js';
import * as q from '../../../core/data/rational.js';
import { realShape } from '../real.js';
import { byEnclosure, computed, falseWitness, rule } from '../../../core/logic/rule.js';
import { integer, literal, object } from '../../../core/text/shape.js';

const witness = object({
  left: realShape,
  relation: literal('below', 'atMost'),
  right: realShape,
  precision: integer(PRECISIONS.least, PRECISIONS.most),
});

export const realOrder = rule('realOrder', witness, (context, premises, { left, relation, right, precision }) => {
  const encloser = new Encloser(new Intervals(precision), context, premises);
  const [a, b] = [encloser.value(left), encloser.value(right)];
  const exact = isRational(a) && isRational(b);
  const order = exact ? q.sign(q.subtract(a, b)) : undefined;
  const holds =
    order !== undefined
      ? order < 0 || (order === 0 && relation === 'atMost')
      : { below, atMost }[relation](encloser.widen(a), encloser.widen(b));
  if (!holds) throw falseWitness(`the left side ${relation} the right, decided at this precision`, 'one that is not');
  const proposition = { kind: 'realComparison', left, relation, right } as const;
  return exact ? computed(proposition) : byEnclosure(proposition);
});
