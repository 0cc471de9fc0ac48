import { expect } from 'chai';
import { certified } from '../support.js';
import { acceptedOf, plainVerdicts, refusalOf, summaryOf } from './looks.js';

const ID = 'xls16/discrepancy-identity';

describe(ID, () => {
  for (const seed of ['1', '7', 'another-seed']) {
    it(`agrees, and fails without the variance, seed ${seed}`, async () => {
      const run = await certified(ID, { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'agrees',
        assurance: 'enclosed',
        reach: 'these × given',
        hypotheses: { 'uniform-slices': 'assumed' },
        controls: { 'without-variance': 'fails' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['agrees', 'fails']);
    });
  }

  for (const n of [1, 12]) {
    it(`agrees for ${n} units`, async () => {
      expect(acceptedOf(await certified(ID, { variant: 'claim', sizes: { n } })).verdict).to.equal('agrees');
    });
  }

  it('is refused without units', async () => {
    expect(await refusalOf(certified(ID, { sizes: { n: 0 } }))).to.equal('impossible-size');
  });
});
