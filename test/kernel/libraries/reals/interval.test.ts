import { expect } from 'chai';
import fc from 'fast-check';
import * as iv from '../../../../src/kernel/libraries/reals/interval.js';
import { Intervals, type Interval } from '../../../../src/kernel/libraries/reals/interval.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { rational, type Rational } from '../../../../src/kernel/core/data/rational.js';
import { refuses } from '../../../support.js';
import { around, ends, holds, order, precisions, triples, width } from './intervals.js';

const signOf = (interval: Interval): number[] => ends(interval).map(q.sign);

describe('interval', () => {
  it('contains the result of every operation on numbers of its operands', () => {
    fc.assert(
      fc.property(precisions, triples, triples, (precision, a, b) => {
        const I = new Intervals(precision);
        const [x, z] = [around(precision, a.least, a.most), around(precision, b.least, b.most)];
        for (const left of Object.values(a)) {
          for (const right of Object.values(b)) {
            holds(I.add(x, z), q.add(left, right), 'sum');
            holds(I.subtract(x, z), q.subtract(left, right), 'difference');
            holds(I.multiply(x, z), q.multiply(left, right), 'product');
            const [low, high] = signOf(z);
            if (low === high && low !== 0) holds(I.divide(x, z), q.divide(left, right), 'quotient');
            holds(iv.larger(x, z), order(left, right) > 0 ? left : right, 'larger');
          }
          holds(I.square(x), q.multiply(left, left), 'square');
          holds(I.negate(x), q.negate(left), 'negative');
          holds(iv.magnitude(x), q.sign(left) < 0 ? q.negate(left) : left, 'magnitude');
          holds(I.round(x), left, 'rounded');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('raises to whole powers of either sign', () => {
    fc.assert(
      fc.property(triples, fc.integer({ min: -6, max: 6 }), (a, exponent) => {
        const I = new Intervals(60);
        const x = around(60, a.least, a.most);
        const [low, high] = signOf(x);
        if (exponent < 0 && (low !== high || low === 0)) return;
        const exact = { numerator: a.between.numerator ** 6n, denominator: a.between.denominator ** 6n };
        expect(exact.denominator > 0n).to.equal(true);
        let expected = q.ONE;
        for (let i = 0; i < Math.abs(exponent); i++) expected = q.multiply(expected, a.between);
        holds(I.power(x, exponent), exponent < 0 ? q.divide(q.ONE, expected) : expected, `power ${exponent}`);
      }),
    );
  });

  it('is narrow: one operation on exact numbers loses no more than the last bits', () => {
    fc.assert(
      fc.property(triples, triples, ({ between: a }, { between: b }) => {
        const narrow = (interval: Interval, value: Rational): void => {
          const size = q.sign(value) < 0 ? q.negate(value) : value;
          expect(order(width(interval), q.multiply(size, rational(1n, 2n ** 60n)))).to.be.at.most(0);
        };
        const I = new Intervals(300);
        narrow(I.multiply(I.ofRational(a), I.ofRational(b)), q.multiply(a, b));
        if (q.sign(b) !== 0) narrow(I.divide(I.ofRational(a), I.ofRational(b)), q.divide(a, b));
      }),
    );
  });

  it('narrows as the precision grows', () => {
    const third = rational(1n, 3n);
    const widths = [16, 32, 64, 128].map((precision) => width(new Intervals(precision).ofRational(third)));
    for (let i = 1; i < widths.length; i++) {
      expect(order(widths[i] as Rational, widths[i - 1] as Rational)).to.equal(-1);
    }
  });

  it('takes roots of what is not negative', () => {
    const I = new Intervals(64);
    const root = I.squareRoot(around(64, rational(2n), rational(9n)));
    const [lower, upper] = ends(root);
    expect(order(q.multiply(lower, lower), rational(2n))).to.equal(-1);
    expect(upper).to.deep.equal(rational(3n));
    refuses(
      () => I.squareRoot(around(64, rational(-1n), rational(2n))),
      'false',
      '$: expected a number of at least zero under the root, got an enclosure that goes below; more bits may help',
    );
  });

  it('does not divide by what may be zero', () => {
    const I = new Intervals(64);
    for (const [least, most] of [
      [-1n, 1n],
      [0n, 1n],
      [-1n, 0n],
      [0n, 0n],
    ] as const) {
      refuses(
        () => I.divide(iv.ONE, around(64, rational(least), rational(most))),
        'false',
        '$: expected a divisor away from zero, got an enclosure that contains it; more bits may help',
      );
    }
  });

  it('compares only what is settled', () => {
    const at = (least: bigint, most: bigint): Interval => around(64, rational(least), rational(most));
    expect(iv.below(at(0n, 1n), at(2n, 3n))).to.equal(true);
    expect(iv.below(at(0n, 1n), at(1n, 3n))).to.equal(false);
    expect(iv.atMost(at(0n, 1n), at(1n, 3n))).to.equal(true);
    expect(iv.atMost(at(0n, 2n), at(1n, 3n))).to.equal(false);
  });

  it('sums nothing to zero, and keeps whole numbers', () => {
    const I = new Intervals(16);
    expect(I.sum([])).to.deep.equal(iv.ZERO);
    expect(ends(I.sum([I.ofInteger(3n), I.ofInteger(4n)]))).to.deep.equal([rational(7n), rational(7n)]);
    expect(I.guarded(5).precision).to.equal(21);
  });
});
