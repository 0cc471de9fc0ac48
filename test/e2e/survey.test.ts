/** Surveys as a person runs them: stopped half-way, gone on with, met with files that were tampered with. */
import { existsSync } from 'node:fs';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { chromium } from 'playwright-core';
import { freshFolder, lossproof } from './commands.js';

const SAMPLE = fileURLToPath(new URL('../claim/surveySample.js', import.meta.url));
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

describe('lossproof survey', () => {
  const folder = freshFolder();
  const file = (name: string): string => join(folder.path, 'survey/test/three-times', name);
  const cell = (n: number, seed = '1'): string => `n=${n},pause=1_5.seed-${seed}.json`;
  const survey = (...more: readonly string[]) => [
    'survey',
    'test/three-times',
    '--plugin',
    SAMPLE,
    '--jobs',
    '1',
    '--out',
    folder.path,
    ...more,
  ];

  it('is stopped half-way and leaves only whole certificates', async () => {
    const { code, stderr } = await lossproof(survey(), { stopAt: { text: /\[2\/5\]/, signal: 'SIGINT' } });
    expect(code).to.equal(130);
    expect(stderr)
      .to.match(/\[2\/5\] .* \(about .* left\)/)
      .and.to.match(/2 of 5 cells are done; run the same command again to continue/);
    const names = (await readdir(join(folder.path, 'survey'), { recursive: true })).filter(
      (name) => !name.includes('with'),
    );
    expect(names.filter((name) => name.endsWith('.partial') || name.endsWith('.html'))).to.deep.equal([]);
    expect(names.filter((name) => name.endsWith('.json'))).to.have.length(2);
  });

  it('goes on from there, even after a kill, and leaves out no cell in silence', async () => {
    const killed = await lossproof(survey(), { stopAt: { text: /\[3\/5\]/, signal: 'SIGKILL' } });
    expect(killed.code).to.equal(null);
    const { code, stdout, stderr } = await lossproof(survey());
    expect(code, stderr).to.equal(2);
    expect(stderr.match(/reused, checked in/g)).to.have.length(3);
    expect(stderr).to.match(/\[4\/5\] n=7,pause=1_5\.seed-1 {2}undecided: seven is left open/);
    expect(stdout).to.match(
      /Without a certificate, and in no table or figure:\n {4}n=7,pause=1_5\.seed-1 {2}seven is left open/,
    );
    expect(stdout).to.match(/n {2}3n {2}seed\n1 {3}3 {5}1\n2 {3}6 {5}1\n3 {3}9 {5}1\n8 {2}24 {5}1\n/);
    expect(stdout).to.match(/5 cells: 4 hold, 1 is undecided\. 3 existing certificates were checked and reused\./);
    expect(await readdir(file('.'))).to.include.members([
      '1-odd-or-even.svg',
      '2-three-times-n.svg',
      '3-products.md',
      'report.html',
    ]);
    expect(await readFile(file('3-products.md'), 'utf8')).to.equal(
      'Each n \\| with 3n.\n\n| n | 3n | seed |\n| --- | ---: | ---: |\n| 1 | 3 | 1 |\n| 2 | 6 | 1 |\n| 3 | 9 | 1 |\n| 8 | 24 | 1 |\n',
    );
  });

  it('writes certificates that verify, controls and all', async () => {
    const { code, stdout } = await lossproof(['verify', '--verbose', '--plugin', SAMPLE, file(cell(1)), file(cell(8))]);
    expect(code).to.equal(0);
    expect(stdout.match(/1 of 1 at hand, a certified failure/g)).to.have.length(2);
  });

  it('puts aside a tampered file and one of another cell, says so, and makes them again', async () => {
    const good = await readFile(file(cell(2)), 'utf8');
    await writeFile(file(cell(2)), good.replace('"right": ["6"]', '"right": ["7"]'));
    await copyFile(file(cell(1)), file(cell(3)));
    const { code, stderr, stdout } = await lossproof(survey('--json'));
    expect(code).to.equal(2);
    expect(stderr).to.match(
      /n=2,pause=1_5\.seed-1\.json could not be reused and was renamed to .*\.refused: \$\.digest/,
    );
    expect(stderr).to.match(
      /n=3,pause=1_5\.seed-1\.json could not be reused and was renamed to .*\.refused: \$\.sizes/,
    );
    expect(await readFile(file(cell(2)), 'utf8')).to.equal(good);
    const { cells, exhibits, claim } = JSON.parse(stdout) as {
      claim: string;
      cells: readonly {
        name: string;
        verdict: string;
        kept: boolean;
        refused?: string;
        reason?: string;
        digest?: string;
      }[];
      exhibits: readonly { kind: string; file: string }[];
    };
    expect(claim).to.equal('test/three-times');
    expect(cells.map(({ kept }) => kept)).to.deep.equal([true, false, false, false, true]);
    expect(cells.map(({ verdict }) => verdict)).to.deep.equal(['holds', 'holds', 'holds', 'undecided', 'holds']);
    expect(cells[1]?.refused).to.match(/^\$\.digest/);
    expect(cells[3]).to.deep.include({ reason: 'seven is left open' });
    expect(exhibits.map(({ kind, file: name }) => [kind, name])).to.deep.equal([
      ['map', '1-odd-or-even.svg'],
      ['figure', '2-three-times-n.svg'],
      ['table', '3-products.md'],
    ]);
  });

  it('ends with 0 where every cell is settled', async () => {
    const { code, stderr } = await lossproof(survey('--preset', 'teaching'));
    expect(code, stderr).to.equal(0);
  });

  it('says in one line what is wrong', async () => {
    const none = await lossproof(['survey', 'sc16/gradient', '--plugin', SAMPLE]);
    expect(none.code).to.equal(64);
    expect(none.stderr).to.match(
      /sc16\/gradient: expected a claim with a survey, got one without; claims with a survey: .*test\/three-times/,
    );
    const unknown = await lossproof(survey('--data', join(folder.path, 'nowhere.npy')));
    expect(unknown.code).to.equal(3);
    expect(unknown.stderr).to.match(/nowhere\.npy: expected a readable file/);
  });

  it('makes a page that shows what is there and what is not, in light and dark, on a telephone too', async function () {
    if (!existsSync(CHROMIUM)) {
      if (process.env['LOSSPROOF_REQUIRE_ALL'] !== undefined)
        throw new Error(`no Chromium at ${CHROMIUM}; set CHROMIUM_PATH`);
      this.skip();
    }
    await writeFile(file('9-of-an-earlier-time.svg'), '');
    await lossproof(survey());
    expect(existsSync(file('9-of-an-earlier-time.svg'))).to.equal(false);
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage({ viewport: { width: 400, height: 800 }, colorScheme: 'dark' });
      const talk: string[] = [];
      page.on('console', (message) => talk.push(message.text()));
      await page.goto(pathToFileURL(file('report.html')).href);
      expect(await page.locator('h1').textContent()).to.equal('Three times many numbers');
      expect(await page.locator('section:has(#missing) li').allTextContents()).to.deep.equal([
        'n=7,pause=1_5.seed-1: seven is left open',
      ]);
      expect(await page.locator('figure.exhibit svg[role=img]').count()).to.equal(2);
      expect(await page.locator('.ledger tbody tr').count()).to.equal(5);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).to.be.at.most(400);
      const outside = await page.evaluate<string[]>(`[...document.querySelectorAll('.plot > svg')].flatMap((figure) => {
        const frame = figure.getBoundingClientRect();
        return [...figure.querySelectorAll('text')].filter((text) => {
          const box = text.getBoundingClientRect();
          return box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
        }).map((text) => text.textContent);
      })`);
      expect(outside).to.deep.equal([]);
      const links = await page
        .locator('.ledger a')
        .evaluateAll((all) => all.map((link) => (link as { href: string } & object).href));
      expect(links).to.have.length(4);
      for (const link of links) expect(existsSync(fileURLToPath(link)), link).to.equal(true);
      expect(talk).to.deep.equal([]);
    } finally {
      await browser.close();
    }
  });
});
