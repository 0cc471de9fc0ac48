/** The course in a real browser, at the width of a telephone, with the keyboard alone. With LOSSPROOF_LONG, all its exercises. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { attempt, exerciseCalled, EXERCISES, learnerCalled } from '../../src/course/index.js';
import { typedOf } from '../../site/parts/answerText.js';
import { excessWidth, seriousFindings, SiteServed } from './siteServed.js';

const NAME = 'Ada Lovelace';
const TELEPHONE = { viewport: { width: 390, height: 844 } };
const OTHER = 'negative-curvature';
const SAMPLE = ['null-vector', 'broken-hypotheses'];
const SOLVED = process.env['LOSSPROOF_LONG'] === undefined ? SAMPLE : EXERCISES.map(({ id }) => id);

async function begin(page: Page): Promise<void> {
  await page.getByLabel('Your name').focus();
  await page.keyboard.type(NAME);
  await page.keyboard.press('Enter');
  await page.locator('.solved-count').waitFor();
}

async function choose(page: Page, id: string): Promise<void> {
  await page.locator(`[data-exercise="${id}"]`).focus();
  await page.keyboard.press('Enter');
  await page.locator('.exercise h3:focus').waitFor();
}

/** Types the answer into the fields, one after the other, and checks it. */
async function answer(page: Page, id: string, typed: readonly string[]): Promise<void> {
  const fields = page.locator('.exercise .answers').locator('input, textarea, select');
  expect(await fields.count(), id).to.equal(typed.length);
  for (const [index, text] of typed.entries()) {
    const field = fields.nth(index);
    const isChoice = await field.evaluate((element) => (element as { tagName?: string }).tagName === 'SELECT');
    await field.focus();
    if (isChoice) await field.selectOption(text);
    else {
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
    }
  }
  await page.getByRole('button', { name: 'Check', exact: true }).focus();
  await page.keyboard.press('Enter');
}

function solutionOf(id: string): readonly string[] {
  const { form, solution } = exerciseCalled(id).problemOf(learnerCalled(NAME).seed);
  const written = solution.answer as { readonly [name: string]: string };
  return Object.keys(form).map((name) => typedOf(written[name] ?? ''));
}

