import { expect } from 'chai';
import { acceptedOf, certified, plainVerdicts, summaryOf } from '../support.js';
import { SEEDS } from './jobs.js';

const ID = 'sc16/rank-generic';

describe(ID, () => {
  for (const seed of SEEDS) {
    it(`holds for every size at seed ${seed}, and fails with too many samples and with slope zero`, async () => {
      const run = await certified(ID, { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'exact',
        reach: 'every × almost every',
        hypotheses: { 'few-samples': 'checked', 'nonzero-slope': 'checked', 'noise-density': 'not used' },
        controls: {
          'too-many-samples': 'fails, few-samples violated',
          'zero-slope': 'fails, nonzero-slope violated',
        },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails', 'fails']);
    });
  }

  it('has an instance with one sample too many, and a slope that is asked for', async () => {
    const run = await certified(ID, { sizes: { d0: 3, d1: 2, N: 1 }, parameters: { slope: '-2' } });
    expect(acceptedOf(run).theorem.proposition).to.deep.equal({
      kind: 'genericRankForPatterns',
      sizes: 'every',
      slope: '-2',
    });
    expect(run.controls[0]?.subject.sizes).to.deep.equal({ d0: 3, d1: 2, N: 7 });
  });

  it('does not claim full rank for slope zero', async () => {
    const { checked, reason } = await certified(ID, { parameters: { slope: '0' } });
    expect(checked).to.equal(undefined);
    expect(reason).to.match(/slope that is not zero/);
  });

  it('is undecided with more samples than weights', async () => {
    const { checked, reason } = await certified(ID, { sizes: { d0: 2, d1: 2, N: 5 } });
    expect(checked).to.equal(undefined);
    expect(reason).to.match(/^N = 5 exceeds d0·d1 = 4/);
  });
});
