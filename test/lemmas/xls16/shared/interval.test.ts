import { expect } from 'chai';
import { rationals, type Rational } from 'lossproof/statement';
import { GRID, PAIRS } from '../../../../lemmas/xls16/shared/interval.js';

const valueOf = (text: string): Rational => rationals.parseRational(text) as Rational;
const isBelow = (a: string, b: string): boolean => rationals.sign(rationals.subtract(valueOf(b), valueOf(a))) > 0;

describe('bounds of a frequency', () => {
  it('come from an ascending grid', () => {
    expect([GRID[0], GRID[1], GRID.at(-1)]).to.deep.equal(['1/100', '1/50', '99/100']);
    for (const [index, bound] of GRID.slice(1).entries()) {
      expect(isBelow(GRID[index] as string, bound), `${GRID[index]} and ${bound}`).to.equal(true);
    }
  });

  it('are all pairs of the grid of which a side says something, the lower below the upper', () => {
    expect(PAIRS).to.have.length(51 + 51 + (51 * 50) / 2);
    expect(new Set(PAIRS.map(({ lower, upper }) => `${lower} ${upper}`)).size).to.equal(PAIRS.length);
    for (const { lower, upper } of PAIRS) {
      expect(lower ?? upper).to.be.a('string');
      if (lower !== undefined && upper !== undefined) expect(isBelow(lower, upper), `${lower} ${upper}`).to.equal(true);
    }
  });
});
