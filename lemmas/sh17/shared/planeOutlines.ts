/** The cells of a unit in the plane as sectors of a ring, for a picture. */
import { toFloat } from 'lossproof/search';
import type { Model } from './model.js';
import type { Place } from './sphere.js';

const RING = { inner: 0.6, outer: 1 };
const PIECES = 60;
const TURN = 2 * Math.PI;

/** The outline of each cell, in the order of the points of the model. Its borders are at right angles to samples. */
export function planeOutlines({ inputs, points }: Pick<Model, 'inputs' | 'points'>): readonly (readonly Place[])[] {
  const angleOf = (x: number, y: number): number => (Math.atan2(y, x) + TURN) % TURN;
  const borders = inputs.flatMap((sample) => {
    const [x, y] = sample.map(toFloat) as [number, number];
    return [angleOf(-y, x), angleOf(y, -x)];
  });
  return points.map((point) => {
    const angle = angleOf(...(point.map(toFloat) as [number, number]));
    const after = Math.min(...borders.map((border) => (border - angle + TURN) % TURN));
    const before = Math.min(...borders.map((border) => (angle - border + TURN) % TURN));
    const arc = (radius: number): readonly Place[] =>
      Array.from({ length: PIECES + 1 }, (_, k) => {
        const turned = angle - before + (k * (before + after)) / PIECES;
        return [radius * Math.cos(turned), radius * Math.sin(turned)];
      });
    return [...arc(RING.outer), ...[...arc(RING.inner)].reverse()];
  });
}
