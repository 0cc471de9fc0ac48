import { expect } from 'chai';
import { chanceOfAny, secondsOfTrials, threshold } from '../../../../lemmas/xls16/surveys/largeEigenvalue.js';

describe('numbers beside the frequency of a large eigenvalue', () => {
  it('encloses mγ_m/2', () => {
    // γ₉ and γ₁₄ are λ₂ in 3 and 4 dimensions, by quadrature in mpmath 1.3.
    for (const [d, m, shown] of [
      [3, 9, 0.123],
      [4, 14, 0.1135],
    ] as const) {
      const [lower, upper] = threshold({ d, m });
      expect(upper - lower).to.be.within(0, 1e-10);
      expect(lower).to.be.closeTo(shown, 5e-5);
    }
  });

  it('adds chances of error', () => {
    expect(chanceOfAny([])).to.equal('0');
    expect(chanceOfAny([{ error: '1/1000' }, { error: '1/500' }, { error: '1/1000' }])).to.equal('1/250');
  });

  it('estimates more seconds for more trials and for larger matrices', () => {
    const seconds = (m: number, trials: number): number => secondsOfTrials({ sizes: { m, trials } });
    expect(seconds(9, 2000)).to.equal(2 * seconds(9, 1000));
    expect(seconds(65, 4500)).to.be.within(3 * seconds(9, 4500), 10 * seconds(9, 4500));
  });
});
