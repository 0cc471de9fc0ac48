/** Supporting certificates are found by their names, read only when they are named, and read again when they were spoilt. */
import { expect } from 'chai';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document } from 'lossproof/kernel';
import { seal } from 'lossproof/search';
import { Supporting, supportingPath } from '../../src/claim/supporting.js';
import type { Certificate } from '../../src/kernel/full.js';
import { unsealed } from '../support.js';

const sealed = (parts: object = {}): Certificate => seal(unsealed(parts));
const textOf = (certificate: Certificate): string => JSON.stringify(certificate);

describe('claim/supporting', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lossproof-test-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });
  const put = async (certificate: Certificate, text = textOf(certificate)): Promise<void> => {
    await mkdir(join(folder, 'with'), { recursive: true });
    await writeFile(join(folder, supportingPath(certificate)), text);
  };

  const lowest = sealed({ seed: 'lowest' });
  const middle = sealed({ restsOn: [lowest.digest] });
  const top = new Document(textOf(sealed({ controls: [middle.digest] })));

  it('have a name with claim, variant and a part of the digest', () => {
    expect(supportingPath(lowest)).to.equal(`with/paper.claim.claim.${lowest.digest.slice(7, 23)}.json`);
  });

  it('are found with what they rest on, also when they come later', async () => {
    const supporting = new Supporting(folder);
    const found = (): readonly boolean[] =>
      [middle, lowest].map(({ digest }) => supporting.archive.find(digest) !== undefined);
    await supporting.gather(top);
    expect(found()).to.deep.equal([false, false]);
    await put(middle);
    await supporting.gather(top);
    expect(found()).to.deep.equal([true, false]);
    await put(lowest);
    await supporting.gather(top);
    expect(found()).to.deep.equal([true, true]);
  });

  it('are read again when they were spoilt, and do no harm if they name one another', async () => {
    const supporting = new Supporting(folder);
    const spoilt = textOf(middle).replace(lowest.digest, middle.digest);
    await put(middle, spoilt);
    await supporting.gather(top);
    const found = (): unknown => supporting.archive.find(middle.digest)?.json;
    expect(found()).to.deep.equal(JSON.parse(spoilt));
    for (const text of ['{', '', 'null', textOf(lowest)]) {
      await put(middle, text);
      await supporting.gather(top);
    }
    await put(middle);
    await supporting.gather(top);
    expect(found()).to.deep.equal(JSON.parse(textOf(middle)));
    await writeFile(join(folder, 'with', 'notes.txt'), '');
    await rm(join(folder, supportingPath(middle)));
    await supporting.gather(top);
    expect(found()).to.deep.equal(JSON.parse(textOf(middle)));
  });
});
