import { expect } from 'chai';
import { certified } from '../support.js';
import { plainVerdicts, refusalOf, summaryOf } from './looks.js';

const ID = 'xls16/population-frequency';

describe(ID, () => {
  it('holds, and both controls fail', async () => {
    expect(summaryOf(await certified(ID))).to.deep.equal({
      verdict: 'holds',
      assurance: 'hashed',
      reach: 'these × drawn',
      hypotheses: { 'last-rank-of-degree-2': 'checked', 'uniform-inputs': 'assumed' },
      controls: {
        'one-sample-more': 'fails, last-rank-of-degree-2 violated',
        'one-sample': 'fails, last-rank-of-degree-2 violated',
      },
    });
  });

  it('holds in the plane, for a checker without engines too', async () => {
    const run = await certified(ID, { sizes: { d: 2, m: 5, trials: 1000 } });
    expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails', 'fails']);
  });

  it('is undecided at every other number of samples', async () => {
    for (const m of [1, 8, 10]) {
      const { reason } = await certified(ID, { sizes: { d: 3, m, trials: 1000 } });
      expect(reason).to.equal(
        `m = ${m} is not d(d+3)/2, where the event can be frequent; see the control one-sample-more`,
      );
    }
  });

  it('is refused with fewer trials than could show anything', async () => {
    expect(await refusalOf(certified(ID, { sizes: { trials: 999 } }))).to.equal('impossible-size');
  });
});
