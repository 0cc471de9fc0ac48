/** Every kind of page of the site in a real browser, before and after it is used: for axe, on a telephone, by keyboard, without a network. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { excessWidth, seriousFindings, SiteServed, tabTo } from './siteServed.js';

const TELEPHONE = { width: 390, height: 844 };

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
}

async function search(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('.VPLocalSearchBox input').fill('saddle');
  await page.locator('.VPLocalSearchBox .result').first().waitFor();
}

/** The address of each kind of page, and what is done there first. */
const KINDS: { readonly [kind: string]: readonly [path: string, act?: (page: Page) => Promise<void>] } = {
  home: ['/'],
  'home with an answer': [
    '/',
    async (page) => {
      await press(page, 'Verify a proof in this page');
      await page.locator('.answer.accepted').waitFor();
    },
  ],
  ledger: ['/ledger.html'],
  'the proof graph of a paper': ['/ledger.html', (page) => page.locator('.paper-graph summary').first().click()],
  claim: ['/claims/k16/bad-saddles.html'],
  'claim of readings': ['/claims/k16/review-audit.html'],
  'claim about a data set': ['/claims/sc16/experiment-images.html'],
  'claim with answers': [
    '/claims/k16/bad-saddles.html',
    async (page) => {
      await press(page, 'Search and check');
      await page.locator('.try .answer.accepted').waitFor();
      await page.locator('.break button').first().click();
      await page.locator('.break .answer.accepted').waitFor();
      await page.locator('[data-part] > ol.steps summary').first().click();
    },
  ],
  verify: ['/verify.html'],
  'verify with answers': [
    '/verify.html',
    async (page) => {
      await press(page, 'Take an example');
      await page.locator('.outcomes .answer.accepted').waitFor();
      await press(page, 'Change a digit for me');
      await page.locator('.panel .answer.refused').waitFor();
    },
  ],
  pictures: ['/pictures/'],
  course: ['/course.html'],
  guide: ['/guide/trust-model.html'],
  'guide with code': ['/guide/writing-a-claim.html'],
  'contents of the guide': ['/guide/'],
  api: ['/api/verify.html'],
  'contents of the api': ['/api/'],
  'no page': ['/404.html'],
};

