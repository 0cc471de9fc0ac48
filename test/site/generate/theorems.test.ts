import { expect } from 'chai';
import { theoremsOf } from '../../../site/generate/theorems.js';

describe('site/generate/theorems', () => {
  it('has the theorems of a claim, and neither controls nor facts of rules', async () => {
    const names = await theoremsOf();
    expect(names.get('k16/gradient')).to.equal('k16_gradient, k16_critical_points');
    expect(names.get('k16/strict-saddles')).to.equal('k16_strict_saddles');
    expect(names.has('sc16/rank-instance')).to.equal(false);
  });
});
