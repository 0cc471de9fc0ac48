/** What tests of balls share: every ball against the interval of the same number, at many more bits. */
import { expect } from 'chai';
import { gathered, type Ball } from '../../src/kernel/ball.js';
import { ballsOf } from '../../src/kernel/ballMatrix.js';
import type { Context } from '../../src/kernel/context.js';
import { Encloser } from '../../src/kernel/enclose.js';
import { exactValue, nearestDouble } from '../../src/kernel/float.js';
import { Intervals } from '../../src/kernel/interval.js';
import * as q from '../../src/kernel/rational.js';
import type { Rational } from '../../src/kernel/rational.js';
import type { RealMatrix } from '../../src/kernel/real.js';
import { ends, order } from './intervals.js';

const PRECISION = 200;

export function ballOf(context: Context, matrix: RealMatrix): Ball {
  return gathered(ballsOf(context, matrix));
}

/** Lower and upper end of every entry, far closer together than any ball is wide. */
export function intervalsOf(context: Context, matrix: RealMatrix): readonly (readonly [Rational, Rational])[] {
  return new Encloser(new Intervals(PRECISION), context).matrix(matrix).entries.map(ends);
}

/** Every ball meets the interval of its number; the largest radius. */
export function contains(context: Context, matrix: RealMatrix): number {
  const ball = ballOf(context, matrix);
  intervalsOf(context, matrix).forEach(([lower, upper], k) => {
    const [mid, rad] = [exactValue(ball.mid[k] as number), exactValue(ball.rad[k] as number)];
    const shown = `${matrix.kind}, entry ${k}: ${nearestDouble(lower)} in ${ball.mid[k]} ± ${ball.rad[k]}`;
    expect(order(q.subtract(mid, rad), upper), shown).to.be.at.most(0);
    expect(order(lower, q.add(mid, rad)), shown).to.be.at.most(0);
  });
  return ball.rad.reduce((most, radius) => Math.max(most, radius), 0);
}
