/**
 * ## enclosureByFloats
 *
 * Statement: the sum of the squares of a matrix of real numbers, or the largest of their sizes, lies between two rationals.
 *
 * Soundness: every entry is within a radius of a double, its midpoint, with all roundings counted (docs/balls.md). The sum of the
 * squares of the midpoints is computed with its rounding errors kept, and what the radii and the rest of rounding can add or take
 * away is bounded (ballSum.ts); the numbers that come out are rational, and the bounds lie on either side of them.
 */
import { largestMagnitude, sumOfSquares } from '../ballSum.js';
import { enclosed as between, speaksOfData } from '../proposition.js';
import * as q from '../rational.js';
import type { Rational } from '../rational.js';
import { realShape } from '../real.js';
import { enclosed, falseWitness, requireCount, rule } from '../rule.js';
import { object, rationalText } from '../shape.js';

const witness = object({ expression: realShape, lower: rationalText, upper: rationalText });

export const enclosureByFloats = rule(
  'enclosureByFloats',
  witness,
  (context, premises, { expression, lower, upper }) => {
    requireCount(premises, 0);
    if (expression.kind !== 'sumOfSquares' && expression.kind !== 'largestMagnitude') {
      throw falseWitness('a sum of squares or a largest size of entries', expression.kind);
    }
    const found = { sumOfSquares, largestMagnitude }[expression.kind](context, expression.of);
    const [least, most] = [q.parseRational(lower) as Rational, q.parseRational(upper) as Rational];
    const inside = q.sign(q.subtract(found.lower, least)) >= 0 && q.sign(q.subtract(most, found.upper)) >= 0;
    if (!inside) throw falseWitness('bounds around the enclosure in floating point', 'others');
    return enclosed(between(expression, lower, upper), speaksOfData(expression) ? 'instance' : 'all');
  },
);
