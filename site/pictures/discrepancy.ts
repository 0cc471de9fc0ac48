/**
 * The discrepancy of units on the circle: how far the share of units that are active at both of two points is from what is expected.
 * Its mean square comes from the definition and from the formula of xls16/discrepancy-identity; the kernel proves that the two agree.
 */
import {
  decimalBounds,
  Encloser,
  Intervals,
  matrices,
  rationals,
  reals,
  Stream,
  terms,
  toFloat,
  type Matrix,
  type Rational,
  type Real,
} from '../../src/search.js';
import { meanSquaredOverlap } from '../../src/kernel/libraries/arcCosine/sphere.js';
import { compare } from '../../lemmas/xls16/shared/proving.js';
import { comparisons } from '../../lemmas/xls16/discrepancy-identity.statement.js';
import type { Discrepancy, DiscrepancyRequest } from './messages.js';
import { proverOn, type Prover } from './prover.js';

/** A direction is a pair of whole numbers of about this size, so that it is exact. */
const SIZE = 1_000_000;
/** Points around the circle at which the discrepancy is drawn. */
const POINTS = 72;
const DIGITS = 12;
const RADIANS = Math.PI / 180;

function anglesOf({ angles, drawn = { count: 5, seed: '1' } }: DiscrepancyRequest): readonly number[] {
  if (angles !== undefined) return angles;
  const stream = new Stream({ claim: 'pictures/discrepancy', version: 1, sizes: {}, seed: drawn.seed, label: 'units' });
  return Array.from({ length: drawn.count }, () => stream.below(360));
}

export function unitsAt(angles: readonly number[]): Matrix<Rational> {
  return matrices.matrix(angles.length, 2, (i, j) => {
    const angle = (angles[i] as number) * RADIANS;
    return rationals.rational(BigInt(Math.round(SIZE * (j === 0 ? Math.cos(angle) : Math.sin(angle)))));
  });
}

/** The share of units active at both points, less the share of all directions that would be. */
function gridOf(angles: readonly number[]): readonly (readonly number[])[] {
  const places = Array.from({ length: POINTS }, (_, i) => ((i + 0.5) * 360) / POINTS);
  const active = places.map((place) => angles.map((unit) => Math.cos((unit - place) * RADIANS) > 0));
  return places.map((x, i) =>
    places.map((y, j) => {
      const both = angles.filter((_, unit) => active[i]?.[unit] === true && active[j]?.[unit] === true).length;
      const apart = Math.abs(((x - y + 540) % 360) - 180);
      return both / angles.length - (180 - apart) / 360;
    }),
  );
}

function bounds({ context }: Prover, expression: Real): readonly [string, string] {
  const encloser = new Encloser(new Intervals(4 * DIGITS + 32), context);
  const { lower, upper } = decimalBounds(expression, DIGITS, encloser);
  return [lower, upper];
}

export function discrepancy(request: DiscrepancyRequest): Discrepancy {
  const angles = anglesOf(request);
  const n = angles.length;
  const prover = proverOn({ W: unitsAt(angles) });
  // Both ways agree to 10⁻³⁰, and the mean is at most the square of the largest.
  for (const comparison of comparisons({ sizes: { n }, parameters: {} })) compare(prover, comparison);
  const units = terms.transpose(terms.data('W'));
  const mean = reals.quotient(reals.sumOfSquares(reals.overlaps(units)), reals.rational(n * n));
  const { constant } = meanSquaredOverlap(2);
  const quarter = rationals.rational(1n, 4n);
  const random = rationals.divide(rationals.subtract(quarter, constant), rationals.rational(BigInt(n)));
  return {
    kind: 'discrepancy',
    angles,
    definition: bounds(prover, reals.planarSquaredDiscrepancy(units)),
    formula: bounds(prover, reals.difference(mean, reals.meanSquaredOverlap(2))),
    largest: bounds(prover, reals.planarLargestDiscrepancy(units)),
    random: { exact: rationals.formatRational(random), value: toFloat(random) },
    grid: gridOf(angles),
  };
}
