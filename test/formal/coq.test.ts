/** Runs a build with a stand-in for coqc; the real build is a step of .ci/run. */
import { expect } from 'chai';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coqHere } from '../../src/formal/coq.js';

describe('formal/coq', () => {
  const { PATH, XDG_CACHE_HOME } = process.env;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lossproof-coq-'));
    await mkdir(join(folder, 'bin'));
    process.env['XDG_CACHE_HOME'] = join(folder, 'cache');
  });
  after(async () => {
    process.env['PATH'] = PATH;
    if (XDG_CACHE_HOME === undefined) delete process.env['XDG_CACHE_HOME'];
    else process.env['XDG_CACHE_HOME'] = XDG_CACHE_HOME;
    await rm(folder, { recursive: true });
  });

  const tool = async (name: string, script: string): Promise<void> => {
    const file = join(folder, 'bin', name);
    await writeFile(file, `#!/bin/sh\n${script}\n`);
    await chmod(file, 0o755);
  };

  it('is absent where there is no coqc', async () => {
    process.env['PATH'] = join(folder, 'bin');
    expect(await coqHere.version()).to.equal(undefined);
  });

  it('has the version that coqc prints', async () => {
    await tool('coqc', 'echo "8.16.1 4.14.0"');
    expect(await coqHere.version()).to.equal('8.16.1');
  });

  it('keeps a build that was accepted for the same sources and version, and no other', async () => {
    const { signal } = new AbortController();
    await tool('bash', 'echo run >> "$2/runs"; echo "71 theorems"; exit 0');
    const first = await coqHere.build('8.16.1', signal);
    expect(first).to.include({ accepted: true, says: '71 theorems' }).and.to.have.property('seconds');
    expect(await coqHere.build('8.16.1', signal)).to.deep.equal({ accepted: true, says: '71 theorems' });
    await tool('bash', 'echo "one line"; echo "a file does not compile" >&2; exit 1');
    const other = await coqHere.build('8.17.0', signal);
    expect(other.accepted).to.equal(false);
    expect((await coqHere.build('8.17.0', signal)).accepted).to.equal(false);
    expect(await readdir(join(folder, 'cache', 'lossproof'))).to.have.length(2);
  });

  it('knows whether the version that is installed accepted these sources', async () => {
    expect(await coqHere.builtEarlier()).to.equal(true);
    await tool('coqc', 'echo "8.17.0 4.14.0"');
    expect(await coqHere.builtEarlier()).to.equal(false);
    process.env['PATH'] = join(folder, 'nothing');
    expect(await coqHere.builtEarlier()).to.equal(false);
  });
});
