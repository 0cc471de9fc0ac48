/**
 * Half-circles of the plane, computed from the definition. A direction w is a pair of integers; the x on the circle with w·x > 0
 * form the half-circle around w, whose ends are w turned by ±90°. All angles are in turns: 2π is 1.
 */
import * as dy from '../reals/dyadic.js';
import { arctan, pi } from '../reals/elementary.js';
import { constant, larger, magnitude, ONE, ZERO, type Interval, type Intervals } from '../reals/interval.js';
import { rational } from '../../core/data/rational.js';
import { Refusal } from '../../core/text/refusal.js';

export interface Direction {
  readonly x: bigint;
  readonly y: bigint;
}

const HALF = constant(dy.dyadic(1n, -1));

/** The angle from (1, 0), between −½ and ½ turn, by tan(φ/2) = |y|/(r + |x|) for the acute angle φ with the first axis. */
function argument(I: Intervals, { x, y }: Direction): Interval {
  const J = I.guarded(16);
  const [absX, absY] = [x < 0n ? -x : x, y < 0n ? -y : y];
  const radius = J.squareRoot(J.ofInteger(x * x + y * y));
  const tangent = J.divide(J.ofInteger(absY), J.add(radius, J.ofInteger(absX)));
  const acute = J.divide(arctan(J, tangent), pi(J));
  const turns = x < 0n ? J.subtract(HALF, acute) : acute;
  return I.round(y < 0n ? J.negate(turns) : turns);
}

/** The share of the circle that lies in both half-circles: ½ minus the distance of the two directions along the circle. */
export function arcOverlap(I: Intervals, a: Direction, b: Direction): Interval {
  const apart = magnitude(I.subtract(argument(I, a), argument(I, b)));
  const around = I.subtract(ONE, apart);
  const nearer = { lower: least(apart.lower, around.lower), upper: least(apart.upper, around.upper) };
  return I.subtract(HALF, nearer);
}

const least = (a: dy.Dyadic, b: dy.Dyadic): dy.Dyadic => (dy.compare(a, b) <= 0 ? a : b);

const cross = (a: Direction, b: Direction): bigint => a.x * b.y - a.y * b.x;
const dot = (a: Direction, b: Direction): bigint => a.x * b.x + a.y * b.y;
const quarterTurn = ({ x, y }: Direction): Direction => ({ x: -y, y: x });
const opposite = ({ x, y }: Direction): Direction => ({ x: -x, y: -y });

/** The exact order by angle: angles in [−½, 0) come before those in [0, ½); within each, the cross product decides. */
function byAngle(a: Direction, b: Direction): number {
  const half = ({ x, y }: Direction): number => (y < 0n || (y === 0n && x < 0n) ? 0 : 1);
  if (half(a) !== half(b)) return half(a) - half(b);
  const turn = cross(a, b);
  return turn > 0n ? -1 : turn < 0n ? 1 : 0;
}

/** The arcs between neighbouring ends of half-circles: their lengths, starts, and the units that are active (w·x > 0) inside. */
interface Arcs {
  readonly lengths: readonly Interval[];
  readonly starts: readonly Interval[];
  readonly active: readonly (readonly number[])[];
}

function arcsOf(I: Intervals, units: readonly Direction[]): Arcs {
  const ends = units.flatMap((unit) => [quarterTurn(unit), opposite(quarterTurn(unit))]).sort(byAngle);
  const distinct = ends.filter((end, i) => i === 0 || byAngle(ends[i - 1] as Direction, end) !== 0);
  const starts = distinct.map((end) => I.subtract(argument(I, end), end.y === 0n && end.x < 0n ? ONE : ZERO));
  const lengths = starts.map((start, i) =>
    I.subtract(i + 1 < starts.length ? (starts[i + 1] as Interval) : I.add(starts[0] as Interval, ONE), start),
  );
  const active = distinct.map((end, i) => {
    const next = distinct[(i + 1) % distinct.length] as Direction;
    // This is a direction inside the arc. If there are only two ends, they are opposite, and their sum would be zero.
    const inside = distinct.length === 2 ? quarterTurn(end) : { x: end.x + next.x, y: end.y + next.y };
    return units.map((unit) => (dot(unit, inside) > 0n ? 1 : 0));
  });
  return { lengths, starts, active };
}

