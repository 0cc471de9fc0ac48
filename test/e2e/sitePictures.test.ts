/** The pictures in a real browser, at the width of a telephone, with the keyboard alone. */
import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { PICTURES } from '../../site/generate/pictures.js';
import { excessWidth, ROOT, seriousFindings, SiteServed } from './siteServed.js';

const TELEPHONE = { viewport: { width: 390, height: 844 } };
/** No task of the page itself may be longer, in milliseconds. */
const LONGEST_TASK = 200;

async function press(page: Page, name: string, ...keys: readonly string[]): Promise<void> {
  await page.getByRole('button', { name }).first().focus();
  for (const key of keys) await page.keyboard.press(key);
}

async function says(page: Page, words: RegExp): Promise<void> {
  await page.locator('.picture-words').filter({ hasText: words }).first().waitFor({ timeout: 60_000 });
}

/** For each picture: words at first, actions by keyboard, and words after them. */
const SHOWN: { readonly [page: string]: (page: Page) => Promise<void> } = {
  seeds: async (page) => {
    await says(page, /from 15 heads in 20 tosses.*No seed has been tried yet/);
    await says(page, /at least 2⁷⁷ seeds/);
    await press(page, 'Try the next seed', 'Enter');
    await says(page, /1 seed tried/);
    await press(page, 'Try until one passes', 'Enter');
    await says(page, /Seed \d+ makes the false claim look true/);
    await page.getByLabel('false claim').focus();
    await page.keyboard.press('End');
    await says(page, /at least 3\/5.*No seed has been tried yet/);
    await says(page, /at least 2¹⁸⁰ seeds/);
  },
  regions: async (page) => {
    await says(page, /21 regions of the two units/);
    await press(page, 'sample 1 at 6, 1, label 1', 'ArrowLeft');
    await page.getByRole('button', { name: 'sample 1 at 5, 1, label 1' }).waitFor();
    await press(page, 'sample 1 at 5, 1, label 1', 'Enter');
    await page.getByRole('button', { name: 'sample 1 at 5, 1, label 0' }).waitFor();
    await page.getByLabel(/^units/).focus();
    await page.keyboard.press('Home');
    await says(page, /6 regions of the unit/);
    await page.getByLabel('the unit in region').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.picture-controls b', { hasText: '2' }).waitFor();
    // (5, 6) is opposite to the third sample.
    await press(page, 'sample 1 at 5, 1, label 0', ...Array.from({ length: 5 }, () => 'ArrowUp'));
    await says(page, /Two samples are on one line/);
  },
  'singular-values': async (page) => {
    await says(page, /rank is exactly 8, full, and the kernel has proved it here/);
    await page.getByLabel('samples N').focus();
    await page.keyboard.press('End');
    await says(page, /exactly 12, less than 18.*the last 6 singular values are 0, exactly/);
    await page.getByLabel('inputs d₀').focus();
    await page.keyboard.press('ArrowLeft');
    await says(page, /d₀·d₁ = 8 rows/);
    await page.getByLabel(/^noise/).focus();
    await page.keyboard.press('End');
    await says(page, /falls to 0 already at N = /);
  },
  ladder: async (page) => {
    await says(page, /Chosen: \{1\}, a bad saddle.*no direction of negative curvature/);
    await press(page, 'eigenvectors 1 and 2: loss 2, global minimum', 'Enter');
    await says(page, /Chosen: \{1, 2\}, a global minimum.*loss is exactly 2, as the formula says/);
    await page.getByLabel('hidden layers H').focus();
    await page.keyboard.press('Home');
    await says(page, /1 hidden layer .* and no bad saddle/);
    const surface = page.locator('.surface path').first();
    const before = await surface.getAttribute('d');
    await page.getByLabel('turn').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.picture-controls b', { hasText: '40°' }).waitFor();
    expect(await surface.getAttribute('d')).to.not.equal(before);
  },
  spectrum: async (page) => {
    await says(page, /m = 20, of degree 2.*at least 1\/\(4dm\) = 1\/400/);
    await press(page, 'One more', 'Enter');
    await says(page, /m = 21, of degree 4; γ is exactly 29\/65536.*below 1\/\(4dm\) = 1\/420/);
    await page.getByLabel('dimension d').focus();
    await page.keyboard.press('ArrowRight');
    await says(page, /Dimension 6: .*here 27/);
    await press(page, 'm = d(d+3)/2', 'Enter');
    await page.getByLabel('place m').focus();
    await page.keyboard.press('ArrowRight');
    await says(page, /m = (2[89]|3\d), of degree 4/);
  },
  discrepancy: async (page) => {
    await says(page, /5 units at 10°, 50°.*differ by at most 10⁻³⁰/);
    await press(page, 'unit 1 at 10°', 'ArrowUp');
    await says(page, /5 units at 11°, 50°/);
    await press(page, 'Spread them', 'Enter');
    await says(page, /at 0°, 72°, 144°.*about 0\.2 times as much/);
    await page.getByLabel('units n').focus();
    await page.keyboard.press('ArrowLeft');
    await says(page, /^4 units at 0°, 72°, 144°, 216°/);
    await press(page, 'Draw at random', 'Enter');
    await says(page, /^4 units at (?!0°, 72°)/);
  },
};

