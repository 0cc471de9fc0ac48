/** Helpers for tests of real expressions: their exact values, and the first digits of their enclosures. */
import * as q from '../../../../src/kernel/core/data/rational.js';
import { Encloser, isRational } from '../../../../src/kernel/libraries/reals/encloser.js';
import { Intervals } from '../../../../src/kernel/libraries/reals/interval.js';
import { rational, type Real } from '../../../../src/kernel/libraries/reals/real.js';
import { contextOf } from '../../../support.js';
import { ends } from './intervals.js';

export const encloser = (precision = 128, context = contextOf()): Encloser =>
  new Encloser(new Intervals(precision), context);

export const exact = (real: Real): string => {
  const value = encloser().value(real);
  return isRational(value) ? q.formatRational(value) : 'no rational';
};

export const real = (a: q.Rational): Real => rational(q.formatRational(a));

/** Both ends times 10^places, cut off to whole numbers. */
export const digits = (of: Real, places: number, context = contextOf()): string[] =>
  ends(encloser(200, context).interval(of)).map(({ numerator, denominator }) =>
    String((numerator * 10n ** BigInt(places)) / denominator),
  );
