import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { certified } from '../support.js';
import { exhibitsOf, plainVerdicts, refusalOf, summaryOf } from './looks.js';

const ID = 'xls16/population-second-moment';
const PAGE = new URL('../../../../lemmas/xls16/population-second-moment.md', import.meta.url);

const verdictAt = async (d: number, m: number, least: string, chance: string): Promise<string | undefined> => {
  const run = await certified(ID, { variant: 'claim', sizes: { d, m }, parameters: { least, chance } });
  return run.checked?.verdict ?? run.reason;
};

describe(ID, () => {
  it('holds for the population, and fails for inputs that are all the same', async () => {
    const run = await certified(ID, { sizes: { d: 10, m: 65 } });
    expect(summaryOf(run)).to.deep.equal({
      verdict: 'holds',
      assurance: 'enclosed',
      reach: 'these × drawn',
      hypotheses: {},
      controls: { 'same-input': 'fails' },
    });
    expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
  });

  it('holds where probabilities are tiny, although nearly all of the second moment is taken away', async () => {
    expect(await verdictAt(784, 10_000, '1/20', '1/1000000000')).to.equal('holds');
    expect(await verdictAt(100, 512, '1/16', '3/50')).to.equal('holds');
    expect(await verdictAt(784, 2000, '63/1000', '1/5000')).to.equal('holds');
  });

  it('is undecided beyond, and says what it found', async () => {
    expect(await verdictAt(10, 65, '1/40', '1/100')).to.match(
      /^the least bound found for the probability is 0\.0463, with the degrees from 9 on, not 1\/100$/,
    );
    expect(await verdictAt(10, 65, '1/2', '1/100')).to.equal('no trace is above 1/2 once degrees are cut off');
  });

  it('is refused where there is nothing to bound', async () => {
    for (const [options, code] of [
      [{ sizes: { m: 1 } }, 'impossible-size'],
      [{ parameters: { chance: '0' } }, 'bad-parameter'],
    ] as const) {
      expect(await refusalOf(certified(ID, options))).to.equal(code);
    }
  });

  it('shows in its table the numbers of its page, and other sizes first', async () => {
    const rowsAt = async (d: number, m: number) => {
      const [table] = exhibitsOf(await certified(ID, { variant: 'claim', sizes: { d, m } }));
      return table?.kind === 'table' ? table.rows : expect.fail('a table was expected');
    };
    const page = (await readFile(PAGE, 'utf8')).replace(/ +/g, ' ');
    const rows = await rowsAt(10, 65);
    for (const row of rows) expect(page).to.include(`\n| ${row.join(' | ')} |\n`);
    const [first, ...others] = await rowsAt(30, 20);
    expect(first?.slice(0, 2)).to.deep.equal(['30', '20']);
    expect(others).to.deep.equal(rows);
    // Every probability that the theorem promises is negative, and every one that is proved is 0.95.
    for (const [, , least, proved, , promised] of [first as readonly string[], ...rows]) {
      expect([Number(least) > 0, proved, promised?.startsWith('−')], `${least}`).to.deep.equal([true, '0.95', true]);
    }
  });
});
