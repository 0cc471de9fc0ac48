/** Files on disk: read within limits, written whole or not at all, printed for people. */
import { execFileSync } from 'node:child_process';
import { expect } from 'chai';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { JSON_LIMITS } from 'lossproof/kernel';
import { UsageError } from 'lossproof/search';
import { isThere, readText, requireWritable, requireWritableFile, writeAtomically } from '../../src/claim/files.js';

const failure = (action: Promise<unknown>): Promise<UsageError> =>
  action.then(
    () => expect.fail('expected a UsageError'),
    (error: unknown) => error as UsageError,
  );

describe('claim/files', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lossproof-test-'));
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });
  const file = (name: string): string => join(folder, name);

  it('reads text, and says what is wrong with what is none', async () => {
    await writeFile(file('text'), 'ÄΩ𝔽');
    expect(await readText(file('text'))).to.equal('ÄΩ𝔽');
    await writeFile(file('bytes'), Uint8Array.of(0xff, 0xfe));
    const { code, message } = await failure(readText(file('bytes')));
    expect([code, message]).to.deep.equal(['unreadable', `${file('bytes')}: expected UTF-8 text, got other bytes`]);
    expect((await failure(readText(file('absent')))).got).to.equal('no such file');
    expect((await failure(readText(folder))).got).to.equal('a folder');
    if (process.platform !== 'win32') {
      execFileSync('mkfifo', [file('pipe')]);
      expect((await failure(readText(file('pipe')))).got, 'C8').to.equal('a named pipe');
    }
  });

  it('reads text that gzip compressed, whatever its name, and refuses a bomb and half a file', async () => {
    await writeFile(file('packed'), gzipSync('ÄΩ𝔽'));
    expect(await readText(file('packed'))).to.equal('ÄΩ𝔽');
    await writeFile(file('half'), gzipSync('ÄΩ𝔽'.repeat(100)).subarray(0, 20));
    expect((await failure(readText(file('half')))).expected).to.equal('a complete gzip file');
    await writeFile(file('bomb'), gzipSync(Buffer.alloc(JSON_LIMITS.characters + 1)));
    const { expected, got } = await failure(readText(file('bomb')));
    expect([expected, got]).to.deep.equal([`at most ${JSON_LIMITS.characters / 2 ** 20} MiB`, 'more']);
  });

  it('replaces no pipe, device, folder or link by a file, and writes through links', async function () {
    if (process.platform === 'win32') return this.skip();
    execFileSync('mkfifo', [file('fifo')]);
    await mkdir(file('folder'));
    await symlink(file('fifo'), file('to-fifo'));
    await symlink(file('nowhere'), file('loose'));
    const refused = [
      [file('fifo'), 'a named pipe'],
      [file('to-fifo'), 'a named pipe'],
      [file('folder'), 'a folder'],
      [file('loose'), 'a link that leads nowhere'],
      ['/dev/null', 'a device'],
    ] as const;
    for (const [path, got] of refused) {
      for (const action of [requireWritableFile(path), writeAtomically(path, 'text')]) {
        const failed = await failure(action);
        expect([failed.code, failed.got]).to.deep.equal(['unwritable', got]);
      }
    }
    expect((await lstat(file('fifo'))).isFIFO()).to.equal(true);
    await writeFile(file('old'), 'old');
    await symlink('old', file('link'));
    await requireWritableFile(file('link'));
    await writeAtomically(file('link'), 'new');
    expect(await readFile(file('old'), 'utf8')).to.equal('new');
    expect((await lstat(file('link'))).isSymbolicLink()).to.equal(true);
  });

  it('U4: makes a folder that can be written and leaves nothing in it, or says that there is none', async () => {
    await requireWritable(file('made/for/results'));
    expect(await readdir(file('made/for/results'))).to.deep.equal([]);
    await requireWritable(file('made/for/results'));
    await writeFile(file('a-file'), '');
    const places = [file('a-file'), file('a-file/below'), ...(existsSync('/proc') ? ['/proc/nowhere/at/all'] : [])];
    for (const place of places) {
      const { code, path } = await failure(requireWritable(place));
      expect([code, path]).to.deep.equal(['unwritable', place]);
    }
  });

  it('knows whether there is something at a path, even where it may not look', async () => {
    expect(await isThere(folder)).to.equal(true);
    expect(await isThere(file('absent'))).to.equal(false);
    await writeFile(file('in-between'), '');
    expect(await isThere(file('in-between/file'))).to.equal(true);
  });

  it('stops reading what has no end', async () => {
    const { code, expected, got } = await failure(readText('/dev/zero'));
    expect([code, got]).to.deep.equal(['unreadable', 'more']);
    expect(expected).to.match(/^at most [0-9]+ MiB$/);
  });

  it('writes whole files, into folders that it makes, and over what was there', async () => {
    const path = file('new/folder/file.json');
    for (const text of ['one', 'two']) {
      await writeAtomically(path, text);
      expect(await readFile(path, 'utf8')).to.equal(text);
    }
    expect(await readdir(file('new/folder'))).to.deep.equal(['file.json']);
  });

  it('leaves nothing behind where it cannot write', async () => {
    await mkdir(file('taken/by/a/folder'), { recursive: true });
    const { code, path, expected } = await failure(writeAtomically(file('taken/by'), 'text'));
    expect([code, path, expected]).to.deep.equal(['unwritable', file('taken/by'), 'a file to write']);
    expect(await readdir(file('taken'))).to.deep.equal(['by']);
    await writeFile(file('in-the-way'), '');
    expect((await failure(writeAtomically(file('in-the-way/file'), 'text'))).got).to.match(/file/);
  });
});
