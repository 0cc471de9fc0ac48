/** Lehmer's algorithm: the divisor of the plain Euclidean algorithm, the same remainders, and the longest chains of quotients. */
import { expect } from 'chai';
import fc from 'fast-check';
import { rationals } from 'lossproof/search';
import { greatestCommonDivisor, LeadingDigits } from '../../src/compute/greatestCommonDivisor.js';

describe('greatestCommonDivisor', () => {
  it('is that of the Euclidean algorithm', () => {
    const number = fc.oneof(
      fc.bigInt({ min: -10n, max: 10n }),
      fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }),
      fc.bigInt({ min: -(2n ** 2000n), max: 2n ** 2000n }),
    );
    fc.assert(
      fc.property(number, number, number, (a, b, common) => {
        for (const [x, y] of [
          [a, b],
          [a * common, b * common],
          [a * b, b],
        ] as const) {
          expect(greatestCommonDivisor(x, y)).to.equal(rationals.greatestCommonDivisor(x, y));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('goes through the longest chains of quotients', () => {
    let [a, b] = [1n, 1n];
    for (let k = 0; k < 1000; k++) [a, b] = [a + b, a];
    expect(greatestCommonDivisor(a, b)).to.equal(1n);
    expect(greatestCommonDivisor(a * 91n, b * 91n)).to.equal(91n);
  });
});

describe('LeadingDigits', () => {
  it('gives steps of the Euclidean algorithm, several at once', () => {
    const number = fc.bigInt({ min: 1n, max: 2n ** 600n });
    let most = 0;
    fc.assert(
      fc.property(number, number, (first, second) => {
        const [a, b] = first > second ? [first, second] : [second, first];
        const [A, B, C, D] = new LeadingDigits(a).steps(a, b);
        if (B === 0n) return;
        expect(A * D - B * C, 'the map is invertible over the whole numbers').to.be.oneOf([1n, -1n]);
        const reached = [A * a + B * b, C * a + D * b];
        let pair = [a, b];
        let steps = 0;
        while (pair[1] !== reached[1] && (pair[1] as bigint) > 0n) {
          pair = [pair[1] as bigint, (pair[0] as bigint) % (pair[1] as bigint)];
          steps++;
        }
        expect(pair, `${a}, ${b}`).to.deep.equal(reached);
        most = Math.max(most, steps);
      }),
      { numRuns: 500 },
    );
    expect(most).to.be.greaterThan(10);
  });

  it('gives no step where the leading digits decide none', () => {
    expect(new LeadingDigits(2n ** 200n).steps(2n ** 200n, 1n)).to.deep.equal([1n, 0n, 0n, 1n]);
  });
});
