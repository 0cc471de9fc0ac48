/** The cells of a unit in space as polygons on the sphere, by floating point: their corners, their areas, and maps of them. */
import { toFloat } from 'lossproof/search';
import type { Model } from './model.js';

type Direction = readonly [x: number, y: number, z: number];
export type Place = readonly [x: number, y: number];

const dot = ([a, b, c]: Direction, [d, e, f]: Direction): number => a * d + b * e + c * f;
const cross = ([a, b, c]: Direction, [d, e, f]: Direction): Direction => [b * f - c * e, c * d - a * f, a * e - b * d];
const unit = (v: Direction): Direction => {
  const length = Math.sqrt(dot(v, v));
  return [v[0] / length, v[1] / length, v[2] / length];
};
const mixed = (s: number, u: Direction, t: number, v: Direction): Direction =>
  unit([s * u[0] + t * v[0], s * u[1] + t * v[1], s * u[2] + t * v[2]]);

/** The middles of two maps and two more axes. No rational sample is parallel to one of them, so no great circle is the rim of a map. */
const POLE = unit([Math.SQRT2, -Math.sqrt(3), Math.sqrt(7)]);
const EAST = unit(cross([0, 0, 1], POLE));
const NORTH = cross(POLE, EAST);
const SIDES = [1, -1] as const;
type Side = (typeof SIDES)[number];

/** The corners, in order, of the part of a convex spherical polygon where the product with the normal vector is positive. */
function cut(corners: readonly Direction[], normal: Direction): readonly Direction[] {
  return corners.flatMap((corner, i) => {
    const next = corners[(i + 1) % corners.length] as Direction;
    const [here, there] = [dot(corner, normal), dot(next, normal)];
    const kept = here > 0 ? [corner] : [];
    // On the segment between them the product is 0 at the mean with these weights.
    return here > 0 === there > 0 ? kept : [...kept, mixed(Math.abs(there), corner, Math.abs(here), next)];
  });
}

/** The part of a cell on one half of the sphere. */
function polygonOf(normals: readonly Direction[], side: Side): readonly Direction[] {
  const pole = mixed(side, POLE, 0, POLE);
  const rim = [EAST, mixed(side, NORTH, 0, NORTH), mixed(-1, EAST, 0, EAST), mixed(-side, NORTH, 0, NORTH)];
  const [first, ...others] = normals as [Direction, ...Direction[]];
  // The first part is a lune. The arc between its two corners, which are opposite, gets a point in its middle.
  const lune = cut(rim, first);
  const top = mixed(1, pole, -dot(pole, first), first);
  const last = lune.findIndex((corner, i) => dot(corner, lune[(i + 1) % lune.length] as Direction) < -0.999_999);
  return others.reduce(cut, [...lune.slice(0, last + 1), top, ...lune.slice(last + 1)]);
}

type Cells = Pick<Model, 'inputs' | 'signs'>;

function normalsOf({ inputs, signs }: Cells): readonly (readonly Direction[])[] {
  const samples = inputs.map((sample) => unit(sample.map(toFloat) as unknown as Direction));
  return signs.map((cell) => samples.map((sample, n) => mixed(cell[n] as number, sample, 0, sample)));
}

/** The share of the sphere of a convex polygon, in triangles around a point inside (van Oosterom & Strackee 1983). */
function shareOf(corners: readonly Direction[]): number {
  if (corners.length < 3) return 0;
  const inside = unit(corners.reduce(([a, b, c], [d, e, f]): Direction => [a + d, b + e, c + f]));
  const angles = corners.map((u, i) => {
    const v = corners[(i + 1) % corners.length] as Direction;
    return 2 * Math.atan2(Math.abs(dot(inside, cross(u, v))), 1 + dot(inside, u) + dot(u, v) + dot(v, inside));
  });
  return angles.reduce((sum, each) => sum + each) / (4 * Math.PI);
}

/** The share of directions in each cell. */
export const sphereShares = (cells: Cells): readonly number[] =>
  normalsOf(cells).map((normals) => SIDES.reduce((sum, side) => sum + shareOf(polygonOf(normals, side)), 0));

/** An arc is drawn in so many pieces at most, and none is longer than two degrees. */
const PIECES = 90;

/**
 * The outlines of each cell on two discs of radius 1 around (±1.1, 0), the halves of the sphere seen from outside. By Lambert's projection
 * areas are in proportion to those on the sphere.
 */
export function sphereOutlines(cells: Cells): readonly (readonly (readonly Place[])[])[] {
  const place = (side: Side, point: Direction): Place => {
    const scale = 1 / Math.sqrt(1 + Math.abs(dot(point, POLE)));
    return [side * scale * dot(point, EAST) - 1.1 * side, scale * dot(point, NORTH)];
  };
  const outline = (side: Side, corners: readonly Direction[]): readonly Place[] =>
    corners.flatMap((corner, i) => {
      const next = corners[(i + 1) % corners.length] as Direction;
      const angle = Math.acos(Math.min(1, dot(corner, next)));
      const pieces = Math.ceil((PIECES * angle) / Math.PI) + 1;
      // With the sines of its parts an arc is divided evenly, however long it is.
      const part = (k: number): number => (angle > 0 ? Math.sin((k * angle) / pieces) : k);
      return Array.from({ length: pieces }, (_, k) => place(side, mixed(part(pieces - k), corner, part(k), next)));
    });
  return normalsOf(cells).map((normals) =>
    SIDES.flatMap((side) => {
      const corners = polygonOf(normals, side);
      return corners.length < 3 ? [] : [outline(side, corners)];
    }),
  );
}
