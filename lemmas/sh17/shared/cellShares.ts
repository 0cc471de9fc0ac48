/** The probabilities of the cells of a unit in the plane, by floating point. */
import { toFloat } from 'lossproof/search';
import type { Model } from './model.js';

/** The share of directions in each cell, in the order of the points of the model. */
export function cellShares({ inputs, points }: Pick<Model, 'inputs' | 'points'>): readonly number[] {
  const turn = 2 * Math.PI;
  const angleOf = (x: number, y: number): number => (Math.atan2(y, x) + turn) % turn;
  const borders = inputs
    .flatMap((sample) => {
      const [x, y] = sample.map(toFloat) as [number, number];
      return [angleOf(-y, x), angleOf(y, -x)];
    })
    .sort((a, b) => a - b);
  return points.map((point) => {
    const [x, y] = point.map(toFloat) as [number, number];
    const angle = angleOf(x, y);
    const next = borders.findIndex((border) => border > angle);
    const [from, to] = [borders.at(next - 1) as number, borders[Math.max(next, 0)] as number];
    // Before the first border and after the last is one cell.
    return (next > 0 ? to - from : (borders[0] as number) - (borders.at(-1) as number) + turn) / turn;
  });
}