describe('the course of the site', function () {
  this.timeout(600_000);
  let site: SiteServed;

  before(async function () {
    site = await SiteServed.start(this);
  });
  after(() => (site as SiteServed | undefined)?.stop());

  it('refuses a wrong answer with a hint, and shows a solution after three', async () => {
    const { page, problems, elsewhere, close } = await site.open('/course.html', TELEPHONE);
    await begin(page);
    await choose(page, 'null-vector');
    for (const wrong of ['0 0 0 0', '1 0 0 0', '0 1 0 0']) {
      await answer(page, 'null-vector', [wrong]);
      await page.locator('.exercise .answer.refused').waitFor();
      await page.locator('.exercise .answer dt', { hasText: /Hint [123] of 3/ }).waitFor();
    }
    await page.getByRole('button', { name: 'Show a solution' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.solution pre').waitFor();
    expect(await page.locator('.solved-count').innerText()).to.contain('0 of 15');
    expect(await excessWidth(page)).to.be.at.most(0);
    expect([problems, elsewhere]).to.deep.equal([[], []]);
    await close();
  });

  it('solves exercises, keeps them over a reload and exports what the kernel accepts', async () => {
    const { page, problems, elsewhere, close } = await site.open('/course.html', TELEPHONE);
    await begin(page);
    for (const id of SOLVED) {
      await choose(page, id);
      await answer(page, id, solutionOf(id));
      await page.locator('.exercise .answer.accepted').waitFor();
      expect(await excessWidth(page), id).to.be.at.most(0);
    }
    await page.getByText(`${SOLVED.length} of 15 solved`).waitFor();
    await page.getByRole('link', { name: 'Export the progress file' }).waitFor();
    await page.reload({ waitUntil: 'networkidle' });
    await begin(page);
    await page.getByText(`${SOLVED.length} of 15 solved`).waitFor();
    const link = await page.getByRole('link', { name: 'Export the progress file' }).getAttribute('href');
    const file = JSON.parse(decodeURIComponent((link ?? '').replace(/^[^,]*,/, ''))) as { certificates: unknown[] };
    expect(file.certificates).to.have.length(SOLVED.length);
    expect([problems, elsewhere]).to.deep.equal([[], []]);
    await close();
  });

  it('says in a line that storage is forbidden, and keeps what was solved in the page', async () => {
    const { page, close } = await site.open('/course.html', TELEPHONE);
    await page.evaluate(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new Error('forbidden here');
        },
      });
    });
    await begin(page);
    await choose(page, 'null-vector');
    await answer(page, 'null-vector', solutionOf('null-vector'));
    await page.getByText('This browser forbids storage: export your progress').waitFor();
    await page.getByRole('link', { name: 'Export the progress file' }).waitFor();
    await close();
  });

  it('says in a line that there are no workers, and leaves what was kept before', async () => {
    const { seed } = learnerCalled(NAME);
    const { page, problems, close } = await site.open(
      '/course.html',
      TELEPHONE,
      `delete globalThis.Worker; localStorage.setItem('lossproof/course/${seed}', 'as it was');`,
    );
    await page.getByLabel('Your name').fill(NAME);
    await page.keyboard.press('Enter');
    await page.locator('.course .problem', { hasText: 'this browser has no web workers' }).waitFor();
    const give = { name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
    await page.locator('input[type=file]').setInputFiles(give);
    await page.locator('.course .problem', { hasText: 'the command line can: npx lossproof' }).waitFor();
    expect(await page.getByLabel('Your name').inputValue()).to.equal(NAME);
    const stored = await page.evaluate<Record<string, string>>('({ ...localStorage })');
    const own = Object.entries(stored).filter(([key]) => key.startsWith('lossproof/'));
    expect(own).to.deep.equal([[`lossproof/course/${seed}`, 'as it was']]);
    expect(await excessWidth(page)).to.be.at.most(0);
    expect(problems).to.deep.equal([]);
    await close();
  });

  it('says in a line that storage is full, and keeps what was solved in the page', async () => {
    const { page, problems, close } = await site.open(
      '/course.html',
      TELEPHONE,
      // The theme of VitePress keeps its colours there too, and writes an error of its own to the console.
      `const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (key, text) {
        if (key.startsWith('lossproof/')) throw new DOMException('no room is left', 'QuotaExceededError');
        setItem.call(this, key, text);
      };`,
    );
    await begin(page);
    await choose(page, 'null-vector');
    await answer(page, 'null-vector', solutionOf('null-vector'));
    await page.locator('.exercise .answer.accepted').waitFor();
    await page.locator('.course .note', { hasText: 'no room is left' }).waitFor();
    await page.getByText('Ada Lovelace: 1 of 15 solved').waitFor();
    await page.getByRole('link', { name: 'Export the progress file' }).waitFor();
    expect(problems).to.deep.equal([]);
    await close();
  });

  it('keeps what another tab solved meanwhile, and what was typed', async () => {
    const { page, close } = await site.open('/course.html', TELEPHONE);
    await begin(page);
    const { seed } = learnerCalled(NAME);
    const { answer: right } = exerciseCalled('null-vector').problemOf(seed).solution;
    const made = await attempt(exerciseCalled('null-vector'), learnerCalled(NAME), right);
    if (!made.solved) throw new Error('expected the solution to be accepted');
    const key = `lossproof/course/${seed}`;
    const elsewhere = `{"format": "lossproof/progress@1", "learner": "${NAME}", "certificates": [${made.certificate}]}`;
    await page.evaluate(`localStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(elsewhere)})`);
    await choose(page, OTHER);
    await answer(page, OTHER, solutionOf(OTHER));
    await page.getByText('Ada Lovelace: 2 of 15 solved').waitFor();
    const stored = await page.evaluate<string>(`localStorage.getItem(${JSON.stringify(key)})`);
    expect((JSON.parse(stored) as { certificates: unknown[] }).certificates).to.have.length(2);
    await page.locator('.answers :is(input, textarea, select)').first().fill('5 4 3');
    await page.reload();
    await begin(page);
    await choose(page, OTHER);
    expect(await page.locator('.answers :is(input, textarea, select)').first().inputValue()).to.equal('5 4 3');
    await close();
  });

  it('imports a file, and says what it refuses of a foreign one', async () => {
    const { page, close } = await site.open('/course.html', TELEPHONE);
    const give = (text: string): Promise<void> =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await give('{"name": "something else"}');
    await page.locator('.problem', { hasText: 'a progress file' }).waitFor();
    const { answer: right } = exerciseCalled('null-vector').problemOf(learnerCalled(NAME).seed).solution;
    const made = await attempt(exerciseCalled('null-vector'), learnerCalled(NAME), right);
    if (!made.solved) throw new Error('expected the solution to be accepted');
    const progress = (learner: string): string =>
      `{"format": "lossproof/progress@1", "learner": "${learner}", "certificates": [${made.certificate}]}`;
    await give(progress('Charles Babbage'));
    await page.locator('.note', { hasText: 'drawn for another name' }).waitFor();
    await give(progress(NAME));
    await page.getByText('Ada Lovelace: 1 of 15 solved').waitFor();
    await close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`${colorScheme}: axe finds nothing serious in an exercise`, async () => {
      const { page, close } = await site.open('/course.html', { ...TELEPHONE, colorScheme });
      await begin(page);
      await choose(page, 'null-vector');
      await answer(page, 'null-vector', ['1 0 0 0']);
      await page.locator('.exercise .answer.refused').waitFor();
      expect(await seriousFindings(page)).to.deep.equal([]);
      await close();
    });
  }
});
