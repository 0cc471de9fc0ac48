import { expect } from 'chai';
import { acceptedOf, certified, plainVerdicts, summaryOf } from '../support.js';
import { refusalCode, SEEDS } from './jobs.js';

const ID = 'sc16/rank-generic-minor';

describe(ID, () => {
  for (const seed of SEEDS) {
    it(`holds at seed ${seed}, and fails with too many samples`, async () => {
      const run = await certified(ID, { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'exact',
        reach: 'these × almost every',
        hypotheses: { 'few-samples': 'checked', 'nonzero-slope': 'checked', 'noise-density': 'not used' },
        controls: { 'too-many-samples': 'fails, few-samples violated' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
    });
  }

  for (const sizes of [
    { d0: 1, d1: 1, N: 1 },
    { d0: 5, d1: 4, N: 20 },
  ]) {
    it(`holds at ${JSON.stringify(sizes)}, with as many samples as weights`, async () => {
      expect(acceptedOf(await certified(ID, { sizes })).verdict).to.equal('holds');
    });
  }

  it('is undecided with one sample too many, and refused with two', async () => {
    const { checked, reason } = await certified(ID, { sizes: { N: 5 } });
    expect(checked).to.equal(undefined);
    expect(reason).to.match(/rank-deficient modulo every prime/);
    expect(await refusalCode(certified(ID, { sizes: { N: 6 } }))).to.equal('impossible-size');
  });
});
