import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { certified } from '../support.js';
import { exhibitsOf, plainVerdicts, refusalOf, summaryOf } from './looks.js';

const ID = 'xls16/discrepancy-concentration';
const PAGE = new URL('../../../../lemmas/xls16/discrepancy-concentration.md', import.meta.url);

describe(ID, () => {
  for (const seed of ['1', '7']) {
    it(`holds at every size, and fails for one unit repeated and for half the mean, seed ${seed}`, async () => {
      const run = await certified(ID, { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'enclosed',
        reach: 'every × drawn',
        hypotheses: {},
        controls: { 'same-unit': 'fails', 'half-the-mean': 'fails' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails', 'fails']);
    });
  }

  it('holds for other factors as far as the inequality goes, and is undecided beyond', async () => {
    const verdictAt = async (factor: string, bound: string): Promise<string | undefined> => {
      const run = await certified(ID, { variant: 'claim', parameters: { factor, bound } });
      return run.checked?.verdict ?? run.reason;
    };
    expect(await verdictAt('2', '1/2')).to.equal('holds');
    expect(await verdictAt('2', '2/5')).to.equal(
      'Chebyshev’s inequality gives a probability of at most 0.4313, not of 2/5',
    );
    expect(await verdictAt('4', '1/100')).to.match(/gives a probability of at most .*, not of 1\/100$/);
  });

  it('is refused with fewer trials than could tell, and for a bound that says nothing', async () => {
    expect(await refusalOf(certified(ID, { sizes: { trials: 999 } }))).to.equal('impossible-size');
    expect(await refusalOf(certified(ID, { parameters: { bound: '1' } }))).to.equal('bad-parameter');
  });

  it('shows in its table the numbers of its page, each below the one before', async () => {
    const [table] = exhibitsOf(await certified(ID, { variant: 'claim' }));
    if (table?.kind !== 'table') return expect.fail('a table was expected');
    const page = (await readFile(PAGE, 'utf8')).replace(/ +/g, ' ');
    for (const row of table.rows) expect(page).to.include(`\n| ${row.join(' | ')} |\n`);
    const bounds = table.rows.map(([, bound]) => Number(bound));
    expect([...bounds].sort((a, b) => b - a)).to.deep.equal(bounds);
  });
});
