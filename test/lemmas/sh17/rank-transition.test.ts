import { expect } from 'chai';
import { acceptedOf, certified, plainVerdicts, summaryOf } from '../support.js';
import { exhibitsOf } from '../xls16/looks.js';

const ID = 'sh17/rank-transition';

describe(ID, () => {
  it('holds, exactly, and a slope of −1 refutes one probability for all slopes', async () => {
    const run = await certified(ID, { sizes: { d1: 4, N: 5 } });
    expect(summaryOf(run)).to.deep.equal({
      verdict: 'holds',
      assurance: 'exact',
      reach: 'these × drawn',
      hypotheses: {},
      controls: { 'negative-slope': 'fails' },
    });
    expect(acceptedOf(run).theorem.proposition).to.include({ probability: '17/28' });
    expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
  });

  it('has the probabilities of its page, and draws them', async () => {
    const [table, figure] = exhibitsOf(await certified(ID, { variant: 'claim' }));
    expect(table?.kind === 'table' && table.rows.map((row) => row.join(' '))).to.deep.equal([
      '1 1 1 0 0 0 0',
      '2 1 1 11/16 17/40 0 0',
      '3 1 1 139/160 109/160 43/112 11/56',
    ]);
    expect(figure?.kind === 'figure' && figure.marks).to.have.length(3);
  });
});
