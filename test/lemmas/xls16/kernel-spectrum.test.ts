import { expect } from 'chai';
import { certified } from '../support.js';
import { acceptedOf, exhibitsOf, plainVerdicts, refusalOf, summaryOf } from './looks.js';

const ID = 'xls16/kernel-spectrum';

describe(ID, () => {
  it('holds, and that the constants come first fails', async () => {
    const run = await certified(ID);
    expect(summaryOf(run)).to.deep.equal({
      verdict: 'holds',
      assurance: 'enclosed',
      reach: 'these × all',
      hypotheses: { 'uniform-inputs': 'not used' },
      controls: { 'order-by-degree': 'fails' },
    });
    expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
  });

  for (const [d, degree] of [
    [2, 200],
    [3, 40],
    [40, 100],
    [1500, 10],
  ] as const) {
    it(`encloses the spectrum in dimension ${d} to degree ${degree} and rank a million`, async () => {
      const run = await certified(ID, { variant: 'claim', sizes: { d, degree, m: 1_000_000 } });
      expect(acceptedOf(run).verdict).to.equal('holds');
    });
  }

  it('shows each eigenvalue that is not zero in a table', async () => {
    const [table] = exhibitsOf(await certified(ID, { sizes: { d: 3, degree: 6 } }));
    if (table?.kind !== 'table') return expect.fail('a table was expected');
    expect(table.rows.map(([degree]) => degree)).to.deep.equal(['1', '0', '2', '4', '6']);
    expect(table.title).to.equal('Eigenvalues of g on the sphere of dimension 2');
  });

  it('is refused where there is no sphere', async () => {
    expect(await refusalOf(certified(ID, { sizes: { d: 1 } }))).to.equal('impossible-size');
  });
});