/**
 * The function f = c/n − k(x, y) on the cell of x in arc p and y in arc q ≤ p: c is constant, and k = ½ − δ with the distance δ of
 * x and y along the circle. The set of ends is closed under half turns, so f has a kink only inside cells with p = q, where
 * δ = |u − v|, and inside opposite cells, where δ = ½ − |u − v|; elsewhere δ is linear in the places u and v within the arcs.
 */
interface Cell {
  readonly area: Interval;
  /** The integral of f² over the cell, divided by its area. */
  readonly meanSquare: Interval;
  /** The supremum of |f| on the cell. */
  readonly largest: Interval;
}

function cellOf(I: Intervals, { lengths, starts, active }: Arcs, p: number, q: number): Cell {
  const [h, l] = [lengths[p] as Interval, lengths[q] as Interval];
  const both = (active[p] as readonly number[]).reduce((sum, is, i) => sum + is * (active[q]?.[i] as number), 0);
  const share = I.ofRational(rational(BigInt(both), BigInt((active[p] as readonly number[]).length)));
  const ratio = (numerator: bigint, denominator: bigint): Interval => I.ofRational(rational(numerator, denominator));
  const area = I.multiply(h, l);
  const apart = (p - q) * 2 - lengths.length;
  if (p === q || apart === 0) {
    // f = base ± |u − v| on a square of side h: E|u − v| = h/3 and E(u − v)² = h²/6.
    const base = p === q ? I.subtract(share, HALF) : share;
    const slope = p === q ? ONE : I.negate(ONE);
    const mixed = I.multiply(I.multiply(slope, ratio(2n, 3n)), I.multiply(base, h));
    const meanSquare = I.sum([I.square(base), mixed, I.divide(I.square(h), I.ofInteger(6n))]);
    const far = I.add(base, I.multiply(slope, h));
    return { area, meanSquare, largest: larger(magnitude(base), magnitude(far)) };
  }
  // f is linear, so the mean of its square is (value at the centre)² + (h² + l²)/12.
  const spread = I.divide(I.add(h, l), I.ofInteger(2n));
  const along = I.add(
    I.subtract(starts[p] as Interval, starts[q] as Interval),
    I.divide(I.subtract(h, l), I.ofInteger(2n)),
  );
  const distance = apart < 0 ? along : I.subtract(ONE, along);
  const centre = I.add(I.subtract(share, HALF), distance);
  const meanSquare = I.add(I.square(centre), I.divide(I.add(I.square(h), I.square(l)), I.ofInteger(12n)));
  const largest = larger(magnitude(I.subtract(centre, spread)), magnitude(I.add(centre, spread)));
  return { area, meanSquare, largest };
}

/** The largest number of units n: there are up to (2n)² cells. */
const MOST_UNITS = 500;

export interface Discrepancy {
  readonly meanSquare: Interval;
  readonly largest: Interval;
}

export function planarDiscrepancy(I: Intervals, units: readonly Direction[]): Discrepancy {
  if (units.length > MOST_UNITS) throw new Refusal('limit', '$', `at most ${MOST_UNITS} units`, `${units.length}`);
  const arcs = arcsOf(I, units);
  let [meanSquare, largest] = [ZERO, ZERO];
  for (let p = 0; p < arcs.lengths.length; p++) {
    for (let q = 0; q <= p; q++) {
      const cell = cellOf(I, arcs, p, q);
      // f is symmetric in x and y, so the cells (p, q) and (q, p) have the same values.
      const weight = p === q ? cell.area : I.add(cell.area, cell.area);
      meanSquare = I.add(meanSquare, I.multiply(weight, cell.meanSquare));
      largest = larger(largest, cell.largest);
    }
  }
  return { meanSquare, largest };
}
