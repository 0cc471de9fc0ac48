import { expect } from 'chai';
import { certified } from '../support.js';
import { acceptedOf, plainVerdicts, refusalOf, summaryOf } from './looks.js';

const ID = 'xls16/kernel-closed-form';

describe(ID, () => {
  it('agrees, and the formula of independent events fails', async () => {
    const run = await certified(ID);
    expect(summaryOf(run)).to.deep.equal({
      verdict: 'agrees',
      assurance: 'enclosed',
      reach: 'these × given',
      hypotheses: { 'uniform-directions': 'assumed' },
      controls: { 'independent-events': 'fails' },
    });
  });

  it('is accepted in plain arithmetic', async () => {
    expect(await plainVerdicts(await certified(ID, { sizes: { m: 2 } }))).to.deep.equal(['agrees', 'fails']);
  });

  it('says something of a single point', async () => {
    const { verdict, controls } = summaryOf(await certified(ID, { sizes: { m: 1 }, seed: '7' }));
    expect({ verdict, ...controls }).to.deep.equal({ verdict: 'agrees', 'independent-events': 'fails' });
  });

  it('compares the integral of computer algebra with the formula, two steps a pair', async () => {
    const { certificate } = acceptedOf(await certified(ID, { variant: 'claim', sizes: { m: 3 } }));
    const rules = certificate.steps.map(({ rule }) => rule);
    // Two pairs beside the proof; the largest difference and two pairs in it.
    expect(rules).to.deep.equal([...Array<string>(2 * 2 + 1 + 2 * 2).fill('realOrder'), 'conjunction']);
  });

  it('is refused without points', async () => {
    expect(await refusalOf(certified(ID, { sizes: { m: 0 } }))).to.equal('impossible-size');
  });
});
