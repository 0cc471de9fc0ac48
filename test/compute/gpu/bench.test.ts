/** bench/gpu, on software Vulkan: its solutions are verified, and one that was changed is not. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { freshFolder } from '../../e2e/commands.js';
import { SOFTWARE_VULKAN, softwareVulkanPresent } from './software.js';

const BENCH = fileURLToPath(new URL('../../../../bench/gpu/', import.meta.url));

function bench(
  script: string,
  ...parameters: readonly string[]
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(BENCH, script), ...parameters], {
    encoding: 'utf8',
    env: { ...process.env, NODE_V8_COVERAGE: '', ...SOFTWARE_VULKAN },
  });
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('bench/gpu, on software Vulkan', function () {
  this.timeout(240_000);
  const folder = freshFolder();

  before(function () {
    if (!softwareVulkanPresent()) this.skip();
  });

  it('writes solutions that the processor verifies', async () => {
    const { status, stdout, stderr } = bench('main.mjs', '--out', folder.path, '70', '12');
    expect(status, stderr).to.equal(0);
    expect(stdout).to.match(/^\| 70 \| .*SwiftShader.* \| 70 \| [\d.]+ MiB \|$/m);
    expect(bench('verify.mjs', folder.path)).to.include({ status: 0, stdout: 'N = 70: verified\nN = 12: verified\n' });

    const path = join(folder.path, 'results.json');
    const results = await readFile(path, 'utf8');
    const solution = await readFile(join(folder.path, 'solution-12.int16'));
    const original = sha256(solution);
    solution.writeInt16LE((solution.readInt16LE(0) + 1) % 8191, 0);
    await writeFile(join(folder.path, 'solution-12.int16'), solution);
    expect(bench('verify.mjs', folder.path)).to.include({
      status: 1,
      stdout: 'N = 70: verified\nN = 12: solution-12.int16 is not what was written\n',
    });
    await writeFile(path, results.replace(original, sha256(solution)));
    expect(bench('verify.mjs', folder.path).stdout).to.match(/^N = 12: WRONG in row \d+, column 0$/m);
  });

  it('refuses sizes that are none', () => {
    const { status, stderr } = bench('main.mjs', '--out', folder.path, 'many');
    expect(status).to.equal(64);
    expect(stderr).to.equal('expected sizes N as positive whole numbers, got many\n');
  });
});
