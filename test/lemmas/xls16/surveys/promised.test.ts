import { expect } from 'chai';
import { promisedProbability } from '../../../../lemmas/xls16/surveys/promised.js';

describe('the promised probability', () => {
  // 1 − m·exp(−mγ_m/8), γ by quadrature of g against Gegenbauer polynomials in mpmath 1.3 at 40 digits.
  for (const [d, m, reference] of [
    [4, 4, '-2.87693293790537633'],
    [5, 20, '-18.47003865616349'],
    [10, 65, '-62.484496410183263'],
    [20, 32, '-30.9030518520819351'],
    [100, 8, '-6.98002497917968099'],
  ] as const) {
    it(`is enclosed for d = ${d}, m = ${m}`, () => {
      const [lower, upper] = promisedProbability(d, m);
      expect(lower).to.be.at.most(Number(reference) * (1 - 1e-15));
      expect(lower).to.be.closeTo(Number(reference), 1e-12);
      expect(upper).to.be.at.least(Number(reference) * (1 + 1e-15));
      expect(upper).to.be.closeTo(Number(reference), 1e-12);
    });
  }
});
