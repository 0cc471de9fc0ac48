/** The report as a reader opens it, in Chromium. */
import { existsSync } from 'node:fs';
import { expect } from 'chai';
import { chromium, type Browser, type Page } from 'playwright-core';
import { reportHtml } from '../../src/report/html.js';
import { FIGURE, LOGARITHMIC, showing, TABLE } from '../report/exhibit/samples.js';
import { teachingRuns } from '../report/teachingRuns.js';

/** Of sc16, which the report is of. */
const CLAIMS = 12;
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** What a browser says of an element; its types are not those of this package. */
interface Sized {
  readonly scrollWidth: number;
  readonly clientWidth: number;
}

describe(`e2e/report, in Chromium at ${CHROMIUM}`, () => {
  let browser: Browser;
  let page: Page;
  const talk: string[] = [];
  const requests: string[] = [];

  before('opens the report', async function () {
    if (!existsSync(CHROMIUM)) {
      if (process.env['LOSSPROOF_REQUIRE_ALL'] !== undefined)
        throw new Error(`no Chromium at ${CHROMIUM}; set CHROMIUM_PATH`);
      this.skip();
    }
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('console', (message) => talk.push(message.text()));
    page.on('pageerror', (error) => talk.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    const provenance = { lossproof: '0.1.0', node: process.version, machine: 'a test' };
    await page.setContent(await reportHtml({ runs: await teachingRuns(), provenance }));
  });

  after(async () => {
    // Undefined where the suite was skipped.
    await (browser as Browser | undefined)?.close();
  });

  it('has one title, and a heading for every claim', async () => {
    expect(await page.locator('h1').allTextContents()).to.deep.equal([`Audit of ${CLAIMS} claims`]);
    const claims = await page.locator('details.claim > summary > h3').allTextContents();
    expect(claims).to.have.length(CLAIMS);
    expect(claims.at(-3)).to.include('Every differentiable local minimum has zero error');
    expect(await page.locator('table:not(:has(caption))').count(), 'tables without a caption').to.equal(0);
  });

  it('U14: is short while its sections are folded, and a link in the contents opens one and leads to it', async () => {
    expect(await page.evaluate<number>('document.documentElement.scrollHeight')).to.be.at.most(CLAIMS * 500);
    const section = page.locator('details.claim:has(#sc16-zero-error)');
    expect(await section.getAttribute('open')).to.equal(null);
    await page.locator('.contents a[href="#sc16-zero-error"]').click();
    expect(await section.getAttribute('open')).not.to.equal(null);
    const summary = await section.locator('> summary').boundingBox();
    expect(summary?.y, 'the line with the verdict is in view').to.be.within(0, 450);
    await section.locator('a[href="#contents"]').click();
    expect((await page.locator('#contents').boundingBox())?.y).to.be.within(-1, 450);
  });

  it('U14: has no graph above 1200 pixels, with all of it open, and no line beyond its page', async () => {
    await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true;`);
    const heights = await page.evaluate<number[]>(
      `[...document.querySelectorAll('svg')].map((graph) => graph.getBoundingClientRect().height)`,
    );
    expect(Math.max(...heights)).to.be.within(1, 1200);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).to.be.at.most(width);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('U14: shows by a shadow at its edge that a formula goes on, and none where it does not', async () => {
    await page.setViewportSize({ width: 390, height: 900 });
    const edges = new Map<boolean, number>();
    for (const formula of await page.locator('section.claim > .formula:visible').all()) {
      const goesOn = await formula.evaluate((each: Sized) => each.scrollWidth > each.clientWidth + 1);
      if (!edges.has(goesOn)) edges.set(goesOn, await shadeAtTheRight(await formula.screenshot()));
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(edges.get(false), 'no shadow').to.be.at.most(3);
    expect(edges.get(true), 'a shadow').to.be.at.least(40);
  });

  /** How much darker the right edge of a picture is than its corner at the left, where there is no text. */
  async function shadeAtTheRight(picture: Buffer): Promise<number> {
    const other = await browser.newPage();
    const shade = await other.evaluate<number>(`(async () => {
      const blob = await (await fetch('data:image/png;base64,${picture.toString('base64')}')).blob();
      const image = await createImageBitmap(blob);
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context.drawImage(image, 0, 0);
      const [left] = context.getImageData(1, 1, 1, 1).data;
      const [right] = context.getImageData(image.width - 2, 1, 1, 1).data;
      return left - right;
    })()`);
    await other.close();
    return shade;
  }

  it('sets formulas as MathML that takes up room', async () => {
    expect(await page.locator('section.claim > .formula math').count()).to.be.at.least(CLAIMS);
    const box = await page.locator('#sc16-zero-error > .formula math').first().boundingBox();
    expect(box?.height).to.be.greaterThan(10);
  });

  it('draws every proof, labels within their boxes', async () => {
    expect(await page.locator('svg[role=img][aria-label^="Proof of"]').count()).to.equal(CLAIMS);
    const overflowing = await page.evaluate<string[]>(`[...document.querySelectorAll('.node')]
      .filter((node) => [...node.querySelectorAll('text')]
        .some((text) => text.getBBox().width > node.querySelector('rect').getBBox().width))
      .map((node) => node.textContent)`);
    expect(overflowing).to.deep.equal([]);
  });

  it('links only to what is there', async () => {
    expect(await page.locator('.contents a[href^="#"]').count()).to.equal(CLAIMS);
    const broken = await page.evaluate<string[]>(`[...document.querySelectorAll('a[href^="#"]')]
      .map((link) => link.getAttribute('href')).filter((href) => document.querySelector(href) === null)`);
    expect(broken).to.deep.equal([]);
  });

  it('fits a telephone and the dark', async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).to.be.at.most(400);
    expect(await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')).to.equal('rgb(23, 23, 22)');
  });

  it('draws exhibits within their frames, on a telephone too', async () => {
    // A single claim is open.
    const runs = [await showing(() => [FIGURE, LOGARITHMIC, TABLE])];
    const other = await browser.newPage({ viewport: { width: 400, height: 800 } });
    await other.setContent(
      await reportHtml({ runs, provenance: { lossproof: '0.1.0', node: process.version, machine: 'a test' } }),
    );
    expect(await other.locator('figure.exhibit svg[role=img]').count()).to.equal(2);
    const outside = await other.evaluate<string[]>(`[...document.querySelectorAll('.plot > svg')].flatMap((figure) => {
      const frame = figure.getBoundingClientRect();
      return [...figure.querySelectorAll('text')].filter((text) => {
        const box = text.getBoundingClientRect();
        return box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
      }).map((text) => text.textContent);
    })`);
    expect(outside).to.deep.equal([]);
    expect(await other.evaluate<number>('document.documentElement.scrollWidth')).to.be.at.most(400);
    await other.close();
  });

  it('says nothing on the console and asks nobody for anything', () => {
    expect(talk).to.deep.equal([]);
    expect(requests).to.deep.equal([]);
  });
});
