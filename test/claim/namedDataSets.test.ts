/** The data sets that certificates name are loaded, and no others. */
import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from 'lossproof/search';
import { dataSources, loadNamedDataSets } from '../../src/claim/namedDataSets.js';
import { Document } from 'lossproof/verify';
import { npy } from '../compute/data/files.js';
import { freshFolder } from '../e2e/commands.js';
import { entryOf } from './jobs.js';

const withInstance = (instance: object): Document => new Document(JSON.stringify({ instance }));
const DRAWS = withInstance({ X: { kind: 'draw', name: 'numbers.npy' } });
const NAMES = withInstance({
  X: { kind: 'dataSet', name: 'numbers.npy' },
  Y: { kind: 'dataSet', name: 'numbers.npy' },
});

describe('claim/namedDataSets', () => {
  const folder = freshFolder();
  const file = (name: string): string => join(folder.path, name);

  before(async () => {
    await writeFile(file('numbers.npy'), npy([3, 1], [1, 2, 3], 'uint8'));
    await writeFile(file('others.npy'), npy([3, 1], [7, 8, 9], 'uint8'));
  });

  it('reads no file for certificates that name no data set', async () => {
    const { bytesOf } = await loadNamedDataSets([DRAWS], [file('absent.npy')]);
    expect(bytesOf(entryOf([1]))).to.equal(undefined);
    expect((await loadNamedDataSets([], [file('absent.npy')])).bytesOf(entryOf([1]))).to.equal(undefined);
  });

  it('reads the files that the user gives where one certificate names a data set', async () => {
    const { bytesOf } = await loadNamedDataSets([DRAWS, NAMES], [file('others.npy'), file('numbers.npy')]);
    expect(bytesOf(entryOf([1, 2]))).to.deep.equal(Uint8Array.of(1, 2));
    expect(bytesOf(entryOf([7, 8, 9]))).to.deep.equal(Uint8Array.of(7, 8, 9));
    expect(bytesOf(entryOf([1, 3]))).to.equal(undefined);
  });

  it('has nothing for a name that is neither given nor known', async () => {
    const { bytesOf, descriptions } = await loadNamedDataSets([NAMES], []);
    expect([bytesOf(entryOf([1])), descriptions]).to.deep.equal([undefined, []]);
  });

  it('says which file cannot be read', async () => {
    const failed = await loadNamedDataSets([NAMES], [file('absent.npy')]).catch((error: unknown) => error);
    expect((failed as Error).message).to.match(/absent\.npy: expected a readable file/);
  });

  it('U15: finds files that the user names with their matrices', async () => {
    const given = [`X=${file('others.npy')},E=${file('numbers.npy')}`];
    const { bytesOf } = await loadNamedDataSets([NAMES], given);
    expect(bytesOf(entryOf([1, 2]))).to.deep.equal(Uint8Array.of(1, 2));
  });

  it('U15: reads data with the names of matrices, and leaves commas in names of files', () => {
    for (const [text, expected] of [
      ['x.npy', [{ source: 'x.npy' }]],
      ['a,b.npy', [{ source: 'a,b.npy' }]],
      ['./E=1.npy', [{ source: './E=1.npy' }]],
      [
        'X=x.npy,E=run.npz:mask',
        [
          { matrix: 'X', source: 'x.npy' },
          { matrix: 'E', source: 'run.npz:mask' },
        ],
      ],
      ['fashion-mnist,W1=w=1,2.csv', [{ source: 'fashion-mnist' }, { matrix: 'W1', source: 'w=1,2.csv' }]],
    ] as const) {
      expect(dataSources(text), text).to.deep.equal(expected);
    }
    expect(() => dataSources('X=x.npy,E=')).to.throw(UsageError, 'data of E: expected E=FILE, such as E=E.npy, got E=');
  });
});
