import { expect } from 'chai';
import { bundled } from './bundled.js';

/** A dropped file or folder, as a browser hands it over: a folder in parts, two entries at a time. */
type Entry = string | { readonly [name: string]: Entry | readonly Entry[] };

function entryOf(dropped: Entry): object {
  if (typeof dropped === 'string')
    return {
      isFile: true,
      file: (done: (file: File) => void) => {
        done(new File(['{}'], dropped));
      },
    };
  const inside = Object.values(dropped).flat().map(entryOf);
  return {
    isFile: false,
    createReader: () => {
      let at = 0;
      return {
        readEntries: (done: (entries: readonly object[]) => void) => {
          done(inside.slice(at, (at += 2)));
        },
      };
    },
  };
}

type FilesIn = (transfer: { readonly items: readonly object[] }) => Promise<readonly File[]>;
let filesIn: FilesIn;

async function namesIn(...dropped: readonly Entry[]): Promise<readonly string[]> {
  const items = dropped.map((each) => ({ webkitGetAsEntry: () => entryOf(each) }));
  return (await filesIn({ items })).map(({ name }) => name);
}

describe('files that are dropped', () => {
  before(async () => {
    ({ filesIn } = await bundled<{ readonly filesIn: FilesIn }>('theme/dropped'));
  });

  it('are those in folders too, however deep, if they are JSON', async () => {
    const folder = { inside: ['a.json', 'notes.md', { deeper: ['b.json', 'c.json', { deepest: ['d.json'] }] }] };
    expect(await namesIn(folder, 'e.json')).to.deep.equal(['a.json', 'b.json', 'c.json', 'd.json', 'e.json']);
  });

  it('may have any name if it is one file alone', async () => {
    expect(await namesIn('certificate.txt')).to.deep.equal(['certificate.txt']);
    expect(await namesIn('certificate.txt', 'a.json')).to.deep.equal(['a.json']);
  });

  it('are at most 500, and none of what is no file', async () => {
    const many = { inside: Array.from({ length: 700 }, (_, i) => `${i}.json`) };
    expect(await namesIn(many)).to.have.length(500);
    const text = [{ webkitGetAsEntry: () => null }];
    expect(await filesIn({ items: text })).to.deep.equal([]);
  });
});
