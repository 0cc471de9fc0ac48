import { expect } from 'chai';
import { certified, plainVerdicts, summaryOf } from '../support.js';

const ID = 'sh17/region-count';

describe(ID, () => {
  for (const sizes of [
    { d0: 1, N: 1 },
    { d0: 2, N: 30 },
    { d0: 3, N: 12 },
    { d0: 5, N: 3 },
    { d0: 5, N: 15 },
  ]) {
    it(`holds at d0 = ${sizes.d0}, N = ${sizes.N}, and parallel samples refute more`, async () => {
      const run = await certified(ID, { sizes });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'exact',
        reach: 'these × given',
        hypotheses: { 'general-position': 'checked' },
        controls: { 'parallel-samples': 'fails, general-position violated' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
    });
  }

  it('says the number of cells where the samples are not in general position', async () => {
    const run = await certified(ID, { sizes: { d0: 2, N: 200 }, variant: 'claim' });
    expect(run.reason).to.match(
      /^the samples are not in general position: they have \d+ cells, and in general position there are 400$/,
    );
  });
});
