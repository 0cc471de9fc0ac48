/** The cells of a unit in the plane: the sectors between the lines w·x_n = 0, each with its opposite. */
import * as m from '../algebra/matrices.js';
import type { Rational } from '../../core/data/rational.js';
import { Refusal } from '../../core/text/refusal.js';
import { wholeColumns } from '../reals/angles.js';
import { overlap } from '../reals/elementary.js';
import type { Interval, Intervals } from '../reals/interval.js';

export type Direction = readonly [x: bigint, y: bigint];

/** @internal */
export const cross = ([a, b]: Direction, [c, d]: Direction): bigint => a * d - b * c;
const opposite = ([x, y]: Direction): Direction => [-x, -y];

const dot = ([a, b]: Direction, [c, d]: Direction): bigint => a * c + b * d;

/** The vector or its opposite, whichever has an angle in [0, π). */
const upper = (of: Direction): Direction => (of[1] > 0n || (of[1] === 0n && of[0] > 0n) ? of : opposite(of));

/** The lines of the samples, each as a direction of an angle in [0, π), by their angles. Refuses zero and parallel samples. */
export function linesOf(data: m.Matrix<Rational>): readonly Direction[] {
  if (data.rows !== 2 || data.columns < 2) {
    throw new Refusal('mismatch', '$.witness', 'two samples or more, in the plane', `${data.rows} × ${data.columns}`);
  }
  const lines = wholeColumns(data)
    .map((column) => upper(column as unknown as Direction))
    .sort((u, v) => Number(cross(u, v) < 0n) - Number(cross(u, v) > 0n));
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (next !== undefined && cross(line, next) === 0n) {
      throw new Refusal('false', '$.witness', 'samples of which no two are parallel', 'two that are');
    }
  });
  return lines;
}

/** Which of the sectors between the lines, or of their opposites, has these weights: the lines of the samples, turned, divide them. */
export function sectorOf(lines: readonly Direction[], [x, y]: Direction): number {
  const turned = upper([y, -x]);
  const before = lines.filter((line) => cross(line, turned) > 0n).length;
  return (before + lines.length - 1) % lines.length;
}

/** The share θ/2π of directions in each sector, of angle θ < π, between a line and the next. A sector and its opposite have the same. */
export function sharesOf(I: Intervals, lines: readonly Direction[]): readonly Interval[] {
  return lines.map((u, i) => {
    // With −v in the place of v, the angle of an overlap is π − θ, so that the overlap is θ/2π.
    const v = lines[i + 1] ?? opposite(lines[0] as Direction);
    return overlap(I, { xx: dot(u, u), yy: dot(v, v), xy: -dot(u, v) });
  });
}
