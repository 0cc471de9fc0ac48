import { expect } from 'chai';
import fc from 'fast-check';
import { Encloser, isRational } from '../../../../src/kernel/libraries/reals/encloser.js';
import { Intervals } from '../../../../src/kernel/libraries/reals/interval.js';
import { formatRational, rational, type Rational } from '../../../../src/kernel/core/data/rational.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import * as r from '../../../../src/kernel/reals.js';
import type { Real } from '../../../../src/kernel/libraries/reals/real.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import { infer } from '../../../../src/kernel/core/logic/theorem.js';
import { contextOf, numbers, rationalNumbers, refuses, arithmeticTheorem } from '../../../support.js';
import { EVERY_REAL } from '../../samples.js';
import { ends, holds, order } from './intervals.js';

const encloser = (precision = 128): Encloser => new Encloser(new Intervals(precision), contextOf());
const exact = (real: Real): string => {
  const value = encloser().value(real);
  return isRational(value) ? formatRational(value) : 'no rational';
};
const rat = (a: Rational): Real => r.rational(formatRational(a));

/** Whole numbers near 10³⁰ times the ends. */
const shown = (real: Real, places: number, context = contextOf()): string[] =>
  ends(new Encloser(new Intervals(200), context).interval(real)).map(({ numerator, denominator }) =>
    String((numerator * 10n ** BigInt(places)) / denominator),
  );

