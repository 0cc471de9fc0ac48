import { shortReach } from '../../../src/report/words.js';
import { expect } from 'chai';
import { acceptedOf, certified, plainVerdicts, summaryOf } from '../support.js';
import { SEEDS } from './jobs.js';

const ID = 'sc16/hessian-psd';

describe(ID, () => {
  for (const seed of SEEDS) {
    it(`holds at seed ${seed}, and fails at a saddle`, async () => {
      const run = await certified(ID, { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'exact',
        reach: 'every × all',
        hypotheses: { 'constant-pattern': 'checked', 'zero-error': 'checked' },
        controls: { saddle: 'fails, zero-error violated' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
    });
  }

  it('has identities that reach all data beside the point that is one example', async () => {
    const { theorem } = acceptedOf(await certified(ID, { sizes: { d0: 1, d1: 2, N: 2 } }));
    expect(theorem.parts.map(({ proposition, reach }) => [proposition.kind, shortReach(reach)])).to.deep.equal([
      ['conjunction', 'every × all'],
      ['differentiableMinimum', 'these × given'],
      ['positiveSemidefinite', 'these × given'],
    ]);
  });

  it('is not accepted at a minimum of positive error', async () => {
    const run = await certified(ID, { sizes: { d0: 1, d1: 1, N: 6 } });
    expect(run.checked).to.equal(undefined);
    expect(run.reason).to.match(/kernel refused: \$\.conclusion/);
  });
});
