/** The tie between claims and theorems: both sides are as somebody confirmed them, and a change of either is seen. */
import { expect } from 'chai';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, ROOT } from '../docs/pages.js';

interface Outcome {
  readonly code?: number;
  readonly stdout: string;
  readonly stderr: string;
}
const tie = (folder: string, ...claims: readonly string[]): Promise<Outcome> =>
  run(process.execPath, [join(folder, 'scripts', 'tie.mjs'), ...claims]).catch((error: unknown) => error as Outcome);

describe('scripts/tie', () => {
  let copy: string;
  const changed = new Set<string>();
  before(async () => {
    copy = await mkdtemp(join(tmpdir(), 'lossproof-tie-'));
    for (const name of ['scripts', 'coq', 'dist', 'package.json'])
      await cp(join(ROOT, name), join(copy, name), {
        recursive: true,
        filter: (path) => !/dist.(test|site)|coq.build/.test(path),
      });
    await cp(join(ROOT, 'test', 'formal'), join(copy, 'test', 'formal'), { recursive: true });
    await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  });
  afterEach(async () => {
    for (const file of [...changed, 'test/formal/tie.json']) await cp(join(ROOT, file), join(copy, file));
    changed.clear();
  });
  after(() => rm(copy, { recursive: true }));

  const change = async (file: string, from: string, to: string): Promise<void> => {
    changed.add(file);
    const path = join(copy, file);
    const text = await readFile(path, 'utf8');
    expect(text.split(from)).to.have.length(2);
    await writeFile(path, text.replace(from, to));
  };
  const changedIn = ({ stdout }: Outcome): readonly string[] =>
    [...stdout.matchAll(/^(\S+): changed/gm)].map(([, claim]) => claim as string);

  it('is confirmed as it stands (else read what it prints, then: node scripts/tie.mjs CLAIM)', async () => {
    const { stdout } = await tie(ROOT);
    expect(stdout).to.match(/^\d+ claims and their theorems in Coq are confirmed\n$/);
  });

  it('sees a hypothesis that a theorem lost, and one that a definition beneath it lost', async () => {
    await change('coq/Statements/K16.v', 'Y *m X^T != 0 ->\n', '\n');
    expect(changedIn(await tie(copy))).to.deep.equal(['k16/bad-saddles']);
    await change('coq/Statements/K16.v', '/\\ critical W, descends W', '/\\ critical W, True');
    const outcome = await tie(copy);
    expect(outcome.code).to.equal(1);
    expect(changedIn(outcome)).to.include.members(['k16/bad-saddles', 'k16/no-poor-minima']);
    expect(changedIn(outcome)).not.to.include.members(['k16/gradient', 'sc16/gradient']);
  });

  it('sees a claim that says or assumes something else', async () => {
    await change('dist/lemmas/k16/nonconvex.statement.js', ', whatever the targets', ', for some targets');
    await change('dist/lemmas/sc16/gradient.statement.js', "'constant-pattern'", "'other-pattern'");
    expect(changedIn(await tie(copy))).to.deep.equal(['k16/nonconvex', 'sc16/gradient']);
  });

  it('sees no change in what is only spaced or commented otherwise', async () => {
    await change('coq/Statements/K16.v', 'Y *m X^T != 0 ->\n', ' (* (* no *) matter *)  Y *m\n  X^T != 0 ->\n');
    expect(changedIn(await tie(copy))).to.deep.equal([]);
  });

  it('keeps what is confirmed by name, and refuses names without theorems', async () => {
    await change('coq/Statements/K16.v', 'Y *m X^T != 0 ->\n', '\n');
    const { stdout } = await tie(copy, 'k16/bad-saddles');
    expect(stdout).to.match(/are confirmed\n$/);
    expect((await tie(copy, 'k16/nothing')).code).to.equal(64);
  });
});
