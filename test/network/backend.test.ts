/** Backends of tfjs: they start and multiply, or say what has to be installed, and training falls back to the plain one. */
import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Absent } from '../../src/compute/absent.js';
import { startBackend, tensors } from '../../src/network/backend.js';

const BACKEND = fileURLToPath(new URL('../../src/network/backend.js', import.meta.url));

describe('network/backend', () => {
  after('goes back to the backend of the other tests', async () => {
    await startBackend('wasm');
  });

  for (const name of ['cpu', 'wasm'] as const) {
    it(`starts ${name}, which multiplies`, async () => {
      const tf = await startBackend(name);
      expect(tf.getBackend()).to.equal(name);
      const product = tf.tidy(() =>
        tf.matMul(
          tf.tensor2d([
            [1, 2],
            [3, 4],
          ]),
          tf.tensor2d([[5], [7]]),
        ),
      );
      expect([...(await product.data())]).to.deep.equal([19, 43]);
      product.dispose();
    });
  }

  it('says how to install TensorFlow where its package is missing', async function () {
    const error: unknown = await startBackend('node').catch((reason: unknown) => reason);
    // Where somebody has installed it, it starts.
    if (!(error instanceof Error)) return this.skip();
    expect(error).to.be.instanceOf(Absent);
    expect(error.message).to.equal(
      'TensorFlow: its package is not installed; ' +
        'add it with: npm install @tensorflow/tfjs-node, or with CUDA @tensorflow/tfjs-node-gpu',
    );
  });

  it('starts one backend in a process, whatever is asked for later', async () => {
    const first = await tensors();
    expect(await tensors('cpu', () => expect.fail('no warning was expected'))).to.equal(first);
  });

  it('falls back to the plain backend with a warning', () => {
    // In a process of its own, because a process starts one backend.
    const program = [
      `const { tensors } = await import(${JSON.stringify(BACKEND)});`,
      "const tf = await tensors('unheard-of', (line) => console.log(line));",
      'console.log(tf.getBackend());',
    ].join('\n');
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
    });
    expect(status, stderr).to.equal(0);
    expect(stdout).to.match(/^training runs on the slower plain backend: .+\ncpu\n$/);
    expect(stderr).to.equal('');
  });
});
