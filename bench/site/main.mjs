/**
 * Measures the built site in Chromium: how soon each kind of page answers, how long it keeps the main thread busy at a time, and what
 * it loads. Requires `npm run site`. See bench/site/README.md.
 *
 *   node bench/site/main.mjs [--slow 4] [--rounds 5] [KIND…]
 */
import { parseArgs } from 'node:util';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from 'vitepress';
import { KINDS } from './kinds.mjs';
import { busy } from './trace.mjs';
import { watch } from './watch.mjs';

const { values, positionals } = parseArgs({
  options: { slow: { type: 'string', default: '1' }, rounds: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const PORT = 4187;
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const kinds = Object.entries(KINDS).filter(([name]) => positionals.length === 0 || positionals.includes(name));
if (kinds.length === 0) throw new Error(`expected kinds among ${Object.keys(KINDS).join(', ')}`);

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** What the page does meanwhile: long tasks by the clock, and all tasks by the time of the processor, which other programs do not lengthen. */
async function observed(browser, page, action) {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await action();
  // Time for what the page does by itself afterwards.
  await page.waitForTimeout(500);
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8'));
  return { ...(await page.evaluate(() => globalThis.watched.taken())), ...busy(trace.traceEvents) };
}

/** One visit with an empty cache. */
async function visit(browser, { path, ready, act }) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  try {
    const page = await context.newPage();
    const protocol = await context.newCDPSession(page);
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slow) });
    await page.addInitScript(watch, ready);
    const loaded = await observed(browser, page, async () => {
      await page.goto(`http://localhost:${PORT}${path}`, { waitUntil: 'networkidle' });
      await page.waitForFunction(() => globalThis.watched.answersAt !== undefined);
    });
    return { loaded, ...(act === undefined ? {} : { acted: await observed(browser, page, () => act(page)) }) };
  } finally {
    await context.close();
  }
}

const server = await serve({ root: fileURLToPath(new URL('../../site', import.meta.url)), port: PORT });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
console.log(
  `${cpus()[0]?.model ?? 'a processor'}, Chromium ${browser.version()}, ${values.slow} times slower, median of ${values.rounds} visits\n`,
);
console.log(
  '| page | answers after | busy | longest task | by the clock | loaded | longest task after a click | by the clock |',
);
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const [name, kind] of kinds) {
  const visits = [];
  for (let round = 0; round < Number(values.rounds); round++) visits.push(await visit(browser, kind));
  const of = (read) => Math.round(median(visits.map(read)));
  const click = (read) => (kind.act === undefined ? '' : `${of(({ acted }) => read(acted))} ms`);
  const cells = [
    name,
    `${of(({ loaded }) => loaded.answersAt)} ms`,
    `${of(({ loaded }) => loaded.total)} ms`,
    `${of(({ loaded }) => loaded.longestTask)} ms`,
    `${of(({ loaded }) => loaded.longest)} ms`,
    `${of(({ loaded }) => loaded.bytes / 1000)} kB`,
    click(({ longestTask }) => longestTask),
    click(({ longest }) => longest),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
await browser.close();
server.server.close();
process.exit();
