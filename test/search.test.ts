/** The face for searches loads an engine when it is first called, not before. */
import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshFolder, recordingTo } from './e2e/commands.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ENGINE = /\/node_modules\/(@tensorflow\/[^/]+|mathjs|nerdamer-prime|ml-matrix|webgpu|katex)\//;

describe('lossproof/search', () => {
  const folder = freshFolder();
  let count = 0;

  /** The engines that are loaded as modules while the code runs, and its output. */
  async function loadedBy(code: string): Promise<{ readonly engines: readonly string[]; readonly output: string }> {
    const path = join(folder.path, `loaded-${count++}.txt`);
    const text = `const search = await import('lossproof/search');\n${code}`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', text], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, NODE_V8_COVERAGE: '', NODE_OPTIONS: recordingTo(path) },
    });
    expect(status, stderr).to.equal(0);
    const urls = (await readFile(path, 'utf8')).trim().split('\n');
    expect(urls.some((url) => url.endsWith('/dist/src/search.js'))).to.equal(true);
    return { engines: [...new Set(urls.flatMap((url) => ENGINE.exec(url)?.[1] ?? []))].sort(), output: stdout };
  }

  it('loads no engine by itself', async () => {
    expect((await loadedBy('')).engines).to.deep.equal([]);
  });

  it('loads computer algebra, and nothing for training, to derive a gradient', async () => {
    const code = `const term = await search.deriveGradient('3*W1_1^2', 'W', { W: [1, 1] });
      console.log(JSON.stringify(term).includes('"W"'));`;
    const { engines, output } = await loadedBy(code);
    expect(output).to.equal('true\n');
    expect(engines).to.include('mathjs');
    expect(engines.filter((name) => name.startsWith('@tensorflow'))).to.deep.equal([]);
  });

  it('loads tensors, and no computer algebra, to train', async () => {
    const code = `const run = { inputs: [[1, 2]], targets: [1, 0], signs: [1, -1], start: [[0.5], [0.25]] };
      const weights = await search.trainDiverse([run], { steps: 2, rate: 0.01, penalty: 0 });
      console.log(weights.map((rows) => [rows.length, ...rows.map((row) => row.length)].join()).join(';'));`;
    const { engines, output } = await loadedBy(code);
    expect(output).to.equal('2,1,1\n');
    expect(engines).to.include('@tensorflow/tfjs-core');
    expect(engines.filter((name) => !name.startsWith('@tensorflow/'))).to.deep.equal([]);
  });
});
