import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { certified } from '../support.js';
import { exhibitsOf, plainVerdicts, summaryOf } from '../xls16/looks.js';

const ID = 'sh17/global-volume';
const PAGE = new URL('../../../../lemmas/sh17/global-volume.md', import.meta.url);

describe(ID, () => {
  for (const preset of ['audit', 'teaching'] as const) {
    it(`holds for every size, and a zero sample refutes a stronger claim, ${preset}`, async () => {
      const run = await certified(ID, { preset });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'enclosed',
        reach: 'every × drawn',
        hypotheses: {},
        controls: { 'zero-sample': 'fails' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
    });
  }

  it('says how many bits are needed where they are too few', async () => {
    const { reason } = await certified(ID, { variant: 'claim', preset: 'audit', parameters: { bits: '266354' } });
    expect(reason).to.equal('266354 bits are too few: about 266355 are needed');
  });

  it('shows the numbers of its page', async () => {
    const [table] = exhibitsOf(await certified(ID, { variant: 'claim' }));
    if (table?.kind !== 'table') return expect.fail('a table was expected');
    const page = (await readFile(PAGE, 'utf8')).replace(/ +/g, ' ');
    for (const row of table.rows) expect(page).to.include(`\n| ${row.join(' | ')} |\n`);
  });
});
