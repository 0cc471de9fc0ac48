/**
 * ## enclosure
 *
 * Statement: a real number lies between two rationals.
 *
 * Soundness: the expression is evaluated in interval arithmetic, in which the result of every operation contains the exact one,
 * at the precision of the witness; subexpressions that premises enclose may lie anywhere between their bounds. The resulting
 * interval lies between the stated bounds. The argument for each kind of expression stands where it is computed: elementary.ts
 * for π and angles, sphere.ts for the spectrum, planar.ts for half-circles.
 */
import { toRational } from '../dyadic.js';
import { Encloser } from '../encloser.js';
import { Intervals, PRECISIONS } from '../interval.js';
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { realShape } from '../real.js';
import { byEnclosure, falseWitness, rule } from '../../../core/logic/rule.js';
import { integer, object, rationalText } from '../../../core/text/shape.js';

const witness = object({
  expression: realShape,
  lower: rationalText,
  upper: rationalText,
  precision: integer(PRECISIONS.least, PRECISIONS.most),
});

export const enclosure = rule('enclosure', witness, (context, premises, { expression, lower, upper, precision }) => {
  const found = new Encloser(new Intervals(precision), context, premises).interval(expression);
  const [least, most] = [q.parseRational(lower) as Rational, q.parseRational(upper) as Rational];
  const inside = q.atMost(least, toRational(found.lower)) && q.atMost(toRational(found.upper), most);
  if (!inside) throw falseWitness('bounds around the enclosure at this precision', 'others');
  return byEnclosure({ kind: 'enclosed', expression, lower, upper });
});
