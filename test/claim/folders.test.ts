/** Folders of certificates read into an archive: as deep as asked, each once, whatever else is in them. */
import { expect } from 'chai';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Archive } from '../../src/claim/archive.js';
import { addFolders, certificatesIn } from '../../src/claim/folders.js';

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

  it('C8: reads the smallest files first, and no more than a limit in all', async () => {
    const siblings = join(folder, 'siblings');
    await mkdir(siblings);
    for (const [name, length] of [
      ['a', 5000],
      ['b', 30],
      ['c', 4000],
      ['d', 60],
    ] as const)
      await writeFile(join(siblings, `${name}.json`), name.repeat(length));
    const archive = new Texts();
    await addFolders(archive, [siblings], 0, new Set(), 4500);
    expect(archive.taken.map((text) => text[0]).sort()).to.deep.equal(['b', 'c', 'd']);
    await rm(siblings, { recursive: true });
  });

  it('reads more files than are open at the same time', async () => {
    const many = join(folder, 'many');
    await mkdir(many);
    const names = Array.from({ length: 50 }, (_, i) => `${i}.json`);
    await Promise.all(names.map((name) => writeFile(join(many, name), name)));
    expect(await textsOf([many])).to.deep.equal([...names].sort());
    await rm(many, { recursive: true });
  });

  it('reads compressed files, and passes over what is no text', async () => {
    const packed = join(folder, 'packed');
    await mkdir(packed);
    await writeFile(join(packed, 'a.json.gz'), gzipSync('a'));
    await writeFile(join(packed, 'b.json.gz'), gzipSync('b'.repeat(99)).subarray(0, 20));
    await writeFile(join(packed, 'c.json'), Uint8Array.of(0xff));
    await writeFile(join(packed, 'd.gz'), gzipSync('d'));
    await writeFile(join(packed, 'bomb.json.gz'), gzipSync(' '.repeat(10_000_000)));
    expect(await textsOf([packed])).to.deep.equal(['a']);
    await rm(packed, { recursive: true });
  });

  it('lists the certificates of a folder by their paths, those of hidden folders, packages and links aside', async () => {
    const tree = join(folder, 'tree');
    for (const name of ['b', '.hidden', 'node_modules']) {
      await mkdir(join(tree, name), { recursive: true });
      await writeFile(join(tree, name, 'x.json'), '');
    }
    for (const name of ['c.json', 'a.json.gz', 'd.txt', 'b/y.json']) await writeFile(join(tree, name), '');
    await symlink(join(tree, 'c.json'), join(tree, 'e.json'));
    await symlink(tree, join(tree, 'b/round'));
    const names = ['a.json.gz', 'b/x.json', 'b/y.json', 'c.json'];
    expect(await certificatesIn(tree)).to.deep.equal(names.map((name) => join(tree, name)));
    await rm(tree, { recursive: true });
    expect(await certificatesIn(tree), 'a folder that cannot be read').to.deep.equal([tree]);
  });

  it('passes over folders that cannot be read', async () => {
    expect(await textsOf([join(folder, 'absent'), join(folder, '0.json'), folder], 0)).to.deep.equal(['0.json']);
  });
});
