/** The page of each claim in a real browser: it fits, it runs the search of the claim and of its controls, and what comes is certified. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { STATEMENTS } from 'lossproof/claims';
import { excessWidth, ROOT, SiteServed } from './siteServed.js';

/** With LOSSPROOF_LONG the page of every claim, which takes five minutes on two cores; otherwise one of each paper. */
const CLAIMS =
  process.env['LOSSPROOF_LONG'] === undefined
    ? ['sc16/rank-generic', 'k16/shallow', 'xls16/gradient', 'sh17/pattern-rank']
    : Object.keys(STATEMENTS);

describe('the page of', function () {
  this.timeout(900_000);
  let site: SiteServed;

  before(async function () {
    site = await SiteServed.start(this);
  });
  after(() => (site as SiteServed | undefined)?.stop());

  for (const id of CLAIMS) {
    it(`U10: ${id} says its verdict, proves it again, and breaks it`, async () => {
      const { page, problems, elsewhere, close } = await site.open(`/claims/${id}.html`, {
        viewport: { width: 390, height: 844 },
      });
      const { lines } = JSON.parse(readFileSync(`${ROOT}site/pages/data/ledger.json`, 'utf8')) as {
        readonly lines: readonly {
          readonly claim: string;
          readonly verdict: string;
          readonly controls: readonly object[];
        }[];
      };
      const line = lines.find(({ claim }) => claim === id);
      expect(await page.locator('.claim-head .badge').innerText()).to.match(new RegExp(`${line?.verdict ?? 'none'}$`));
      expect(await excessWidth(page)).to.be.at.most(0);
      await page.getByRole('button', { name: 'Search and check' }).click();
      await page.locator('.try :is(.answer, .problem)').waitFor({ timeout: 300_000 });
      // A preset that settles nothing would give no certificate.
      expect(await page.locator('.try .answer').getAttribute('data-answer')).to.equal('accepted');
      const buttons = page.locator('.controls-list button');
      expect(await buttons.count()).to.equal(line?.controls.length);
      for (const button of await buttons.all()) {
        await button.click();
        await page.locator('.break .progress').waitFor({ state: 'detached', timeout: 300_000 });
        expect(await page.locator('.break .answer').innerText()).to.contain('fails, as it must');
      }
      await page.getByRole('button', { name: 'Verify it here' }).click();
      await page.locator('.certificate .answer').waitFor();
      expect(await page.locator('.certificate .answer').innerText()).to.contain('Accepted');
      expect(problems).to.deep.equal([]);
      expect(elsewhere).to.deep.equal([]);
      await close();
    });
  }
});
