import { expect } from 'chai';
import { rationals, tells, type Rational } from 'lossproof/search';
import { GRID } from '../../../../lemmas/xls16/shared/interval.js';
import { fewestShown, fewestWithout, tightest } from '../../../../lemmas/xls16/shared/tightest.js';

const valueOf = (text: string): Rational => rationals.parseRational(text) as Rational;

describe('the tightest bounds of a frequency', () => {
  for (const [trials, happened, failed] of [
    [1000, 0, 1000],
    [1000, 300, 650],
    [1000, 1000, 0],
    [100, 50, 0],
    [9, 0, 0],
  ] as const) {
    it(`are the outermost with small tails: ${happened} with, ${failed} without of ${trials}`, () => {
      const lower = GRID.filter((p) => tells(trials, happened, 'atLeast', valueOf(p))).at(-1);
      const upper = GRID.find((p) => tells(trials, failed, 'atMost', valueOf(p)));
      const found = tightest({ trials, happened, failed });
      expect([found.lower, found.upper]).to.deep.equal([lower, upper]);
    });
  }

  it('are absent where nothing was shown', () => {
    expect(tightest({ trials: 9, happened: 0, failed: 0 })).to.deep.equal({});
  });

  it('can rest on so few trials', () => {
    // 2⁻⁶⁸ takes 68 of 68 where either is as likely, and 0.95^920 < 2⁻⁶⁸ < 0.95^918.
    expect(fewestShown(68, '1/2')).to.equal(68);
    expect(fewestShown(67, '1/2')).to.equal(68);
    expect(fewestWithout(920, '1/20')).to.equal(920);
    expect(fewestWithout(918, '1/20')).to.equal(919);
  });
});
