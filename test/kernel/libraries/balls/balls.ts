/** Helpers for tests of balls, which compare every ball with the interval of the same number at many more bits. */
import { expect } from 'chai';
import { gathered, type Ball } from '../../../../src/kernel/libraries/balls/ball.js';
import { ballsOf } from '../../../../src/kernel/libraries/balls/ballMatrix.js';
import type { Context } from '../../../../src/kernel/core/logic/context.js';
import { Encloser } from '../../../../src/kernel/libraries/reals/encloser.js';
import { rationalOfDouble } from '../../../../src/kernel/core/data/packed.js';
import { nearestDouble } from '../../../../src/kernel/libraries/floats/float.js';
import { Intervals } from '../../../../src/kernel/libraries/reals/interval.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import type { Rational } from '../../../../src/kernel/core/data/rational.js';
import type { RealMatrix } from '../../../../src/kernel/libraries/reals/real.js';
import { ends, order } from '../reals/intervals.js';

const PRECISION = 200;

export function ballOf(context: Context, matrix: RealMatrix): Ball {
  return gathered(ballsOf(context, matrix));
}

/** The lower and upper end of every entry, much closer together than any ball is wide. */
export function intervalsOf(context: Context, matrix: RealMatrix): readonly (readonly [Rational, Rational])[] {
  return new Encloser(new Intervals(PRECISION), context).matrix(matrix).entries.map(ends);
}

/** Asserts that every ball meets the interval of its number; returns the largest radius. */
export function contains(context: Context, matrix: RealMatrix): number {
  const ball = ballOf(context, matrix);
  intervalsOf(context, matrix).forEach(([lower, upper], k) => {
    const [mid, rad] = [rationalOfDouble(ball.mid[k] as number), rationalOfDouble(ball.rad[k] as number)];
    const shown = `${matrix.kind}, entry ${k}: ${nearestDouble(lower)} in ${ball.mid[k]} ± ${ball.rad[k]}`;
    expect(order(q.subtract(mid, rad), upper), shown).to.be.at.most(0);
    expect(order(lower, q.add(mid, rad)), shown).to.be.at.most(0);
  });
  return ball.rad.reduce((most, radius) => Math.max(most, radius), 0);
}