describe('every kind of page', function () {
  this.timeout(600_000);
  let site: SiteServed;

  before(async function () {
    site = await SiteServed.start(this);
  });
  after(() => (site as SiteServed | undefined)?.stop());

  // The roles in it are VitePress' own, and axe finds a button around a list among them: nothing here can mend that.
  it('the results of a search fit into 390 px', async () => {
    const { page, problems, close } = await site.open('/', { viewport: TELEPHONE });
    await search(page);
    expect(await excessWidth(page)).to.be.at.most(0);
    const field = await page
      .locator('.VPLocalSearchBox input')
      .evaluate(
        (input) =>
          (Reflect.get(globalThis, 'getComputedStyle') as (element: unknown) => { borderTopWidth: string })(input)
            .borderTopWidth,
      );
    // The border is around the field and its buttons.
    expect([field, problems]).to.deep.equal(['0px', []]);
    await close();
  });

  for (const [kind, [path, act]] of Object.entries(KINDS)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`${kind}, ${colorScheme}: axe finds nothing serious, and nothing else goes wrong`, async () => {
        const { page, problems, elsewhere, close } = await site.open(path, { colorScheme });
        await act?.(page);
        expect(await seriousFindings(page)).to.deep.equal([]);
        expect([problems, elsewhere]).to.deep.equal([[], []]);
        await close();
      });
    }

    it(`${kind} fits into 390 px`, async () => {
      const { page, close } = await site.open(path, { viewport: TELEPHONE });
      await act?.(page);
      expect(await excessWidth(page)).to.be.at.most(0);
      await close();
    });
  }

  describe('is used by the keyboard alone:', () => {
    it('a claim, tried and broken', async () => {
      const { page, close } = await site.open('/claims/sc16/absorption.html');
      for (const [button, part] of [
        ['Search and check', '.try'],
        ['Break it: ', '.break'],
        ['Verify it here', '.certificate'],
      ] as const) {
        await tabTo(page, button);
        await page.keyboard.press('Enter');
        await page.locator(`${part} .answer.accepted`).waitFor();
      }
      await close();
    });

    it('the ledger, filtered', async () => {
      const { page, close } = await site.open('/ledger.html');
      await tabTo(page, 'Find');
      await page.keyboard.type('bad-saddles');
      await page.getByText('1 of 54 claims').waitFor();
      await tabTo(page, 'With two or more hidden layers');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/claims/k16/bad-saddles.html');
      await page.locator('.statement').waitFor();
      await close();
    });

    it('a certificate, verified and forged', async () => {
      const { page, close } = await site.open('/verify.html');
      await tabTo(page, 'Take an example');
      await page.keyboard.press('Enter');
      await page.locator('.outcomes .answer.accepted').waitFor();
      await tabTo(page, 'Change a digit for me');
      await page.keyboard.press('Enter');
      await page.locator('.panel .answer.refused').waitFor();
      await close();
    });
  });

  describe('works without a network, once it was used:', () => {
    it('a claim is proved again, and broken', async () => {
      // Its instance is drawn, so that the answer names the seed.
      const { page, close } = await site.open('/claims/sc16/rank-instance.html');
      await press(page, 'Search and check');
      await page.locator('.try .answer.accepted').waitFor();
      await page.locator('.break button').first().click();
      await page.locator('.break .answer.accepted').waitFor();
      await page.context().setOffline(true);
      await page.getByLabel(/^seed/).fill('2');
      await press(page, 'Search and check');
      await page.locator('.try .answer.accepted', { hasText: 'seed 2' }).waitFor();
      await page.locator('.break button').first().click();
      await page.locator('.break .progress').waitFor({ state: 'detached' });
      expect(await page.locator('.break .answer').innerText()).to.contain('fails, as it must');
      await close();
    });

    it('a certificate is forged', async () => {
      const { page, close } = await site.open('/verify.html');
      await press(page, 'Take an example');
      await page.locator('.outcomes .answer.accepted').waitFor();
      await page.context().setOffline(true);
      await press(page, 'Change a digit for me');
      await page.locator('.panel .answer.refused').waitFor();
      await close();
    });

    it('a picture is drawn for other numbers', async () => {
      const { page, close } = await site.open('/pictures/spectrum.html');
      await page.locator('.picture-words', { hasText: 'm = 20' }).waitFor();
      await page.context().setOffline(true);
      await press(page, 'One more');
      await page.locator('.picture-words', { hasText: 'm = 21' }).waitFor();
      await close();
    });

    it('an exercise is checked again', async () => {
      const { page, close } = await site.open('/course.html');
      await page.getByLabel('Your name').fill('Ada Lovelace');
      await page.keyboard.press('Enter');
      await page.locator('[data-exercise="null-vector"]').click();
      const check = async (typed: string, hint: number): Promise<void> => {
        await page.locator('.answers input').first().fill(typed);
        await press(page, 'Check');
        await page.locator('.exercise .answer.refused dt', { hasText: `Hint ${hint} of 3` }).waitFor();
      };
      await check('0 0 0 0', 1);
      await page.context().setOffline(true);
      await check('1 0 0 0', 2);
      await close();
    });

    it('and a claim that was not run before says what is missing', async () => {
      const { page, close } = await site.open('/claims/sc16/absorption.html');
      await page.context().setOffline(true);
      await press(page, 'Search and check');
      await page.locator('.try .problem', { hasText: 'reload the page while the network is there' }).waitFor();
      await close();
    });
  });

  describe('is laid out so that it can be read:', () => {
    it('a count of the home page has its meaning beside or below it, not a word to a line', async () => {
      const { page, close } = await site.open('/', { viewport: TELEPHONE });
      for (const meaning of await page.locator('.counts li > span').all())
        expect((await meaning.boundingBox())?.width).to.be.above(200);
      await close();
    });

    it('each part of a cell of the ledger stands beside the name of its column, on a telephone too', async () => {
      const { page, close } = await site.open('/ledger.html', { viewport: TELEPHONE });
      const places = await page.locator('tr[data-claim] td').evaluateAll((cells) =>
        (
          cells as unknown as {
            getBoundingClientRect(): { left: number };
            children: Iterable<{ getBoundingClientRect(): { left: number } }>;
          }[]
        ).flatMap((cell) =>
          [...cell.children].map((part) => part.getBoundingClientRect().left - cell.getBoundingClientRect().left),
        ),
      );
      expect(places.length).to.be.above(200);
      expect(Math.min(...places)).to.be.above(100);
      const texts = await page.locator('tr[data-claim] td').allInnerTexts();
      expect(texts.filter((text) => text.trim() === '')).to.deep.equal([]);
      await close();
    });

    it('the legend of a figure has its signs in the line of their words, and no bullets', async () => {
      const { page, close } = await site.open('/claims/sh17/region-volume.html');
      const signs = page.locator('.legend li');
      for (const sign of await signs.all()) {
        const [line, mark] = [await sign.boundingBox(), await sign.locator('svg').boundingBox()];
        if (line === null || mark === null) throw new Error('expected a sign that can be seen');
        expect(line.height).to.be.below(32);
        expect(mark.y).to.be.within(line.y - 4, line.y + line.height);
      }
      const bullets = await signs.evaluateAll((all) =>
        all.map(
          (each) =>
            (Reflect.get(globalThis, 'getComputedStyle') as (element: unknown) => { listStyleType: string })(each)
              .listStyleType,
        ),
      );
      expect([...new Set(bullets)]).to.deep.equal(['none']);
      await close();
    });

    it('a claim says how long a run takes, and of other sizes that nobody measured it', async () => {
      const { page, close } = await site.open('/claims/k16/bad-saddles.html');
      const duration = page.locator('.try .duration');
      expect(await duration.innerText()).to.match(/^A run at these sizes takes about \d+ s.*Measured in Chromium/);
      await page.getByLabel(/^N samples/).fill('7');
      expect(await duration.innerText()).to.match(/^Nobody has measured a run at these sizes/);
      expect(await page.locator('.break .note', { hasText: /A run takes about \d+ s/ }).count()).to.equal(2);
      await close();
    });

    it('a screen reader gets a sentence at the start and at the end of a run, and none between', async () => {
      const { page, close } = await site.open('/claims/sc16/zero-error.html');
      await page.evaluate(() => {
        interface Observed {
          document: { querySelector(selector: string): { textContent: string } };
          MutationObserver: new (seen: () => void) => { observe(element: object, what: object): void };
        }
        const { document, MutationObserver } = globalThis as unknown as Observed;
        const status = document.querySelector('.try [role=status]');
        const said: string[] = [];
        Reflect.set(globalThis, 'said', said);
        new MutationObserver(() => said.push(status.textContent)).observe(status, {
          ...{ childList: true, characterData: true, subtree: true },
        });
      });
      await press(page, 'Search and check');
      await page.locator('.try .answer.accepted').waitFor();
      const said = await page.evaluate(() => Reflect.get(globalThis, 'said') as string[]);
      expect(said[0]).to.equal('Running.');
      expect(said.at(-1)).to.match(/^Accepted: holds, \d+ steps\.$/);
      expect(said.length).to.be.at.most(3);
      await close();
    });
  });
});
