import { expect } from 'chai';
import fc from 'fast-check';
import { isProbability, lowerTail, upperTail } from '../../../../src/kernel/libraries/statistics/binomial.js';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { choices } from '../../../support.js';

const third = q.rational(1n, 3n);

describe('binomial', () => {
  it('sums the probabilities of all outcomes with so many successes', () => {
    const trials = 6;
    for (const p of [third, q.rational(1n, 2n), q.rational(5n, 7n)]) {
      const fails = q.subtract(q.ONE, p);
      let sum = q.ZERO;
      for (let s = 0; s <= trials; s++) {
        const each = Array.from({ length: trials }, (_, i) => (i < s ? p : fails)).reduce(q.multiply);
        expect(q.formatRational(upperTail(trials, s, p))).to.equal(q.formatRational(q.subtract(q.ONE, sum)));
        sum = choices(trials, s).reduce((total) => q.add(total, each), sum);
        expect(q.formatRational(lowerTail(trials, s, p))).to.equal(q.formatRational(sum));
      }
    }
  });

  it('says 0 below the fewest and 1 from the most', () => {
    expect(lowerTail(5, -1, third)).to.deep.equal(q.ZERO);
    expect(upperTail(5, 6, third)).to.deep.equal(q.ZERO);
    expect(lowerTail(5, 5, third)).to.deep.equal(q.ONE);
    expect(upperTail(5, 0, third)).to.deep.equal(q.ONE);
  });

  it('falls, as the probability of a success grows', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.integer({ min: 1, max: 98 }), (most, percent) => {
        const [p, larger] = [percent, percent + 1].map((n) => q.rational(BigInt(n), 100n)) as [q.Rational, q.Rational];
        expect(q.atMost(lowerTail(20, most, larger), lowerTail(20, most, p))).to.equal(true);
        expect(q.atMost(upperTail(20, most, p), upperTail(20, most, larger))).to.equal(true);
      }),
    );
  });

  it('knows what a probability between 0 and 1 is', () => {
    expect([q.ZERO, q.ONE, q.rational(-1n, 2n), q.rational(3n, 2n)].map(isProbability)).to.deep.equal(
      Array(4).fill(false),
    );
    expect(isProbability(third)).to.equal(true);
  });
});
