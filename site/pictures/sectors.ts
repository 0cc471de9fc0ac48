/** The cells of a unit with two inputs as sectors of the circle of directions, for drawing: their angles are floats. */
import { toFloat } from '../../src/search.js';
import type { Model } from '../../lemmas/sh17/shared/model.js';

export interface Sector {
  /** Angles in radians; `to` is larger, and beyond 2π in the last sector. */
  readonly from: number;
  readonly to: number;
  /** The number of the cell in the model. */
  readonly cell: number;
}

const TURN = 2 * Math.PI;
const angleOf = (x: number, y: number): number => (Math.atan2(y, x) + TURN) % TURN;

/** The sectors by their angles. Their borders are at right angles to the samples. */
export function sectorsOf({ inputs, points }: Pick<Model, 'inputs' | 'points'>): readonly Sector[] {
  const borders = inputs
    .flatMap((sample) => {
      const [x, y] = sample.map(toFloat) as [number, number];
      return [angleOf(-y, x), angleOf(y, -x)];
    })
    .sort((a, b) => a - b);
  const first = borders[0] as number;
  const angles = points.map((point) => {
    const angle = angleOf(...(point.map(toFloat) as [number, number]));
    return angle < first ? angle + TURN : angle;
  });
  return borders.map((from, i) => {
    const to = borders[i + 1] ?? first + TURN;
    return { from, to, cell: angles.findIndex((angle) => angle > from && angle < to) };
  });
}
