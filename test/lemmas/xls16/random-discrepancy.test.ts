import { expect } from 'chai';
import { certified } from '../support.js';
import { acceptedOf, plainVerdicts, refusalOf, summaryOf } from './looks.js';

const ID = 'xls16/random-discrepancy';

describe(ID, () => {
  for (const seed of ['1', '7', 'another-seed']) {
    it(`agrees, and equal units fail, seed ${seed}`, async () => {
      const run = await certified(ID, { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'agrees',
        assurance: 'enclosed',
        reach: 'these × given',
        hypotheses: { 'uniform-units': 'assumed', 'diverse-units': 'checked' },
        controls: { 'repeated-units': 'fails, diverse-units violated' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['agrees', 'fails']);
    });
  }

  it('agrees for hundreds of units', async () => {
    const run = await certified(ID, { variant: 'claim', sizes: { d: 8, n: 300 } });
    expect(acceptedOf(run).verdict).to.equal('agrees');
  });

  it('is refused for a single unit, with which all units are the same', async () => {
    expect(await refusalOf(certified(ID, { sizes: { n: 1 } }))).to.equal('impossible-size');
  });
});
