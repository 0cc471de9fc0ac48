/** Where claims are found: by name with their pages, as statements alone, and in plug-ins. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { Registry } from 'lossproof';
import { UsageError } from 'lossproof/search';

const SAMPLE = fileURLToPath(new URL('./surveySample.js', import.meta.url));

async function failure(action: Promise<unknown>): Promise<UsageError> {
  const error: unknown = await action.then(
    () => expect.fail('expected a UsageError'),
    (reason: unknown) => reason,
  );
  if (error instanceof UsageError) return error;
  throw error;
}

describe('Registry', () => {
  it('loads a claim with its page, once', async () => {
    const registry = new Registry();
    const { claim, page } = await registry.get('k16/shallow');
    expect(claim.id).to.equal('k16/shallow');
    expect(page).to.match(/lemmas\/k16\/shallow\.md$/);
    expect((await registry.get('k16/shallow')).claim).to.equal(claim);
    expect(await registry.lookUp('k16/shallower')).to.equal(undefined);
  });

  it('refuses an unknown claim with a hint', async () => {
    const { code, hint } = await failure(new Registry().get('k16/shalow'));
    expect([code, hint]).to.deep.equal(['unknown-claim', 'did you mean k16/shallow?']);
    expect((await failure(new Registry().get('nothing/of-the-kind'))).hint).to.equal('lossproof list shows them all');
  });

  it('loads statements without the searches for their proofs', async () => {
    const registry = new Registry();
    const statement = await registry.statement('k16/shallow');
    expect(statement?.id).to.equal('k16/shallow');
    expect(statement).not.to.have.property('search');
    expect(await registry.statement('k16/shallow')).to.equal(statement);
    expect(await registry.statement('k16/shallower')).to.equal(undefined);
  });

  it('has every claim under lemmas/ and no other file of theirs', async () => {
    const ids = await new Registry().list();
    expect(ids).to.include.members(['k16/shallow', 'sc16/zero-error', 'xls16/diversity-experiment']);
    expect(ids.filter((id) => !/^[a-z0-9]+\/[a-z0-9-]+$/.test(id) || id.includes('statement'))).to.deep.equal([]);
    expect([...ids].sort()).to.deep.equal(ids);
  });

  describe('with plug-ins', () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'lossproof-test-'));
    });
    afterEach(async () => {
      await rm(folder, { recursive: true });
    });
    const written = async (name: string, text: string): Promise<string> => {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    };
    const reexport = (what: string): string => `export { ${what} as default } from ${JSON.stringify(SAMPLE)};`;

    it('adds a claim, with its statement and its page', async () => {
      const registry = new Registry();
      await registry.plug(SAMPLE);
      expect(await registry.list()).to.include('test/three-times');
      expect((await registry.get('test/three-times')).page).to.match(/surveySample\.md$/);
      expect((await registry.statement('test/three-times'))?.title).to.equal('Three times n');
    });

    it('adds a statement alone, and none of what it would take to prove it', async () => {
      const registry = new Registry();
      await registry.plug(await written('three-times.statement.mjs', reexport('statement')));
      expect((await registry.statement('test/three-times'))?.title).to.equal('Three times n');
      expect(await registry.lookUp('test/three-times')).to.equal(undefined);
    });

    it('takes a list of claims, and a package by its name', async () => {
      const list = `import one from ${JSON.stringify(SAMPLE)}; export default [one];`;
      const registry = new Registry();
      await registry.plug(await written('list.mjs', list));
      expect(await registry.list()).to.include('test/three-times');

      const packages = join(folder, 'node_modules/some-claims');
      await mkdir(packages, { recursive: true });
      const before = process.cwd();
      process.chdir(folder);
      try {
        for (const description of [
          { exports: './claims.mjs' },
          { exports: { '.': { types: './none.d.ts', import: './claims.mjs' } } },
          { exports: { node: { default: './claims.mjs' } } },
          { main: 'claims.mjs' },
        ]) {
          await writeFile(join(packages, 'claims.mjs'), list);
          await writeFile(join(packages, 'package.json'), JSON.stringify(description));
          const other = new Registry();
          await other.plug('some-claims');
          expect(await other.list(), JSON.stringify(description)).to.include('test/three-times');
        }
        expect((await failure(new Registry().plug('no-claims'))).message).to.match(/no such package below this folder/);
        await writeFile(join(packages, 'package.json'), '{"exports": 1}');
        expect((await failure(new Registry().plug('some-claims'))).got).to.match(/index\.js/);
      } finally {
        process.chdir(before);
      }
    });

    it('refuses a module that cannot be loaded, and a name that is taken', async () => {
      const broken = await failure(new Registry().plug(await written('broken.mjs', 'throw new Error("a\\nb");')));
      expect([broken.code, broken.got]).to.deep.equal(['bad-plugin', 'Error: a'.slice(7)]);
      const thrown = await failure(new Registry().plug(await written('thrown.mjs', 'throw "nothing more";')));
      expect(thrown.got).to.equal('nothing more');
      const registry = new Registry();
      await registry.plug(SAMPLE);
      // The same module again is no other claim; a copy of its claim is.
      await registry.plug(SAMPLE);
      const { claim } = await registry.get('test/three-times');
      const twice = await failure(registry.add({ ...claim }));
      expect([twice.expected, twice.got]).to.deep.equal(['a claim with a name of its own', 'test/three-times']);
    });
  });
});
