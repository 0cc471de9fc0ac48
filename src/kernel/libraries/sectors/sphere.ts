/**
 * The cells of a unit in space: cones that the planes w·x_n = 0 cut out, which are polygons on the sphere.
 *
 * A polygon with the interior angles α_v has the area Σ_v α_v − (k − 2)π at k corners (Girard 1629), which is 2π − Σ_v (π − α_v). Of a
 * sphere of area 4π that is the share ½ − Σ_v (π − α_v)/4π. Two planes alone leave lunes, with two opposite corners, and the same is true.
 * Where no three samples are in a plane, a corner v = ±x_i × x_j is on two of the planes only, and the cell with the signs σ has it exactly if
 * σ_n·(x_n·v) > 0 for all other n. Near v the cell is where σ_i·x_i and σ_j·x_j have positive products, a wedge of the angle π − θ with θ the
 * angle of these two. So a corner takes θ/4π away, which is (1 − 2k)/4 with k = (π − θ)/2π.
 */
import * as m from '../algebra/matrices.js';
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';
import { spend } from '../../core/data/work.js';
import { Refusal } from '../../core/text/refusal.js';
import { wholeColumns } from '../reals/angles.js';
import * as dy from '../reals/dyadic.js';
import { overlap } from '../reals/elementary.js';
import { constant, type Interval, type Intervals } from '../reals/interval.js';

type Vector = readonly bigint[];

const HALF = constant(dy.dyadic(1n, -1));
/** A product of whole numbers of a word costs about so much. */
const PRODUCT_UNITS = 30;
const WORD_BITS = 64;

const dot = (u: Vector, v: Vector): bigint => u.reduce((sum, entry, i) => sum + entry * (v[i] as bigint), 0n);

function cross([a, b, c]: Vector, [d, e, f]: Vector): Vector {
  const minor = (s: bigint, t: bigint, u: bigint, v: bigint): bigint => s * v - t * u;
  const [x, y, z] = [a, b, c] as [bigint, bigint, bigint];
  const [u, v, w] = [d, e, f] as [bigint, bigint, bigint];
  return [minor(y, z, v, w), minor(z, x, w, u), minor(x, y, u, v)];
}

/**
 * The share of directions in each cell of these signs at the samples. Refuses parallel samples, and three in a plane; then all cells are
 * those that Cover counted, and each has the corners that its signs have.
 */
export function polygonShares(
  I: Intervals,
  data: m.Matrix<Rational>,
  cells: readonly (readonly number[])[],
): readonly Interval[] {
  const samples = samplesOf(data);
  const found = cells.map((): Interval[] => []);
  const cellOf = new Map(cells.map((signs, cell) => [signs.join(), cell]));
  const bits = Math.max(...samples.flat().map(q.bitLength));
  samples.forEach((x, i) => {
    samples.slice(i + 1).forEach((y, place) => {
      const j = i + 1 + place;
      spend(3 * PRODUCT_UNITS * samples.length * (1 + bits / WORD_BITS) ** 2);
      const sides = sidesOf(samples, i, j);
      const same = overlap(I, { xx: dot(x, x), yy: dot(y, y), xy: dot(x, y) });
      const opposite = I.subtract(HALF, same);
      for (const turn of [1, -1]) {
        for (const [a, b] of [
          [1, 1],
          [1, -1],
          [-1, 1],
          [-1, -1],
        ] as const) {
          // prettier-ignore
          const signs = sides.map((side, n) => (n === i ? a : n === j ? b : turn * side));
          const cell = cellOf.get(signs.join());
          if (cell !== undefined) (found[cell] as Interval[]).push(a === b ? same : opposite);
        }
      }
    });
  });
  // ½ − Σ (1 − 2k)/4
  return found.map((overlaps) => {
    const corners = I.ofRational(q.rational(BigInt(overlaps.length), 4n));
    return I.add(I.subtract(HALF, corners), I.multiply(HALF, I.sum(overlaps)));
  });
}

function samplesOf(data: m.Matrix<Rational>): readonly Vector[] {
  if (data.rows !== 3 || data.columns < 2) {
    throw new Refusal('mismatch', '$.witness', 'two samples or more, in space', `${data.rows} × ${data.columns}`);
  }
  return wholeColumns(data);
}

/** The sides ±1 of the corner x_i × x_j on which the other planes have their samples; 0 for i and j. */
function sidesOf(samples: readonly Vector[], i: number, j: number): readonly number[] {
  const corner = cross(samples[i] as Vector, samples[j] as Vector);
  if (corner.every((entry) => entry === 0n)) {
    throw new Refusal('false', '$.witness', 'samples of which no two are parallel', 'two that are');
  }
  return samples.map((sample, n) => {
    if (n === i || n === j) return 0;
    const along = dot(sample, corner);
    if (along !== 0n) return along > 0n ? 1 : -1;
    throw new Refusal('false', '$.witness', 'samples of which no three are in a plane', 'three that are');
  });
}
