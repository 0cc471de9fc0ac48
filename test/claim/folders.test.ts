/** Folders of certificates read into an archive: as deep as asked, each once, whatever else is in them. */
import { expect } from 'chai';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Archive } from '../../src/claim/archive.js';
import { addFolders } from '../../src/claim/folders.js';

/** Takes down the texts that it is given. */
class Texts extends Archive {
  readonly taken: string[] = [];
  override addTexts(texts: readonly string[]): void {
    this.taken.push(...texts);
  }
}

describe('claim/folders', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lossproof-test-'));
    await mkdir(join(folder, 'a/b/c.json'), { recursive: true });
    for (const name of ['0.json', 'a/1.json', 'a/b/2.json', 'a/b/c.json/3.json', 'note.txt', 'a/json']) {
      await writeFile(join(folder, name), name);
    }
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });
  const textsOf = async (
    folders: readonly string[],
    depth?: number,
    seen?: Set<string>,
  ): Promise<readonly string[]> => {
    const archive = new Texts();
    await addFolders(archive, folders, depth, seen);
    return archive.taken.sort();
  };

  it('reads files that are called .json, as deep as asked', async () => {
    expect(await textsOf([folder], 0)).to.deep.equal(['0.json']);
    expect(await textsOf([folder], 1)).to.deep.equal(['0.json', 'a/1.json']);
    expect(await textsOf([folder])).to.deep.equal(['0.json', 'a/1.json', 'a/b/2.json', 'a/b/c.json/3.json']);
  });

  it('reads each file once, in one call or several, however deep its folder was entered before', async () => {
    expect(await textsOf([folder, folder, join(folder, 'a/..')], 0)).to.deep.equal(['0.json']);
    const seen = new Set<string>();
    expect(await textsOf([join(folder, 'a')], 0, seen)).to.deep.equal(['a/1.json']);
    expect(await textsOf([folder], 1, seen)).to.deep.equal(['0.json']);
    expect(await textsOf([join(folder, 'a')], 1, seen)).to.deep.equal(['a/b/2.json']);
  });

  it('reads more files than are open at the same time', async () => {
    const many = join(folder, 'many');
    await mkdir(many);
    const names = Array.from({ length: 50 }, (_, i) => `${i}.json`);
    await Promise.all(names.map((name) => writeFile(join(many, name), name)));
    expect(await textsOf([many])).to.deep.equal([...names].sort());
    await rm(many, { recursive: true });
  });

  it('passes over folders that cannot be read', async () => {
    expect(await textsOf([join(folder, 'absent'), join(folder, '0.json'), folder], 0)).to.deep.equal(['0.json']);
  });
});