describe('the pictures', function () {
  this.timeout(600_000);
  let site: SiteServed;

  before(async function () {
    site = await SiteServed.start(this);
  });
  after(() => (site as SiteServed | undefined)?.stop());

  it('are listed, each with its page', async () => {
    const { page, close } = await site.open('/pictures/');
    const links = await page
      .locator('.picture-list a')
      .evaluateAll((all) => all.map((each) => String(Reflect.get(each, 'href'))));
    expect(links.map((link) => /pictures\/([\w-]+)/.exec(link)?.[1])).to.deep.equal(
      PICTURES.map((picture) => picture.page),
    );
    expect(Object.keys(SHOWN)).to.deep.equal(PICTURES.map((picture) => picture.page));
    await close();
  });

  for (const [name, point, moved] of [
    ['regions', 'sample 1 at 6, 1, label 1', /sample 1 at (?!6, 1).*, label 1/],
    ['discrepancy', 'unit 1 at 10°', /unit 1 at (?!10°)/],
  ] as const) {
    it(`${name}: a point is dragged by the mouse`, async () => {
      const { page, close } = await site.open(`/pictures/${name}.html`);
      const box = await page.getByRole('button', { name: point }).boundingBox();
      if (box === null) throw new Error('expected a point that can be seen');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2 - 40, box.y + box.height / 2 - 60, { steps: 4 });
      await page.mouse.up();
      await page.getByRole('button', { name: moved }).waitFor();
      await close();
    });
  }

  for (const { page: name, claims } of PICTURES) {
    it(`${name}: answers the keyboard at 390 px, and never keeps the page waiting`, async () => {
      const { page, problems, elsewhere, close } = await site.open(`/pictures/${name}.html`, TELEPHONE);
      await page.evaluate(() => {
        const longest = { duration: 0 };
        Reflect.set(globalThis, 'longestTask', longest);
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest.duration = Math.max(longest.duration, duration);
        }).observe({ type: 'longtask' as 'resource' });
      });
      await (SHOWN[name] as (page: Page) => Promise<void>)(page);
      expect(await excessWidth(page)).to.be.at.most(0);
      const longest = await page.evaluate(
        () => (Reflect.get(globalThis, 'longestTask') as { duration: number }).duration,
      );
      expect(longest).to.be.at.most(LONGEST_TASK);
      expect(problems).to.deep.equal([]);
      expect(elsewhere).to.deep.equal([]);
      await close();
    });

    it(`${name}: is linked from the claims that it belongs to`, async () => {
      for (const claim of claims) {
        const text = await readFile(`${ROOT}site/dist/claims/${claim}.html`, 'utf8');
        expect(text, claim).to.contain(`/pictures/${name}.html`);
      }
    });

    it(`${name}: says in a line that a browser without workers shows nothing`, async () => {
      const { page, close } = await site.open('/pictures/', TELEPHONE);
      await page.evaluate(() => Reflect.deleteProperty(globalThis, 'Worker'));
      await page.locator(`.picture-list a[href*="${name}"]`).click();
      await page.locator('.problem', { hasText: 'no web workers' }).first().waitFor();
      await close();
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      it(`${name}, ${colorScheme}: axe finds nothing serious`, async () => {
        const { page, close } = await site.open(`/pictures/${name}.html`, { ...TELEPHONE, colorScheme });
        await page.locator('.picture-drawing svg').first().waitFor();
        expect(await seriousFindings(page)).to.deep.equal([]);
        await close();
      });
    }
  }
});
