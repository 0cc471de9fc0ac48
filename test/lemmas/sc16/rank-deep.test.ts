import { expect } from 'chai';
import { acceptedOf, certified, plainVerdicts, summaryOf } from '../support.js';
import { refusalCode, SEEDS } from './jobs.js';

const ID = 'sc16/rank-deep';

describe(ID, () => {
  for (const seed of SEEDS) {
    it(`holds at seed ${seed}, and fails where a unit is cut off`, async () => {
      const run = await certified(ID, { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'exact',
        reach: 'every × almost every',
        hypotheses: {
          'few-samples': 'checked',
          'nonzero-slope': 'checked',
          reached: 'not used',
          'noise-density': 'not used',
        },
        controls: { 'zero-row': 'fails', 'late-weights': 'fails' },
      });
      expect(run.restsOn.map(({ claim }) => claim.id)).to.deep.equal(['sc16/rank-generic']);
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails', 'fails']);
    });
  }

  it('holds with four hidden layers, and needs no weights', async () => {
    const sizes = { d0: 2, d1: 3, d2: 2, d3: 2, d4: 3, N: 6 };
    const { verdict, certificate } = acceptedOf(await certified(ID, { sizes }));
    expect(verdict).to.equal('holds');
    expect(certificate.instance).to.deep.equal({});
  });

  it('is undecided with more samples than weights between the last two layers', async () => {
    const { checked, reason } = await certified(ID, { sizes: { d0: 5, d1: 2, d2: 2, N: 5 } });
    expect(checked).to.equal(undefined);
    expect(reason).to.match(/^N = 5 exceeds d_\{L-2\}·d_\{L-1\} = 4, where the claim says nothing/);
  });

  it('is refused with a fourth layer and no third', async () => {
    expect(await refusalCode(certified(ID, { sizes: { d3: 0, d4: 2 } }))).to.equal('impossible-size');
  });
});
