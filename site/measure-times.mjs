/**
 * Measures how long the runs of the claims' pages take in Chromium, each in a new worker as after the press of a button: the claim at the
 * sizes for teaching and at those of its certificate, and each control. Writes site/times.json. Requires `npm run site`.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { SiteServed } from '../dist/test/e2e/siteServed.js';

const PAGES = fileURLToPath(new URL('pages/claims/', import.meta.url));
const TIMES = fileURLToPath(new URL('times.json', import.meta.url));

/** The forms of all claims that can run in a page, from the pages that the generator wrote. */
async function forms() {
  const files = (await readdir(PAGES, { recursive: true })).filter((file) => file.endsWith('.md')).sort();
  const texts = await Promise.all(files.map((file) => readFile(`${PAGES}${file}`, 'utf8')));
  return texts.map((text) => JSON.parse(text.split('\n')[1]).claim).filter(({ needs }) => needs === undefined);
}

/** Runs in the page. The time includes the start of the worker and the loading of its modules. */
function secondsOf(request) {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const worker = new Worker('/engine/prover.js', { type: 'module' });
    const fail = (why) => reject(new Error(`${request.claim} ${request.variant}: ${why}`));
    worker.onerror = ({ message }) => fail(message);
    worker.onmessage = ({ data }) => {
      if ('progress' in data) return;
      worker.terminate();
      if (data.answer?.kind !== 'accepted') fail(`expected a certificate, got ${JSON.stringify(data).slice(0, 400)}`);
      else resolve((performance.now() - started) / 1000);
    };
    worker.postMessage({ kind: 'certify', seed: '1', ...request });
  });
}

const site = await SiteServed.start({
  skip: () => {
    throw new Error('expected the site and Chromium; run npm run site');
  },
});
try {
  const { page } = await site.open('/verify.html');
  const measured = async (request) => Number((await page.evaluate(secondsOf, request)).toFixed(1));
  // Once before all others, so that no claim pays for what the browser keeps.
  await measured({ claim: 'sc16/rank-generic', variant: 'claim', preset: 'teaching' });
  const claims = {};
  for (const { id: claim, controls } of await forms()) {
    const times = {
      teaching: await measured({ claim, variant: 'claim', preset: 'teaching' }),
      certificate: await measured({ claim, variant: 'claim' }),
      controls: {},
    };
    for (const { name } of controls)
      times.controls[name] = await measured({ claim, variant: name, preset: 'teaching' });
    claims[claim] = times;
    console.log(claim, JSON.stringify(times));
  }
  const browser = `Chromium ${await page.evaluate(() => /Chrome\/(\d+)/.exec(navigator.userAgent)[1])}`;
  const text = JSON.stringify({ browser, cores: availableParallelism(), claims });
  await writeFile(TIMES, await format(text, { parser: 'json', printWidth: 140 }));
} finally {
  await site.stop();
}
