/** Data that --data names, for a new certificate and for one that is made again. */
import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Registry } from 'lossproof';
import { UsageError, type Certificate, type Claim } from 'lossproof/search';
import { loadOwnData, loadRecordedData } from '../../src/cli/ownData.js';
import { npy } from '../compute/data/files.js';
import { entryOf } from '../claim/jobs.js';
import { freshFolder } from '../e2e/commands.js';

describe('cli/ownData', () => {
  const folder = freshFolder();
  const file = (name: string): string => join(folder.path, name);
  let claim: Claim;
  let drawing: Claim;
  before(async () => {
    const registry = new Registry();
    claim = (await registry.get('sc16/rank-instance')).claim;
    drawing = (await registry.get('sc16/gradient')).claim;
    await writeFile(file('x.npy'), npy([3, 1], [1, 2, 3], 'uint8'));
    await writeFile(file('e.npy'), npy([3, 1], [4, 5, 6], 'uint8'));
  });

  const recorded = (instance: object, variant = 'claim') => ({ instance, variant }) as unknown as Certificate;
  const again = (of: Certificate, text?: string) => loadRecordedData(claim, of, { file: 'c.json', text });
  const typed = { kind: 'matrix', rows: 1, columns: 1, entries: ['1/10'] };
  const misuse = async (action: Promise<unknown>): Promise<string> => {
    const error: unknown = await action.catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(UsageError);
    return (error as UsageError).message;
  };

  it('U15: loads each file for its matrix', async () => {
    const { data, also } = await loadOwnData(claim, `${file('x.npy')},E=${file('e.npy')}`);
    expect([data?.name, also?.['E']?.name]).to.deep.equal(['x.npy', 'e.npy']);
    expect(await loadOwnData(claim, undefined)).to.deep.equal({});
    expect(await misuse(loadOwnData(drawing, file('x.npy')))).to.match(/no data set: this claim draws its data/);
    expect(await misuse(loadOwnData(claim, `E=${file('absent.npy')}`))).to.match(
      /absent\.npy: expected a readable file/,
    );
  });

  it('U15: gives a file the name that the certificate has for it', async () => {
    const instance = { X: entryOf([1, 2, 3], { name: 'former.npy' }), E: typed };
    const { data, also } = await again(recorded(instance), `${file('x.npy')},E=${file('e.npy')}`);
    expect([data?.name, also?.['E']?.name]).to.deep.equal(['former.npy', 'e.npy']);
  });

  it('U15: asks for the file of a matrix that is written out or not known by name', async () => {
    expect(await misuse(again(recorded({ X: typed })))).to.equal(
      'c.json: expected the file of X, whose numbers are written out, got none; add --data X=FILE',
    );
    expect(await misuse(again(recorded({ X: entryOf([1]), E: typed }), `X=${file('x.npy')}`))).to.match(
      /the file of E,/,
    );
    expect(await misuse(again(recorded({ X: entryOf([1]) })))).to.match(/numbers\.npy: expected a readable file/);
  });

  it('needs no file for draws, for what a control gives, and for a claim that draws its data', async () => {
    expect(await again(recorded({ X: { kind: 'draw' } }))).to.deep.equal({});
    expect(await again(recorded({ X: typed }, 'zero-slope'))).to.deep.equal({});
    const none = await loadRecordedData(drawing, recorded({}), { file: 'c.json', text: undefined });
    expect(none).to.deep.equal({});
  });
});
