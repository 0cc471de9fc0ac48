/** A surface over a square as facets on a plane, those behind first. */
export interface Turn {
  /** Degrees. */
  readonly turn: number;
  readonly tilt: number;
}

export interface Facet {
  readonly corners: readonly (readonly [x: number, y: number])[];
  /** The mean height, from 0 to 1. */
  readonly height: number;
}

const RADIANS = Math.PI / 180;
/** The height of the surface, where its sides are 2 long. */
const HEIGHT = 1.5;

/** Heights between these are drawn; others are cut off. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

export type Projection = (a: number, b: number, height: number) => readonly [x: number, y: number];

/** From a and b, both from −1 to 1, and a height, to the plane: x to the right and y down, both within about ±1.5. */
export function projection({ turn, tilt }: Turn, { least, most }: Bounds): Projection {
  const [cos, sin] = [Math.cos(turn * RADIANS), Math.sin(turn * RADIANS)];
  const [up, flat] = [Math.cos(tilt * RADIANS), Math.sin(tilt * RADIANS)];
  return (a, b, height) => {
    const inside = Math.min(most, Math.max(least, height));
    const z = most > least ? ((inside - least) / (most - least) - 0.5) * HEIGHT : 0;
    return [a * cos - b * sin, (a * sin + b * cos) * flat - z * up];
  };
}

export function facets(heights: readonly (readonly number[])[], turn: Turn, bounds: Bounds): readonly Facet[] {
  const project = projection(turn, bounds);
  const last = heights.length - 1;
  const side = (i: number): number => (2 * i) / last - 1;
  const height = (i: number, j: number): number => heights[i]?.[j] as number;
  const [cos, sin] = [Math.cos(turn.turn * RADIANS), Math.sin(turn.turn * RADIANS)];
  const found = Array.from({ length: last * last }, (_, at) => {
    const [i, j] = [Math.floor(at / last), at % last];
    const corners = [
      [i, j],
      [i + 1, j],
      [i + 1, j + 1],
      [i, j + 1],
    ] as const;
    const mean = corners.reduce((sum, [k, l]) => sum + Math.min(bounds.most, height(k, l)), 0) / 4;
    return {
      corners: corners.map(([k, l]) => project(side(k), side(l), height(k, l))),
      height: bounds.most > bounds.least ? Math.max(0, (mean - bounds.least) / (bounds.most - bounds.least)) : 0.5,
      depth: side(i + 0.5) * sin + side(j + 0.5) * cos,
    };
  });
  return found.sort((a, b) => a.depth - b.depth).map(({ corners, height: level }) => ({ corners, height: level }));
}
