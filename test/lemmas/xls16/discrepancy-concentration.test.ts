import { expect } from 'chai';
import { certified } from '../support.js';
import { plainVerdicts, refusalOf, summaryOf } from './looks.js';

const ID = 'xls16/discrepancy-concentration';

describe(ID, () => {
  for (const seed of ['1', '7']) {
    it(`holds, and half the mean fails, seed ${seed}`, async () => {
      expect(summaryOf(await certified(ID, { seed }))).to.deep.equal({
        verdict: 'holds',
        assurance: 'hashed',
        reach: 'these × drawn',
        hypotheses: { 'uniform-units': 'assumed' },
        controls: { 'half-the-mean': 'fails' },
      });
    });
  }

  it('holds with the fewest trials, and is accepted in plain arithmetic', async () => {
    const run = await certified(ID, { sizes: { d: 3, n: 6, trials: 1000 } });
    expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
  });

  it('is refused with fewer trials than could tell', async () => {
    expect(await refusalOf(certified(ID, { sizes: { trials: 999 } }))).to.equal('impossible-size');
  });
});
