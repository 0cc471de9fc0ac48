import { expect } from 'chai';
import fc from 'fast-check';
import { lowerTail, upperTail } from '../../../../src/kernel/libraries/statistics/binomial.js';
import { BinomialTails, isInside } from '../../../../src/kernel/libraries/statistics/binomialTails.js';
import { toRational } from '../../../../src/kernel/libraries/reals/dyadic.js';
import { Intervals } from '../../../../src/kernel/libraries/reals/interval.js';
import * as q from '../../../../src/kernel/core/data/rational.js';

const I = new Intervals(64);
const number = (value: q.Rational): number => Number(value.numerator) / Number(value.denominator);

describe('binomial tails, bounded', () => {
  it('are at least the exact ones, and not much more where these are small', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.nat(),
        fc.integer({ min: 1, max: 99 }),
        (trials, any, percent) => {
          const k = any % (trials + 1);
          const p = q.rational(BigInt(percent), 100n);
          const tails = new BinomialTails(I, trials);
          for (const [bound, exact] of [
            [tails.lower(k, I.ofRational(p)), lowerTail(trials, k, p)],
            [tails.upper(k, I.ofRational(p)), upperTail(trials, k, p)],
          ] as const) {
            const found = toRational(bound);
            expect(q.sign(q.subtract(found, exact)), `${trials} ${k} ${percent}`).to.be.at.least(0);
            const small = q.sign(q.subtract(exact, q.rational(1n, 1000n))) < 0;
            if (small) expect(q.sign(q.subtract(found, q.add(exact, exact)))).to.be.at.most(0);
          }
        },
      ),
    );
  });

  it('say 1 on the near side of the mean', () => {
    const tails = new BinomialTails(I, 100);
    const half = I.ofRational(q.rational(1n, 2n));
    expect(toRational(tails.lower(60, half))).to.deep.equal(q.ONE);
    expect(toRational(tails.upper(40, half))).to.deep.equal(q.ONE);
  });

  it('bound the tail for every probability of an interval', () => {
    const tails = new BinomialTails(I, 50);
    const between = {
      lower: I.ofRational(q.rational(2n, 5n)).lower,
      upper: I.ofRational(q.rational(3n, 5n)).upper,
    };
    const worst = (of: (p: q.Rational) => q.Rational): q.Rational =>
      [2n, 3n].map((n) => of(q.rational(n, 5n))).reduce((a, b) => (q.sign(q.subtract(a, b)) > 0 ? a : b));
    expect(number(toRational(tails.lower(5, between)))).to.be.at.least(number(worst((p) => lowerTail(50, 5, p))));
    expect(number(toRational(tails.upper(45, between)))).to.be.at.least(number(worst((p) => upperTail(50, 45, p))));
  });

  it('are for probabilities inside 0 and 1', () => {
    const of = (a: bigint, b: bigint) => ({
      lower: I.ofInteger(a).lower,
      upper: I.ofRational(q.rational(b, 2n)).upper,
    });
    expect(isInside(I.ofRational(q.rational(1n, 3n)))).to.equal(true);
    expect([of(0n, 1n), of(-1n, 1n), of(1n, 2n)].map(isInside)).to.deep.equal([false, false, false]);
  });
});
