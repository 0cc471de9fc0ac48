/** The verifier of a command: where it looks for what a certificate needs, and what it says is missing. */
import { expect } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Document } from 'lossproof/verify';
import { Registry } from '../../../../src/claim/registry.js';
import { checkingWith, type CheckingOptions } from '../../../../src/cli/commands/verify/checking.js';
import { codeOf, EXIT } from '../../../../src/cli/exitCodes.js';
import { documentOf, textOf } from '../../../claim/certificates.js';
import { entryOf } from '../../../claim/jobs.js';
import { npy } from '../../../compute/data/files.js';
import { freshFolder } from '../../../e2e/commands.js';
import { failureOf } from '../../environments.js';
import { sealedText } from '../../../support.js';

const CITED = ['gradient', 'absorption', 'rank-generic'];

describe('cli/commands/verify/checking', () => {
  const folder = freshFolder();
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder.path, path)), { recursive: true });
    await writeFile(join(folder.path, path), text);
  };
  const verified = async (files: readonly string[], options: CheckingOptions = {}) => {
    const paths = files.map((file) => join(folder.path, file));
    return (await checkingWith(paths, options, new Registry())).verify(await documentOf('sc16/zero-error'));
  };

  it('looks in the folder of a file, in its parent, in the folders beside, and no further', async () => {
    for (const name of CITED) {
      const text = await textOf(`sc16/${name}`);
      for (const place of ['same', 'parent', 'beside/other', 'far/below/deep'])
        await write(`${place}/${name}.json`, text);
    }
    for (const file of ['same/a.json', 'parent/below/a.json', 'beside/here/a.json'])
      expect((await verified([file])).checked.verdict, file).to.equal('holds');
    expect((await verified(['alone/a/a.json', 'same/a.json'])).checked.verdict).to.equal('holds');
    const missing = await failureOf(verified(['far/here/a.json']));
    expect([missing.code, missing.path]).to.deep.equal(['missing', '$.restsOn[0]']);
    expect(missing.message).to.match(/got sha256:\w+; name the folder that it is in with --with FOLDER$/);
    const found = await verified(['far/here/a.json'], { with: [join(folder.path, 'far')] });
    expect(found.checked.verdict).to.equal('holds');
  });

  it('U3: says what data came instead, and how to give the right ones', async () => {
    await writeFile(join(folder.path, 'other.npy'), npy([3, 2], [1, 2, 3, 4, 5, 6], 'uint8'));
    const X = entryOf([7, 8], { name: 'images' });
    const document = new Document(sealedText({ instance: { X } }));
    const refusedWith = async (data: readonly string[]) =>
      failureOf((await checkingWith([], { data }, new Registry())).verify(document));
    expect((await refusedWith([])).message).to.equal(
      '$.instance.X: expected the data set images at hand, got nothing; give the file of the data with --data PATH',
    );
    expect((await refusedWith([join(folder.path, 'other.npy')])).message).to.equal(
      '$.instance.X: expected the data set images at hand, got other.npy (2 × 3, uint8); give the file of the data with --data PATH',
    );
  });

  it('refuses a folder and a file of data that are not there, whether a certificate needs them or not', async () => {
    await writeFile(join(folder.path, 'some.npy'), npy([1, 1], [1], 'uint8'));
    const [absent, some] = ['absent', 'some.npy'].map((name) => join(folder.path, name)) as [string, string];
    const withOptions = (options: CheckingOptions) => checkingWith([], options, new Registry());
    for (const [options, message] of [
      [{ with: [folder.path, absent] }, `--with ${absent}: expected a folder of certificates, got no such file`],
      [{ with: [some] }, `--with ${some}: expected a folder of certificates, got a file`],
      [{ data: [some, `X=${some},E=${absent}`] }, `--data ${absent}: expected a file of data, got no such file`],
      [{ data: [`${absent}.npz:X`] }, `--data ${absent}.npz:X: expected a file of data, got no such file`],
      [{ data: [folder.path] }, `--data ${folder.path}: expected a file of data, got a folder`],
    ] as const) {
      const failure = await failureOf(withOptions(options));
      expect(failure.message).to.equal(message);
      expect(codeOf(failure)).to.equal(EXIT.misuse);
    }
    await withOptions({ with: [folder.path], data: [some, `${some}:X`, 'fashion-mnist'] });
  });

  it('leaves other refusals and other errors as they are', async () => {
    const text = await textOf('k16/gradient');
    const broken = new Document(text.replace('"seed": "1"', '"seed": "2"'));
    const refused = await failureOf((await checkingWith([], {}, new Registry())).verify(broken));
    expect([refused.path, refused.message.includes('--')]).to.deep.equal(['$.digest', false]);
    const registry = { statement: () => Promise.reject(new TypeError('boom')) } as unknown as Registry;
    const thrown = await failureOf((await checkingWith([], {}, registry)).verify(broken));
    expect(thrown.message).to.equal('boom');
  });
});
