import { expect } from 'chai';
import { certified } from '../support.js';
import { plainVerdicts, refusalOf, summaryOf } from './looks.js';

const ID = 'xls16/kernel-closed-form-sampled';

describe(ID, () => {
  for (const seed of ['1', '7']) {
    it(`holds, and the formula of independent events fails, seed ${seed}`, async () => {
      expect(summaryOf(await certified(ID, { seed }))).to.deep.equal({
        verdict: 'holds',
        assurance: 'hashed',
        reach: 'these × given',
        hypotheses: { 'uniform-directions': 'assumed' },
        controls: { 'independent-events': 'fails' },
      });
    });
  }

  it('is accepted in plain arithmetic', async () => {
    const run = await certified(ID, { sizes: { d: 2, m: 2, n: 5000 } });
    expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
  });

  it('is refused with few weights', async () => {
    expect(await refusalOf(certified(ID, { sizes: { n: 4999 } }))).to.equal('impossible-size');
  });
});
