import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { certified } from '../support.js';
import { exhibitsOf, plainVerdicts, summaryOf } from '../xls16/looks.js';

const ID = 'sh17/finite-size';
const PAGE = new URL('../../../../lemmas/sh17/finite-size.md', import.meta.url);

const verdictAt = async (sizes: { readonly [name: string]: number }, bound?: string): Promise<string | undefined> => {
  const parameters = bound === undefined ? {} : { bound };
  const run = await certified(ID, { variant: 'claim', preset: 'audit', sizes, parameters });
  return run.checked?.verdict ?? run.reason;
};

describe(ID, () => {
  for (const preset of ['audit', 'teaching'] as const) {
    it(`holds for the population, and fails with fewer rows than samples, ${preset}`, async () => {
      const run = await certified(ID, { preset });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'enclosed',
        reach: 'these × drawn',
        hypotheses: { 'enough-units': 'checked' },
        controls: { 'too-few-units': 'fails, enough-units violated' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
    });
  }

  it('holds with more units, and at the size of ImageNet', async () => {
    expect(await verdictAt({ d1: 100, relu: 400 })).to.equal('holds');
    expect(await verdictAt({ d0: 12_288, N: 1_280_000, d1: 128, relu: 128 }, '1/100')).to.equal('holds');
  });

  it('says something of few inputs, and of one slope alone', async () => {
    expect(await verdictAt({ d0: 50, N: 51, d1: 7, relu: 0 }, '569/1000')).to.equal('holds');
    expect(await verdictAt({ d0: 100, N: 101, d1: 9, relu: 0 }, '1/100')).to.equal('holds');
    const none = 'no choices were found that give the bound with 8 units of slopes other than 0 and 1';
    expect(await verdictAt({ d0: 100, N: 101, d1: 8, relu: 0 }, '1/100')).to.equal(none);
  });

  it('is undecided with fewer units, of either slope, and where the bound says nothing', async () => {
    const none = (units: number, slope: string) =>
      `no choices were found that give the bound with ${units} units of ${slope}`;
    expect(await verdictAt({ d1: 25 })).to.equal(none(25, 'slopes other than 0 and 1'));
    expect(await verdictAt({ relu: 174 })).to.equal(none(174, 'the slope 0'));
    expect(await verdictAt({ d0: 784, N: 60_000, d1: 500, relu: 500 }, '9/10')).to.equal(
      none(500, 'slopes other than 0 and 1'),
    );
  });

  it('shows in its table the numbers of its page, and in its figure lines above that of the rank', async () => {
    const [table, figure] = exhibitsOf(await certified(ID, { variant: 'claim' }));
    if (table?.kind !== 'table' || figure?.kind !== 'figure') return expect.fail('a table and a figure were expected');
    const page = (await readFile(PAGE, 'utf8')).replace(/ +/g, ' ');
    for (const row of table.rows) expect(page).to.include(`\n| ${row.join(' | ')} |\n`);
    const lines = figure.marks.flatMap((mark) => (mark.kind === 'line' ? [mark] : []));
    expect(lines).to.have.length(4);
    for (const { label, points } of lines) {
      expect(points.length, label).to.be.greaterThan(2);
      for (const [count, units] of points) expect(units, label).to.be.at.least(count);
    }
  });
});
