import { expect } from 'chai';
import { rationals } from 'lossproof/search';
import { slope } from '../../../../lemmas/sc16/shared/hypotheses.js';
import { rationalOf } from '../../../../lemmas/sc16/shared/parameters.js';

describe('parameters', () => {
  it('are exact as numbers', () => {
    for (const text of ['0', '-3', '22/7', slope.slope.default]) {
      expect(rationals.formatRational(rationalOf(text))).to.equal(text);
    }
  });
});
