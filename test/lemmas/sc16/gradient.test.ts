import { expect } from 'chai';
import { acceptedOf, certified, plainVerdicts, summaryOf } from '../support.js';
import { refusalCode } from './jobs.js';

const ID = 'sc16/gradient';

describe(ID, () => {
  it('holds, and fails without the activations', async () => {
    const run = await certified(ID);
    expect(summaryOf(run)).to.deep.equal({
      verdict: 'holds',
      assurance: 'exact',
      reach: 'every × all',
      hypotheses: { 'constant-pattern': 'not used' },
      controls: { 'dropped-activation': 'fails' },
    });
    expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
  });

  for (const sizes of [
    { d0: 1, d1: 1, N: 1 },
    { d0: 3, d1: 2, N: 5 },
  ]) {
    it(`holds at ${JSON.stringify(sizes)}, beside what computer algebra derives at four sizes`, async () => {
      const run = await certified(ID, { sizes });
      expect([run, ...run.controls].map((each) => acceptedOf(each).verdict)).to.deep.equal(['holds', 'fails']);
      const rules = acceptedOf(run).certificate.steps.map(({ rule }) => rule);
      expect(rules).to.deep.equal([...Array<string>(4 * 2 + 1).fill('ringIdentity'), 'transfer']);
    });
  }

  it('is refused without units', async () => {
    expect(await refusalCode(certified(ID, { sizes: { d1: 0 } }))).to.equal('impossible-size');
  });
});
