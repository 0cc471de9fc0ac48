/** Mistakes in how the tool is used, in words that help. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { reasonOf, UsageError } from '../../src/base/usage.js';

describe('base/usage', () => {
  it('says where, what was expected, what came, and what to do', () => {
    const error = new UsageError('bad-seed', 'seed', 'letters', '"a b"', 'leave out the space');
    expect(error.message).to.equal('seed: expected letters, got "a b"; leave out the space');
    expect(new UsageError('bad-seed', 'seed', 'letters', '"a b"').message).to.equal(
      'seed: expected letters, got "a b"',
    );
    expect(error).to.include({ name: 'UsageError', code: 'bad-seed', path: 'seed', got: '"a b"' });
    expect(error).to.be.an.instanceOf(Error);
  });

  it('puts what the system says into words', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lossproof-test-'));
    const reason = (action: Promise<unknown>): Promise<string> =>
      action.then(() => expect.fail('expected a failure'), reasonOf);
    try {
      expect(await reason(readFile(join(folder, 'absent')))).to.equal('no such file');
      expect(await reason(readFile(folder))).to.equal('a folder');
      expect(await reason(readdir(process.execPath))).to.equal('a path through a file');
    } finally {
      await rm(folder, { recursive: true });
    }
    expect(reasonOf(Object.assign(new Error('EACCES: x'), { code: 'EACCES' }))).to.equal('no permission');
    expect(reasonOf(Object.assign(new Error('busy'), { code: 'EBUSY' }))).to.equal('busy');
    expect(reasonOf(new Error('something else'))).to.equal('something else');
  });
});
