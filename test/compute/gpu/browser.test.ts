/** The same elimination in a page of Chromium, on SwiftShader. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { build } from 'esbuild';
import { chromium, type Browser } from 'playwright-core';
import { rankModuloWasm } from '../../../src/kernel/libraries/modular/wasm/modularRank.js';
import { flatStream, plantedRank } from '../../assembly/matrices.js';
import { plain } from './software.js';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const PAGE = 'http://localhost/';

describe(`compute/gpu, in Chromium at ${CHROMIUM}`, function () {
  this.timeout(240_000);
  let browser: Browser;

  before('starts it with software WebGPU', async function () {
    if (!existsSync(CHROMIUM)) {
      if (process.env['LOSSPROOF_REQUIRE_ALL'] !== undefined)
        throw new Error(`no Chromium at ${CHROMIUM}; set CHROMIUM_PATH`);
      this.skip();
    }
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'],
    });
  });

  after(async () => {
    // Undefined where the suite was skipped.
    await (browser as Browser | undefined)?.close();
  });

  it('finds the rank and the columns that the processor finds', async () => {
    const entry = fileURLToPath(new URL('../../../src/compute/gpu/index.js', import.meta.url));
    const bundle = await build({
      entryPoints: [entry],
      bundle: true,
      format: 'iife',
      globalName: 'lossproofGpu',
      write: false,
    });
    const page = await browser.newPage();
    // WebGPU is for secure pages, of which localhost is one; nothing is served there but this.
    await page.route(PAGE, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto(PAGE);
    await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
    const m = plantedRank(200, 170, 120, 8191, flatStream(5));
    const found = await page.evaluate<unknown>(`(async () => {
      const gpu = await lossproofGpu.openGpu();
      if (gpu instanceof Error) throw gpu;
      const { rank, columnProfile } = await lossproofGpu.rankModuloGpu(gpu, ${JSON.stringify(m)}, 8191);
      gpu.close();
      return { software: gpu.software, rank, columnProfile: [...columnProfile] };
    })()`);
    const { rank, columnProfile } = rankModuloWasm(m, 8191);
    expect(found).to.deep.equal(JSON.parse(JSON.stringify({ software: true, rank, columnProfile }, plain)));
  });
});
