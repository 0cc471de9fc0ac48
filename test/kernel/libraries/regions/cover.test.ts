import { expect } from 'chai';
import fc from 'fast-check';
import { coverNumber } from '../../../../src/kernel/libraries/regions/cover.js';
import { Intervals } from '../../../../src/kernel/libraries/reals/interval.js';
import { dyadic, compare } from '../../../../src/kernel/libraries/reals/dyadic.js';
import { refuses } from '../../../support.js';

const I = new Intervals(128);

/** The number of open cells into which N lines through the origin in general position divide ℝ^d, by its recursion. */
function cells(d: number, n: number): bigint {
  if (n === 1 || d === 1) return 2n;
  return cells(d, n - 1) + cells(d - 1, n - 1);
}

describe('kernel/libraries/regions/cover', () => {
  it('encloses the number that the recursion gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 14 }), (d, n) => {
        const { lower, upper } = coverNumber(I, d, n);
        const exact = dyadic(cells(d, n));
        expect(compare(lower, exact) <= 0 && compare(exact, upper) <= 0, `d = ${d}, N = ${n}`).to.equal(true);
        expect(compare(upper, dyadic(cells(d, n) + 1n)), `d = ${d}, N = ${n}`).to.be.below(0);
      }),
    );
  });

  it('is all patterns of signs where there are no more samples than inputs', () => {
    expect(compare(coverNumber(I, 50, 50).upper, dyadic(2n ** 50n))).to.equal(0);
    expect(compare(coverNumber(I, 900_000, 50).upper, dyadic(2n ** 50n))).to.equal(0);
  });

  it('refuses more terms than it can add', () => {
    const message = '$.witness: expected at most 200000 binomials, got 200001';
    refuses(() => coverNumber(I, 200_001, 300_000), 'limit', message);
  });
});
