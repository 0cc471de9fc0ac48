/** The provenance of certificates. */
import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { provenance } from '../../src/cli/provenance.js';

describe('cli/provenance', () => {
  it('names the version of the package, that of Node, and the machine in one line', async () => {
    const manifest = await readFile(fileURLToPath(new URL('../../../package.json', import.meta.url)), 'utf8');
    const { lossproof, node, machine } = await provenance();
    expect(lossproof).to.equal((JSON.parse(manifest) as { version: string }).version);
    expect(node).to.equal(`v${process.versions.node}`);
    const [, platform, cores] = /^(\S+) \S+, (\d+) × .+$/.exec(machine) ?? expect.fail(machine);
    expect(platform).to.equal(process.platform);
    // A process may be given fewer cores than the machine has.
    expect(Number(cores)).to.be.at.least(availableParallelism());
  });
});