describe('enclose', () => {
  it('keeps rational expressions exact', () => {
    fc.assert(
      fc.property(rationalNumbers, rationalNumbers, fc.integer({ min: -3, max: 3 }), (a, b, exponent) => {
        const [x, y] = [rat(a), rat(b)];
        expect(exact(r.sum(x, y, y))).to.equal(formatRational(q.add(q.add(a, b), b)));
        expect(exact(r.product(x, y))).to.equal(formatRational(q.multiply(a, b)));
        expect(exact(r.difference(x, y))).to.equal(formatRational(q.subtract(a, b)));
        if (q.isZero(b)) {
          const message = '$: expected a divisor that is not zero, got zero';
          refuses(() => exact(r.quotient(x, y)), 'false', message);
          refuses(() => exact(r.quotient(r.pi, y)), 'false', message);
          refuses(() => exact(r.power(y, -1)), 'false', message);
          return;
        }
        expect(exact(r.quotient(x, y))).to.equal(formatRational(q.divide(a, b)));
        const factor = exponent < 0 ? q.divide(q.ONE, b) : b;
        const expected = Array.from({ length: Math.abs(exponent) }, () => factor).reduce(q.multiply, q.ONE);
        expect(exact(r.power(y, exponent))).to.equal(formatRational(expected));
        holds(encloser(20).interval(r.quotient(x, y)), q.divide(a, b), 'rounded');
      }),
    );
    expect(exact(r.entry(numbers([['-5/3']])))).to.equal('-5/3');
    expect(exact(r.kernelEigenvalue(6, 1))).to.equal('1/24');
    expect(exact(r.rankedEigenvalue(3, 4))).to.equal('1/16');
    expect(exact(r.pi)).to.equal('no rational');
  });

  it('encloses a power that would be too long to write', () => {
    const long = r.power(r.power(r.rational(3), 1000), 500);
    const value = encloser(32).value(long);
    expect(isRational(value)).to.equal(false);
    // 3^500000 has 792482 binary digits.
    refuses(
      () => encloser(32).interval(r.power(long, 2)),
      'limit',
      '$: expected a number between 2^−1000000 and 2^1000000, got another',
    );
  });

  it('encloses expressions with π', () => {
    // π² = 9.869604401089358618834…, π/(1 + π), 1/π², √π
    const digits: readonly (readonly [Real, string])[] = [
      [r.power(r.pi, 2), '9869604401089358618834'],
      [r.product(r.pi, r.rational('1/2')), '1570796326794896619231'],
      [r.quotient(r.rational(1), r.power(r.pi, 2)), '101321183642337771443'],
      [r.power(r.pi, -2), '101321183642337771443'],
      [r.quotient(r.pi, r.sum(r.rational(1), r.pi)), '758546992994776145344'],
      [r.squareRoot(r.pi), '1772453850905516027298'],
      [r.difference(r.rational(4), r.pi), '858407346410206761537'],
      [{ kind: 'arctan', of: r.rational(1) }, '785398163397448309615'],
      [{ kind: 'arcsin', of: r.rational('1/2') }, '523598775598298873077'],
      [{ kind: 'arccos', of: r.rational('1/2') }, '1047197551196597746154'],
    ];
    for (const [real, expected] of digits) expect(shown(real, 21)).to.deep.equal([expected, expected]);
  });

  it('encloses the numbers of a spectrum and of a matrix', () => {
    // λ₀(2) = 1/π², E k²(3) = 1/8 − 1/2π²
    expect(shown(r.kernelEigenvalue(2, 0), 18)).to.deep.equal(['101321183642337771', '101321183642337771']);
    expect(shown(r.meanSquaredOverlap(3), 15)).to.deep.equal(['74339408178831', '74339408178831']);
    expect(exact(r.partialTrace(3, 0))).to.equal('1/16');
    const M = r.numbers(
      numbers([
        [1, '-7/2'],
        [2, 3],
      ]),
    );
    expect(shown(r.sumOfSquares(M), 3)).to.deep.equal(['26250', '26250']);
    expect(shown(r.largestMagnitude(M), 3)).to.deep.equal(['3500', '3500']);
    expect(shown(r.largestMagnitude(r.hadamard(M, M)), 3)).to.deep.equal(['12250', '12250']);
    expect(shown(r.largestMagnitude(r.minus(M, M)), 3)).to.deep.equal(['0', '0']);
  });

  it('takes columns as directions, whatever their lengths and denominators', () => {
    const X = numbers([
      ['1/2', '1/3'],
      ['0', '1/3'],
    ]);
    // 45°: k = 3/8, and ½ on the diagonal.
    for (const matrix of [r.overlaps(X), r.arcs(X)]) {
      const entries = encloser(80).matrix(matrix).entries;
      ['1/2', '3/8', '3/8', '1/2'].forEach((expected, i) => {
        holds(entries[i] as never, q.parseRational(expected) as Rational, `entry ${i}`);
      });
    }
    const { meanSquare, largest } = {
      meanSquare: r.planarSquaredDiscrepancy(X),
      largest: r.planarLargestDiscrepancy(X),
    };
    // (½·¼ + ½·9/64) − 1/12
    holds(encloser(80).interval(meanSquare), q.subtract(rational(25n, 128n), rational(1n, 12n)), 'mean square');
    // At opposite ends of the arc where both are active, of 3/8 of a turn: 1 − k = 1 − 1/8.
    holds(encloser(80).interval(largest), rational(7n, 8n), 'largest');
  });

  it('encloses cosines', () => {
    const X = numbers([
      [3, 0],
      [4, -2],
    ]);
    const entries = encloser(80).matrix(r.cosines(X)).entries;
    ['1', '-4/5', '-4/5', '1'].forEach((expected, i) => {
      holds(entries[i] as never, q.parseRational(expected) as Rational, `entry ${i}`);
    });
  });

  it('refuses columns without a direction, and others than planar ones', () => {
    const zero = numbers([
      [1, 0],
      [1, 0],
    ]);
    refuses(
      () => encloser().matrix(r.overlaps(zero)),
      'false',
      '$: expected columns that have a direction, got a zero column, number 2',
    );
    refuses(
      () => encloser().matrix(r.arcs(numbers([[1]]))),
      'mismatch',
      '$: expected directions in the plane, one a column, of 2 × 1, got 1 × 1',
    );
    refuses(
      () => encloser().matrix(r.activities(zero)),
      'missing',
      '$: expected an expression that can be enclosed, or premises that enclose it, got activities',
    );
    refuses(() => encloser().value(r.entry(numbers([[1, 2]]))), 'mismatch', '$: expected an entry of 1 × 1, got 1 × 2');
  });

  it('narrows with the precision, for every kind of expression', () => {
    const context = contextOf({ x: numbers([[3], [1]]) });
    const others = EVERY_REAL.filter(({ kind }) => kind !== 'smallestEigenvalue');
    for (const real of [...others, r.largestMagnitude(r.overlaps(t.data('x')))]) {
      const found = [24, 60, 200].map((precision) =>
        ends(new Encloser(new Intervals(precision), context).interval(real)),
      );
      const [, , [low, high]] = found as [never, never, readonly [Rational, Rational]];
      for (const [lower, upper] of found) {
        expect(order(lower, high) <= 0 && order(low, upper) <= 0, real.kind).to.equal(true);
      }
      expect(order(q.subtract(high, low), rational(1n, 2n ** 180n)), real.kind).to.be.at.most(0);
    }
  });

  it('takes from premises what it cannot compute, and refuses it without', () => {
    const context = contextOf();
    const least = r.smallestEigenvalue(r.numbers(numbers([[2]])));
    const I = new Intervals(64);
    refuses(
      () => new Encloser(I, context).interval(least),
      'missing',
      '$: expected an expression that can be enclosed, or premises that enclose it, got smallestEigenvalue',
    );
    const known = infer(context, 'smallestEigenvalueByFloats', [], {
      matrix: r.numbers(numbers([[2]])),
      lower: '1',
      upper: '3',
      vector: numbers([[1]]),
    });
    expect(ends(new Encloser(I, context, [known]).interval(r.sum(least, least)))).to.deep.equal([
      rational(2n),
      rational(6n),
    ]);
    refuses(
      () => new Encloser(I, context, [known, arithmeticTheorem(context)]),
      'false',
      '$.premises[1]: expected a theorem of kind enclosed, got comparison',
    );
  });
});
