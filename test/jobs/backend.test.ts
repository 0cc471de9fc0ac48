/** `--backend` chooses what trains too: TensorFlow where it is installed, and a GPU, here that of software Vulkan. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { useBackend } from '../../src/jobs/backend.js';
import { UsageError } from '../../src/base/usage.js';
import { forceEngine } from '../../src/compute/engines.js';
import { tensors, trainOn } from '../../src/network/backend.js';
import { SOFTWARE_VULKAN, softwareVulkanPresent } from '../compute/gpu/software.js';
import { freshFolder } from '../e2e/commands.js';

const COMMAND = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));
const TRAINING = ['certify', 'sh17/experiment-images', '--preset', 'teaching', '--size', 'steps=20'];

describe('jobs/backend', () => {
  const folder = freshFolder();

  it('does not train on TensorFlow where its package is missing, and says how to get it', async function () {
    const error: unknown = await useBackend('tensorflow').catch((reason: unknown) => reason);
    // Where somebody has installed it, it starts.
    if (error === undefined) return this.skip();
    expect(error).to.be.instanceOf(UsageError);
    expect((error as Error).message).to.match(/^backend: expected one that trains here, got tensorflow; .*npm install/);
  });

  it('leaves training where it is with an engine that does not train', async () => {
    // Other tests of this process may have left another backend.
    await trainOn('wasm');
    try {
      await useBackend('bareiss');
      expect((await tensors()).getBackend()).to.equal('wasm');
    } finally {
      forceEngine(undefined);
    }
  });

  it('trains on the GPU that was asked for, and the weights are nearly those of the processor', async function () {
    if (!softwareVulkanPresent()) return this.skip();
    this.timeout(240_000);
    const weights = await Promise.all(
      [['--backend', 'gpu'], []].map(async (options, index) => {
        const path = join(folder.path, `trained-${index}.json`);
        const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...TRAINING, ...options, '--out', path], {
          encoding: 'utf8',
          env: { ...process.env, NODE_V8_COVERAGE: '', ...SOFTWARE_VULKAN },
        });
        expect(status, stderr).to.equal(0);
        const { instance } = JSON.parse(await readFile(path, 'utf8')) as { instance: { W1: { bytes: string } } };
        const bytes = Buffer.from(instance.W1.bytes, 'base64');
        return Array.from({ length: bytes.length / 8 }, (_, i) => bytes.readDoubleLE(8 * i));
      }),
    );
    const [gpu, wasm] = weights as [number[], number[]];
    expect(gpu).to.have.length(30);
    // The last digits differ, which shows that another processor did it.
    expect(gpu).to.not.deep.equal(wasm);
    gpu.forEach((weight, i) => {
      expect(weight).to.be.closeTo(wasm[i] as number, 1e-4);
    });
  });
});
