import { expect } from 'chai';
import { acceptedOf, certified, plainVerdicts, summaryOf } from '../support.js';
import { refusalCode, SEEDS } from './jobs.js';

const ID = 'sc16/absorption';

describe(ID, () => {
  for (const seed of SEEDS) {
    it(`holds at seed ${seed}, and fails where the gradient of the unit is zero`, async () => {
      const run = await certified(ID, { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'exact',
        reach: 'every × all',
        hypotheses: { 'constant-pattern': 'not used', 'nonzero-gradient': 'not used' },
        controls: { 'zero-gradient': 'fails, nonzero-gradient violated' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
    });
  }

  it('has a control with residuals that are not all zero where there are more samples than inputs', async () => {
    const { certificate } = acceptedOf(await certified(ID, { variant: 'zero-gradient', sizes: { d0: 2, N: 3 } }));
    const { e } = certificate.instance;
    expect(e?.kind === 'matrix' && e.entries.some((entry) => entry !== '0'), JSON.stringify(e)).to.equal(true);
  });

  for (const sizes of [
    { d0: 1, N: 1 },
    { d0: 4, N: 2 },
  ]) {
    it(`has no residuals to cancel at ${JSON.stringify(sizes)}, and a control all the same`, async () => {
      const run = await certified(ID, { sizes });
      expect([run, ...run.controls].map((each) => acceptedOf(each).verdict)).to.deep.equal(['holds', 'fails']);
    });
  }

  it('is refused without samples', async () => {
    expect(await refusalCode(certified(ID, { sizes: { N: 0 } }))).to.equal('impossible-size');
  });
});
