import { expect } from 'chai';
import { binomials, rationals, type Rational } from 'lossproof/search';
import { GRID } from '../../../../lemmas/xls16/shared/interval.js';
import { fewestShown, fewestWithout, tightest } from '../../../../lemmas/xls16/shared/tightest.js';

const isSmall = (tail: Rational): boolean => rationals.atMost(tail, rationals.rational(1n, 1000n));
const valueOf = (text: string): Rational => rationals.parseRational(text) as Rational;

describe('the tightest bounds of a frequency', () => {
  for (const [trials, happened, failed] of [
    [200, 0, 200],
    [200, 60, 130],
    [200, 200, 0],
    [20, 10, 0],
    [9, 0, 0],
  ] as const) {
    it(`are the outermost with small tails: ${happened} with, ${failed} without of ${trials}`, () => {
      const lower = GRID.filter((p) => isSmall(binomials.upperTail(trials, happened, valueOf(p)))).at(-1);
      const upper = GRID.find((p) => isSmall(binomials.lowerTail(trials, trials - failed, valueOf(p))));
      const found = tightest({ trials, happened, failed });
      expect([found.lower, found.upper]).to.deep.equal([lower, upper]);
    });
  }

  it('are absent where nothing was shown', () => {
    expect(tightest({ trials: 9, happened: 0, failed: 0 })).to.deep.equal({});
  });

  it('can rest on so few trials', () => {
    // P(Bin(20, ½) ≥ 17) = 1351/2²⁰ and P(Bin(20, ½) ≥ 18) = 211/2²⁰.
    expect(fewestShown(20, '1/2')).to.equal(18);
    expect(fewestWithout(20, '1/2')).to.equal(18);
    // 0.95¹³⁵ < 1/1000 < 0.95¹³⁴
    expect(fewestWithout(135, '1/20')).to.equal(135);
    expect(fewestShown(1000, '1/100')).to.be.within(20, 30);
  });
});
