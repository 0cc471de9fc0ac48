/**
 * ## enclosureByFloats
 *
 * Statement: for a matrix of real numbers, the sum of squares or the largest absolute value lies between two rationals.
 *
 * Soundness: every entry is within a radius of a double, its midpoint, with all roundings counted (docs/balls.md). The sum of the
 * squares of the midpoints is computed with its rounding errors kept, and the effect of the radii and of the remaining rounding is
 * bounded, likewise for the largest value (ballSum.ts). The resulting rationals lie between the stated bounds.
 */
import { boundsByFloats } from '../ballSum.js';
import { enclosed } from '../../reals/propositions.js';
import * as q from '../../../core/data/rational.js';
import type { Rational } from '../../../core/data/rational.js';
import { realShape } from '../../reals/real.js';
import { byEnclosure, falseWitness, requireCount, rule } from '../../../core/logic/rule.js';
import { object, rationalText } from '../../../core/text/shape.js';

const witness = object({ expression: realShape, lower: rationalText, upper: rationalText });

export const enclosureByFloats = rule(
  'enclosureByFloats',
  witness,
  (context, premises, { expression, lower, upper }) => {
    requireCount(premises, 0);
    if (expression.kind !== 'sumOfSquares' && expression.kind !== 'largestMagnitude') {
      throw falseWitness('a sum of squares or a largest size of entries', expression.kind);
    }
    const found = boundsByFloats(context, expression);
    const [least, most] = [q.parseRational(lower) as Rational, q.parseRational(upper) as Rational];
    const inside = q.atMost(least, found.lower) && q.atMost(found.upper, most);
    if (!inside) throw falseWitness('bounds around the enclosure in floating point', 'others');
    return byEnclosure(enclosed(expression, lower, upper));
  },
);
