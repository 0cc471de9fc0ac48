import { expect } from 'chai';
import { namesIn } from '../../../site/generate/theorems.js';

describe('namesIn', () => {
  it('has the theorem of each claim that names one', () => {
    const json = { theorems: [{ claim: 'k16/gradient', theorem: 'gradient_every_size' }, { theorem: 'of_no_claim' }] };
    expect([...namesIn(json)]).to.deep.equal([['k16/gradient', 'gradient_every_size']]);
  });
  it('refuses what has no list', () => {
    expect(() => namesIn({})).to.throw('expected a list of theorems');
  });
});
