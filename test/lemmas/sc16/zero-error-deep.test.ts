import { shortReach } from '../../../src/report/words.js';
import { expect } from 'chai';
import { acceptedOf, certified, plainVerdicts, summaryOf } from '../support.js';
import { SEEDS } from './jobs.js';

const ID = 'sc16/zero-error-deep';

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
          reached: 'checked',
          'noise-density': 'not used',
        },
        controls: { 'zero-row': 'fails, reached violated' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
    });
  }

  it('rests on gradient and absorption at every size', async () => {
    const sizes = { d0: 3, d1: 2, d2: 2, d3: 3, N: 5 };
    const run = await certified(ID, { sizes });
    const parts = acceptedOf(run).theorem.parts.map(({ proposition, reach }) => [proposition.kind, shortReach(reach)]);
    expect(parts).to.deep.equal([
      ['minimaHaveZeroErrorEveryDepth', 'every × almost every'],
      ['differentiableMinimum', 'these × given'],
    ]);
    expect(run.restsOn.map(({ claim }) => claim.id)).to.have.members([
      'sc16/rank-generic',
      'sc16/gradient',
      'sc16/absorption',
    ]);
  });

  it('is the theorem alone where no example is found, as on a replay without one', async () => {
    const { certificate } = acceptedOf(await certified(ID));
    const run = await certified(ID, { recorded: { ...certificate, instance: {} } });
    const { verdict, theorem, certificate: replayed } = acceptedOf(run);
    expect([verdict, theorem.proposition.kind, shortReach(theorem.reach)]).to.deep.equal([
      'holds',
      'minimaHaveZeroErrorEveryDepth',
      'every × almost every',
    ]);
    expect(replayed.instance).to.deep.equal({ W1: certificate.instance['W1'] });
  });

  it('is undecided with more samples than weights between the last two layers', async () => {
    const { checked, reason } = await certified(ID, { sizes: { d0: 5, d1: 2, d2: 2, N: 5 } });
    expect(checked).to.equal(undefined);
    expect(reason).to.match(/^N = 5 exceeds d_\{L-2\}·d_\{L-1\} = 4/);
  });
});
