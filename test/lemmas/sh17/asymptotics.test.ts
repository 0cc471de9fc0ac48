import { expect } from 'chai';
import { acceptedOf, certified, plainVerdicts, summaryOf } from '../support.js';
import { exhibitsOf } from '../xls16/looks.js';

const ID = 'sh17/asymptotics';

describe(ID, () => {
  it('is vacuous up to nine hundred million samples, and not at ten times as many', async () => {
    const run = await certified(ID, { sizes: { N: 900_000_000 } });
    expect(summaryOf(run)).to.deep.equal({
      verdict: 'vacuous',
      assurance: 'enclosed',
      reach: 'these × all',
      hypotheses: {},
      controls: { 'more-samples': 'fails' },
    });
    expect(await plainVerdicts(run)).to.deep.equal(['vacuous', 'fails']);
  });

  it('is undecided where the exponents can change places', async () => {
    const parameters = { constant: '1/2' };
    const { reason } = await certified(ID, { variant: 'claim', parameters, sizes: { N: 900_000_000 } });
    expect(reason).to.match(/^at N = 900000000 the exponent of 𝓛_ε can be the larger/);
    const { verdict } = acceptedOf(await certified(ID, { variant: 'claim', parameters, sizes: { N: 10_000 } }));
    expect(verdict).to.equal('vacuous');
  });

  it('has the exponents of the experiments on its page', async () => {
    const [table] = exhibitsOf(await certified(ID, { variant: 'claim' }));
    expect(table?.kind === 'table' && table.rows[1]).to.deep.equal([
      'CIFAR',
      '50000',
      '3072',
      '16',
      '13705',
      '11451',
      '1081978',
    ]);
  });
});
