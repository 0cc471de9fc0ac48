/** The built site, served on this machine alone, and a browser that reads it. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const BUILT = `${ROOT}site/dist`;

const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The reason why the site cannot be looked at here; undefined if it can. */
function missing(): string | undefined {
  if (!existsSync(CHROMIUM)) return `no Chromium at ${CHROMIUM}; set CHROMIUM_PATH`;
  return existsSync(`${BUILT}/index.html`) ? undefined : 'no site in site/dist; npm run site builds it';
}

export class SiteServed {
  private constructor(
    private readonly server: Server,
    private readonly browser: Browser,
    readonly address: string,
  ) {}

  /** Skips the tests where the browser or the site is missing; with LOSSPROOF_REQUIRE_ALL that is a failure. */
  static async start(context: Mocha.Context): Promise<SiteServed> {
    const reason = missing();
    if (reason !== undefined) {
      if (process.env['LOSSPROOF_REQUIRE_ALL'] !== undefined) throw new Error(reason);
      context.skip();
    }
    const server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
      const file = `${BUILT}${path.endsWith('/') ? `${path}index.html` : path}`;
      readFile(file).then(
        (bytes) => {
          // Compressed, as `npm run site:serve` and other servers send it.
          const headers = { 'content-type': TYPES[extname(file)] ?? 'text/plain', 'content-encoding': 'gzip' };
          response.writeHead(200, headers).end(gzipSync(bytes, { level: 1 }));
        },
        () => response.writeHead(404).end('no such file'),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    return new SiteServed(server, browser, `http://127.0.0.1:${port}`);
  }

  /** A page of its own, and what went wrong or went elsewhere while it was there. `before` is a script that runs before those of the page. */
  async open(path: string, options: BrowserContextOptions = {}, before = ''): Promise<Visit> {
    const context = await this.browser.newContext(options);
    await context.addInitScript(before);
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const visit: Visit = { page, problems: [], elsewhere: [], close: () => context.close() };
    page.on('pageerror', (error) => visit.problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') visit.problems.push(message.text());
    });
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(this.address))
        visit.elsewhere.push(request.url());
    });
    await page.goto(`${this.address}${path}`, { waitUntil: 'networkidle' });
    return visit;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

interface Visit {
  readonly page: Page;
  readonly problems: string[];
  readonly elsewhere: string[];
  readonly close: () => Promise<void>;
}

/** How far the content is wider than the window. */
export function excessWidth(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { document, innerWidth } = globalThis as unknown as {
      document: { documentElement: { scrollWidth: number } };
      innerWidth: number;
    };
    return document.documentElement.scrollWidth - innerWidth;
  });
}

/** What axe finds in the page that is serious or worse. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile(`${ROOT}node_modules/axe-core/axe.min.js`, 'utf8'));
  return page.evaluate(async () => {
    interface Axe {
      run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
    }
    const { violations } = await (Reflect.get(globalThis, 'axe') as Axe).run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}

/** Presses Tab until the button or the field of this name has the focus, as somebody does who has no mouse. */
export async function tabTo(page: Page, name: string, most = 150): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { document } = globalThis as unknown as {
        document: {
          activeElement: { ariaLabel: string | null; textContent: string; labels?: Iterable<{ textContent: string }> };
        };
      };
      const { ariaLabel, textContent, labels } = document.activeElement;
      return [ariaLabel ?? textContent, ...[...(labels ?? [])].map((label) => label.textContent)].map((each) =>
        each.trim(),
      );
    });
    if (focused.some((each) => each.startsWith(name))) return;
  }
  throw new Error(`expected "${name}" within ${most} presses of Tab`);
}
