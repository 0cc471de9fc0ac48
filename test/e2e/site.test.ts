/** The site in a real browser: home, ledger, verify, interfaces and search. test/e2e/siteKinds.test.ts looks at every kind of page. */
import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { ROOT, SiteServed } from './siteServed.js';

async function answered(page: Page, within = ''): Promise<string> {
  const answer = page.locator(`${within} .answer`).last();
  await answer.waitFor();
  return answer.innerText();
}

describe('the site', function () {
  this.timeout(600_000);
  let site: SiteServed;

  before(async function () {
    site = await SiteServed.start(this);
  });
  after(() => (site as SiteServed | undefined)?.stop());

  describe('home', () => {
    it('sends less than 300 kB before the demo is asked for, and asks nobody else', async () => {
      const visit = await site.open('/');
      const sizes = await visit.page.evaluate(() =>
        ['navigation', 'resource']
          .flatMap((type) => performance.getEntriesByType(type as 'resource'))
          .map((entry) => (entry as unknown as { readonly encodedBodySize: number }).encodedBodySize),
      );
      expect(sizes.length).to.be.greaterThan(3);
      expect(sizes.reduce((sum, size) => sum + size, 0)).to.be.within(30_000, 300_000);
      expect(visit.elsewhere).to.deep.equal([]);
      await visit.close();
    });

    it('says how many claims have each verdict, as the certificates do', async () => {
      const { page, close } = await site.open('/');
      const { lines } = JSON.parse(await readFile(`${ROOT}site/pages/data/ledger.json`, 'utf8')) as {
        readonly lines: readonly unknown[];
      };
      const counts = await page.locator('.counts .count').allInnerTexts();
      expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).to.equal(lines.length);
      await close();
    });

    it('verifies a certificate by the keyboard alone, and refuses it with one number changed', async () => {
      const { page, problems, close } = await site.open('/');
      await page.getByRole('button', { name: 'Verify a proof in this page' }).focus();
      await page.keyboard.press('Enter');
      expect(await answered(page)).to.match(/Accepted[^]*holds/);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator('.answer.refused').waitFor();
      expect(await answered(page)).to.contain('Refused');
      expect(problems).to.deep.equal([]);
      await close();
    });

    it('verifies again when the network is gone', async () => {
      const { page, close } = await site.open('/');
      const button = page.getByRole('button', { name: 'Verify a proof in this page' });
      await button.click();
      await answered(page);
      await page.context().setOffline(true);
      await page.getByRole('button', { name: 'The same, with one number changed' }).click();
      await page.locator('.answer.refused').waitFor();
      await button.click();
      await page.locator('.answer.accepted').waitFor();
      await close();
    });

    it('says in a line that a browser without workers checks nothing', async () => {
      const { page, close } = await site.open('/');
      await page.evaluate(() => Reflect.deleteProperty(globalThis, 'Worker'));
      await page.getByRole('button', { name: 'Verify a proof in this page' }).click();
      expect(await answered(page)).to.match(/no web workers.*npx lossproof verify/);
      await close();
    });
  });

  describe('ledger', () => {
    it('filters by verdict and by words, and orders', async () => {
      const { page, close } = await site.open('/ledger.html');
      const rows = page.locator('tr[data-claim]');
      const field = (label: string) =>
        page.locator('.filters label', { hasText: new RegExp(`^${label}`) }).locator('input, select');
      const all = await rows.count();
      expect(all).to.be.greaterThan(50);
      await field('Verdict').selectOption('vacuous');
      const vacuous = await rows.count();
      expect(vacuous).to.be.within(1, all - 1);
      for (const badge of await rows.locator('.badge').allInnerTexts()) expect(badge).to.contain('vacuous');
      await field('Verdict').selectOption('');
      await field('Find').fill('bad-saddles');
      expect(await rows.count()).to.equal(1);
      expect(await rows.getAttribute('data-claim')).to.equal('k16/bad-saddles');
      await field('Find').fill('');
      await field('Order').selectOption('verdict');
      const ordered = await rows.locator('.badge').allInnerTexts();
      expect(ordered).to.have.length(all);
      expect(ordered[0]).to.contain('holds');
      expect(ordered.at(-1)).to.contain('vacuous');
      await close();
    });

    it('leads along the proof graph to a claim', async () => {
      const { page, close } = await site.open('/ledger.html');
      const graph = page.locator('.paper-graph').first();
      await graph.locator('summary').click();
      const link = graph.locator('svg a').first();
      const target = await link.getAttribute('href');
      await link.click();
      await page.waitForURL(`**${target ?? 'nowhere'}*`);
      await page.locator('.statement').waitFor();
      await close();
    });
  });

  describe('verify', () => {
    const choose = (page: Page, name: string, text: string): Promise<void> =>
      page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    const certificate = (name: string): Promise<string> => readFile(`${ROOT}certificates/${name}.json`, 'utf8');

    it('accepts a certificate, and refuses it after a change, with and without a mended digest', async () => {
      const { page, problems, close } = await site.open('/verify.html');
      await choose(page, 'mine.json', await certificate('k16/bad-saddles'));
      expect(await answered(page, '.outcomes')).to.contain('Accepted');
      await page.getByRole('button', { name: 'Tamper with it' }).click();
      await page.getByRole('button', { name: 'Change a digit for me' }).click();
      expect(await answered(page, '.panel')).to.match(/Refused[^]*\$\.steps\[/);
      await page.getByLabel('mend the digest').uncheck();
      await page.getByRole('button', { name: 'Check what I wrote' }).click();
      await page.locator('.panel .answer code', { hasText: '$.digest' }).waitFor();
      expect(await answered(page, '.panel')).to.contain('mismatch');
      expect(problems).to.deep.equal([]);
      await close();
    });

    it('accepts the certificate of a claim that it does not know without a verdict', async () => {
      const { page, close } = await site.open('/verify.html');
      const known = JSON.parse(await certificate('sc16/rank-generic')) as { claim: object };
      // Its controls would be found here, and they are of another claim.
      const foreign = { ...known, claim: { ...known.claim, id: 'mine/rank-generic' }, controls: [] };
      await choose(page, 'mine.json', await certificate('sc16/rank-generic'));
      await page.getByRole('button', { name: 'Tamper with it' }).click();
      await page.locator('textarea').fill(JSON.stringify(foreign));
      await page.getByRole('button', { name: 'Check what I wrote' }).click();
      expect(await answered(page, '.panel')).to.contain('Accepted, not bound');
      await close();
    });

    for (const [what, text, says] of [
      ['text that is no JSON', 'not a certificate', /Refused[^]*malformed/],
      ['other JSON', '{"name": "something else"}', /Nothing was checked[^]*expected a certificate/],
      ['an empty file', '', /Refused[^]*malformed/],
      ['markup', '"<img src=x onerror=alert(1)>"', /Nothing was checked/],
      ['a huge file', `{"a": "${'x'.repeat(33 * 2 ** 20)}"}`, /Nothing was checked[^]*at most 32 million/],
    ] as const) {
      it(`says in a line what is wrong with ${what}`, async () => {
        const { page, problems, close } = await site.open('/verify.html');
        await choose(page, 'bad.json', text);
        expect(await answered(page, '.outcomes')).to.match(says);
        expect(problems).to.deep.equal([]);
        await close();
      });
    }
  });

  it('leads from a signature to the types that it names, all of them on the page', async () => {
    const { page, close } = await site.open('/api/search.html');
    const links = page.locator('.api-entry .signature a');
    const targets = await links.evaluateAll((all) =>
      all.map((link) => (link as unknown as { getAttribute(name: string): string }).getAttribute('href').slice(1)),
    );
    expect(targets.length).to.be.greaterThan(300);
    const ids = await page
      .locator('.vp-doc :is(h2, h3)')
      .evaluateAll((all) => all.map((heading) => (heading as unknown as { readonly id: string }).id));
    expect(ids).to.include.members(targets);
    await links.first().click();
    expect(new URL(page.url()).hash).to.equal(`#${targets[0] ?? ''}`);
    await close();
  });

  it('finds an exported name', async () => {
    const { page, close } = await site.open('/');
    await page.keyboard.press('Control+k');
    await page.locator('.VPLocalSearchBox input').fill('decimalsAround');
    await page.locator('.VPLocalSearchBox .result', { hasText: 'lossproof/decimals' }).first().waitFor();
    await close();
  });

  it('finds a page by a word of it', async () => {
    const { page, close } = await site.open('/');
    await page.keyboard.press('Control+k');
    await page.locator('.VPLocalSearchBox input').fill('sc16/absorption');
    // Results come while one types; the page of the claim is among them in the end.
    await page.locator('.VPLocalSearchBox .result', { hasText: 'hides nothing' }).first().waitFor();
    await close();
  });
});
