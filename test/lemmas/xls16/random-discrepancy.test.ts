import { expect } from 'chai';
import { certified } from '../support.js';
import { acceptedOf, plainVerdicts, refusalOf, summaryOf } from './looks.js';

const ID = 'xls16/random-discrepancy';

describe(ID, () => {
  for (const seed of ['1', '7', 'another-seed']) {
    it(`holds, and equal units fail, seed ${seed}`, async () => {
      const run = await certified(ID, { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'enclosed',
        reach: 'every × drawn',
        hypotheses: {},
        controls: { 'repeated-units': 'fails' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
    });
  }

  it('holds for hundreds of units', async () => {
    const run = await certified(ID, { variant: 'claim', sizes: { d: 8, n: 300 } });
    expect(acceptedOf(run).verdict).to.equal('holds');
  });

  it('is refused for a single unit, with which all units are the same', async () => {
    expect(await refusalOf(certified(ID, { sizes: { n: 1 } }))).to.equal('impossible-size');
  });
});
