/** Certificates checked in a page of Chromium: bound to the statements of their claims, with nothing but the bundle. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PAGE = 'http://localhost/';

const ENTRY = `
import { Archive, Document, receiptOf, Refusal, Verifier } from 'lossproof/verify';
import { statementOf } from 'lossproof/claims';
window.verify = async (text, others) => {
  const archive = new Archive();
  archive.addTexts(others);
  const verifier = new Verifier({ statement: statementOf, archive, dataOf: async () => () => undefined });
  try {
    const { checked, controls } = await verifier.verify(new Document(text));
    const { bound, verdict, hypotheses } = checked;
    const libraries = receiptOf(checked).libraries.map(({ library }) => library);
    return { bound, verdict, hypotheses: hypotheses.length, libraries, controls: controls.accepted.length };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code, path: error.path };
    throw error;
  }
};`;

interface Answer {
  readonly bound?: boolean;
  readonly verdict?: string;
  readonly libraries?: readonly string[];
  readonly controls?: number;
  readonly refused?: string;
  readonly path?: string;
}

const certificate = (name: string): Promise<string> => readFile(`${ROOT}certificates/${name}.json`, 'utf8');

describe(`the kernel in a page of Chromium at ${CHROMIUM}`, function () {
  this.timeout(240_000);
  let browser: Browser | undefined;
  let page: Page;

  before('bundles the checker and the statements', async function () {
    if (!existsSync(CHROMIUM)) {
      if (process.env['LOSSPROOF_REQUIRE_ALL'] !== undefined)
        throw new Error(`no Chromium at ${CHROMIUM}; set CHROMIUM_PATH`);
      this.skip();
    }
    const bundle = await build({
      stdin: { contents: ENTRY, resolveDir: ROOT },
      bundle: true,
      format: 'iife',
      platform: 'browser',
      write: false,
      metafile: true,
    });
    const inputs = Object.keys(bundle.metafile.inputs);
    expect(
      inputs.filter((path) =>
        /src\/(compute|network|symbolic|analysis)\/|node_modules\/.*(zod|tfjs|mathjs)/.test(path),
      ),
    ).to.deep.equal([]);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.route(PAGE, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto(PAGE);
    await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
  });

  after(async () => {
    await browser?.close();
  });

  async function verified(name: string, change: (text: string) => string = (text) => text): Promise<Answer> {
    const [paper] = name.split('/') as [string];
    const names = (await readdir(`${ROOT}certificates/${paper}`)).filter((file) => file.endsWith('.json'));
    const others = await Promise.all(names.map((file) => certificate(`${paper}/${file.slice(0, -5)}`)));
    const text = change(await certificate(name));
    return page.evaluate(
      ([one, rest]) => {
        const verify = Reflect.get(globalThis, 'verify') as (
          text: string,
          others: readonly string[],
        ) => Promise<Answer>;
        return verify(one, rest);
      },
      [text, others] as const,
    );
  }

  for (const [name, verdict, libraries, controls] of [
    ['sc16/rank-generic', 'holds', ['core', 'algebra', 'almostEvery'], 2],
    [
      'sc16/zero-error',
      'holds',
      ['core', 'algebra', 'almostEvery', 'everySize', 'inspection', 'normal', 'twoLayer', 'zeroMinima'],
      3,
    ],
    ['k16/bad-saddles', 'holds', ['core', 'algebra', 'deepLinear', 'everyDepth', 'everySize'], 2],
  ] as const) {
    it(`gives ${name} a bound verdict, with its controls`, async () => {
      expect(await verified(name)).to.deep.include({ bound: true, verdict, libraries, controls });
    });
  }

  it('loads floating point where a certificate needs it', async () => {
    const { verdict, libraries } = await verified('xls16/gram-deviation');
    expect(verdict).to.equal('holds');
    expect(libraries).to.include.members(['balls', 'floats', 'webAssembly']);
  });

  it('refuses a changed digit', async () => {
    const change = (text: string): string => text.replace('"seed": "1"', '"seed": "2"');
    expect(await verified('k16/bad-saddles', change)).to.deep.equal({ refused: 'mismatch', path: '$.digest' });
  });
});
