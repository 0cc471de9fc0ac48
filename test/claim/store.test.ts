/** U1: stored certificates: none overwrites another, and each is found at the path that is returned. */
import { expect } from 'chai';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { certificateText } from 'lossproof';
import type { Certificate } from 'lossproof/kernel';
import { addressedPath } from '../../src/claim/certificatePaths.js';
import { storeCertificate } from '../../src/claim/store.js';
import { freshFolder } from '../e2e/commands.js';
import { reprinted } from './certificates.js';
import { sampleRun } from './runs.js';

const PATH = 'test/three-times.json';

describe('claim/store', () => {
  const folder = freshFolder();
  let [two, three]: readonly Certificate[] = [];
  before(async () => {
    [two, three] = [await sampleRun(2), await sampleRun(3)].map((run) => run.checked?.certificate as Certificate);
  });
  const store = (certificate: Certificate | undefined, below: string): Promise<string> =>
    storeCertificate(join(folder.path, below), PATH, certificate as Certificate);
  const textAt = (below: string, path: string): Promise<string> => readFile(join(folder.path, below, path), 'utf8');

  it('takes the plain path where that is free, and keeps it for the same certificate in any layout', async () => {
    expect(await store(two, 'same')).to.equal(PATH);
    const text = await textAt('same', PATH);
    expect(text).to.equal(certificateText(two as Certificate));
    await writeFile(join(folder.path, 'same', PATH), reprinted(text));
    expect(await store(two, 'same')).to.equal(PATH);
    expect(await textAt('same', PATH)).to.equal(text);
    expect(await readdir(join(folder.path, 'same/test'))).to.have.length(1);
  });

  it('takes a path with the digest beside another certificate, and the same one again', async () => {
    await store(two, 'other');
    const path = addressedPath(PATH, three?.digest ?? '');
    expect([await store(three, 'other'), await store(three, 'other'), await store(two, 'other')]).to.deep.equal([
      path,
      path,
      PATH,
    ]);
    expect(await textAt('other', PATH)).to.equal(certificateText(two as Certificate));
    expect(await textAt('other', path)).to.equal(certificateText(three as Certificate));
  });

  it('overwrites nothing else either', async () => {
    for (const [below, text] of [
      ['broken', '{'],
      ['bytes', Uint8Array.of(0xff)],
      ['list', '[]'],
    ] as const) {
      await mkdir(join(folder.path, below, 'test'), { recursive: true });
      await writeFile(join(folder.path, below, PATH), text);
      expect(await store(two, below)).to.equal(addressedPath(PATH, two?.digest ?? ''));
      expect(await readFile(join(folder.path, below, PATH))).to.deep.equal(Buffer.from(text));
    }
    await mkdir(join(folder.path, 'folder', PATH), { recursive: true });
    expect(await store(two, 'folder')).to.equal(addressedPath(PATH, two?.digest ?? ''));
  });
});
