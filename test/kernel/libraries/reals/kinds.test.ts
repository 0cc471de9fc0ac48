/** Every kind of real number and matrix has a meaning, which agrees with that of simpler ones. */
import { expect } from 'chai';
import fc from 'fast-check';
import { Encloser } from '../../../../src/kernel/libraries/reals/encloser.js';
import { Intervals } from '../../../../src/kernel/libraries/reals/interval.js';
import { REAL_MATRICES, REALS } from '../../../../src/kernel/libraries/reals/kinds.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import type { Rational } from '../../../../src/kernel/core/data/rational.js';
import type { Real } from '../../../../src/kernel/libraries/reals/real.js';
import * as r from '../../../../src/kernel/reals.js';
import { contextOf, numbers, rationalNumbers } from '../../../support.js';
import { ends, holds, order } from './intervals.js';

const encloser = (): Encloser => new Encloser(new Intervals(128), contextOf());
const rat = (value: Rational): Real => r.rational(q.formatRational(value));

/** Both expressions denote one number, so that their intervals meet. */
function agree(a: Real, b: Real): void {
  const [[low, high], [least, most]] = [a, b].map((real) => ends(encloser().interval(real))) as [
    readonly [Rational, Rational],
    readonly [Rational, Rational],
  ];
  expect(order(low, most), JSON.stringify([a, b])).to.be.at.most(0);
  expect(order(least, high), JSON.stringify([a, b])).to.be.at.most(0);
}

describe('kinds of real numbers', () => {
  it('have a meaning, except the smallest eigenvalue, which is only known from theorems', () => {
    const meant = Object.entries({ ...REALS, ...REAL_MATRICES }).filter(([, { meaning }]) => meaning !== undefined);
    const kinds = [...Object.keys(REALS), ...Object.keys(REAL_MATRICES)];
    expect(kinds.filter((kind) => !meant.some(([name]) => name === kind))).to.deep.equal(['smallestEigenvalue']);
  });

  it('obey the laws of arithmetic, also where intervals are needed', () => {
    fc.assert(
      fc.property(rationalNumbers, rationalNumbers, (a, b) => {
        const [x, y] = [r.product(r.pi, rat(a)), rat(b)];
        agree(r.difference(r.sum(x, y), y), x);
        agree(r.product(x, y), r.product(r.pi, rat(q.multiply(a, b))));
        agree(r.power(x, 2), r.product(x, x));
        if (q.isZero(b)) return;
        agree(r.quotient(r.product(x, y), y), x);
        agree(r.power(y, -3), r.quotient(r.rational(1), r.product(y, y, y)));
        agree(r.squareRoot(r.product(y, y)), rat(b.numerator < 0n ? q.negate(b) : b));
      }),
    );
  });

  it('have inverse functions with known values', () => {
    agree(r.product(r.rational(4), { kind: 'arctan', of: r.rational(1) }), r.pi);
    agree(r.product(r.rational(6), { kind: 'arcsin', of: r.rational('1/2') }), r.pi);
    agree(r.product(r.rational(3), { kind: 'arccos', of: r.rational('1/2') }), r.pi);
  });

  it('of matrices are sums of squares and largest magnitudes of their entries', () => {
    const entries = fc.array(rationalNumbers, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(entries, (all) => {
        const row = r.numbers(numbers([all.map(q.formatRational)]));
        const squares = all.map((entry) => q.multiply(entry, entry)).reduce(q.add);
        holds(encloser().interval(r.sumOfSquares(row)), squares, 'sum of squares');
        const sizes = all.map((entry) => (entry.numerator < 0n ? q.negate(entry) : entry));
        const most = sizes.reduce((a, b) => (q.atMost(a, b) ? b : a));
        holds(encloser().interval(r.largestMagnitude(row)), most, 'largest magnitude');
        const twice = r.minus(row, r.numbers(numbers([all.map((entry) => q.formatRational(q.negate(entry)))])));
        holds(encloser().interval(r.largestMagnitude(twice)), q.add(most, most), 'difference');
        const square = r.hadamard(row, row);
        holds(encloser().interval(r.largestMagnitude(square)), q.multiply(most, most), 'entrywise product');
      }),
    );
  });
});
