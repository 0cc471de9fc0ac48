import { expect } from 'chai';
import { certified } from '../support.js';
import { acceptedOf, plainVerdicts, refusalOf, summaryOf } from './looks.js';

const ID = 'xls16/random-discrepancy';

describe(ID, () => {
  for (const seed of ['1', '7', 'another-seed']) {
    it(`agrees, and equal units fail, seed ${seed}`, async () => {
      const run = await certified(ID, { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'agrees',
        assurance: 'enclosed',
        reach: 'these × given',
        hypotheses: { 'uniform-units': 'assumed', 'diverse-units': 'checked' },
        controls: { 'repeated-units': 'fails, diverse-units violated' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['agrees', 'fails']);
    });
  }

  it('calls a single unit repeated, as all its units are the same', async () => {
    const { hypotheses } = acceptedOf(await certified(ID, { variant: 'claim', sizes: { n: 1 } }));
    expect(hypotheses).to.deep.include({ id: 'diverse-units', status: 'violated', used: true });
  });

  it('agrees for hundreds of units', async () => {
    const run = await certified(ID, { variant: 'claim', sizes: { d: 8, n: 300 } });
    expect(acceptedOf(run).verdict).to.equal('agrees');
  });

  it('is refused without units', async () => {
    expect(await refusalOf(certified(ID, { sizes: { n: 0 } }))).to.equal('impossible-size');
  });
});
