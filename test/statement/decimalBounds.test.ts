import { expect } from 'chai';
import { decimalBounds, reals } from 'lossproof/statement';

describe('decimalBounds', () => {
  it('bounds numbers by decimals that are at most two units of the last digit apart', () => {
    for (const real of [
      reals.pi,
      reals.rankedEigenvalue(2, 1_000_000),
      reals.difference(reals.rational(3), reals.pi),
    ]) {
      for (const digits of [3, 12, 40]) {
        const { lower, upper } = decimalBounds(real, digits);
        const [[a, b], [c, e]] = [lower, upper].map((text) => text.split('/').map(BigInt)) as [
          [bigint, bigint],
          [bigint, bigint],
        ];
        // (c/e − a/b)·10^(digits − 2) is less than |a/b|.
        const apart = c * b - a * e;
        expect(apart > 0n && apart * 10n ** BigInt(digits - 2) < (a < 0n ? -a : a) * e).to.equal(true);
      }
    }
    expect(decimalBounds(reals.pi, 3)).to.deep.equal({ lower: '157/50', upper: '63/20' });
  });
});
