/** `lossproof new` in process: which names it takes, and that it never writes over anything. */
import { expect } from 'chai';
import fc from 'fast-check';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { scaffold } from '../../../src/cli/commands/new.js';
import { UsageError } from '../../../src/base/usage.js';
import { EXIT } from '../../../src/cli/exitCodes.js';
import { freshFolder } from '../../e2e/commands.js';
import { called, COMMON, failureOf } from '../environments.js';

const ID = 'paper/first-claim';

describe('cli/commands/new', () => {
  const folder = freshFolder();
  const into = (name: string) => ({ ...COMMON, into: join(folder.path, name) });

  it('writes four files of the name, and prints them with the next commands', async () => {
    const { code, data, said } = await called(scaffold, ID, into('a folder'));
    expect(code).to.equal(EXIT.accepted);
    const names = [
      'lemmas/paper/first-claim.statement.mjs',
      'lemmas/paper/first-claim.mjs',
      'lemmas/paper/first-claim.md',
    ];
    const files = [...names, 'test/lemmas/paper/first-claim.test.mjs'].map((name) =>
      join(folder.path, 'a folder', name),
    );
    expect(data).to.deep.equal([files.join('\n')]);
    for (const file of files)
      expect(await readFile(file, 'utf8'))
        .to.match(/\S/)
        .and.not.to.include('examples/gram');
    expect(said.map((line) => line.split(' ')[0])).to.deep.equal(['next:', 'test:']);
    // The folder has a space in its name, so that every path in it is quoted.
    for (const line of said) expect(line).to.include(`'${join(folder.path, 'a folder')}`);
  });

  it('writes over nothing, and then writes nothing at all', async () => {
    const kinds = ['lemmas/paper/first-claim.md', 'test/lemmas/paper/first-claim.test.mjs'];
    for (const [at, kind] of kinds.entries()) {
      const options = into(`taken-${at}`);
      const taken = join(options.into, kind);
      await mkdir(dirname(taken), { recursive: true });
      await writeFile(taken, 'mine');
      const failure = await failureOf(called(scaffold, ID, options));
      expect(failure.message).to.equal(
        `${taken}: expected a new file, got one that is there already; choose another name`,
      );
      expect(await readFile(taken, 'utf8')).to.equal('mine');
      const files = (await readdir(options.into, { recursive: true })).filter((name) => /\.(mjs|md)$/.test(name));
      expect(files).to.deep.equal([kind]);
    }
  });

  it('takes only names of a paper and a claim, none that leads elsewhere', async () => {
    const part = fc.string({ unit: fc.constantFrom(...Array.from('ab-_./\\A é\n')), maxLength: 8 });
    const name = fc.tuple(part, part).map((parts) => parts.join('/'));
    await fc.assert(
      fc.asyncProperty(name, async (id) => {
        fc.pre(!/^[ab-]+\/[ab-]+$/.test(id));
        const failure = await failureOf(called(scaffold, id, into('names')));
        expect(failure, id).to.be.instanceOf(UsageError);
        expect(failure.code, id).to.equal('bad-name');
      }),
      { examples: [['../x'], ['a/../b'], ['a/b/c'], ['a/b\n'], [`${'a'.repeat(41)}/b`], [`a/${'b'.repeat(61)}`]] },
    );
    expect(await readdir(folder.path)).not.to.include('names');
  });

  it('gives the files as JSON', async () => {
    const { data } = await called(scaffold, ID, { ...into('json'), json: true });
    expect(JSON.parse(data.join('')))
      .to.be.an('array')
      .with.length(4);
  });
});
