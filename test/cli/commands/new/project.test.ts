/** Test runners and languages of projects, by what their folders hold. */
import { expect } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectIn } from '../../../../src/cli/commands/new/project.js';
import { textsOf } from '../../../../src/cli/commands/new/texts.js';
import { freshFolder } from '../../../e2e/commands.js';

describe('projectIn', () => {
  const folder = freshFolder();

  async function projectWith(name: string, manifest: object) {
    const path = join(folder.path, name);
    await mkdir(path);
    await writeFile(join(path, 'package.json'), JSON.stringify(manifest));
    return projectIn(path);
  }

  it('takes node:test and plain JavaScript where there is nothing', async () => {
    const { runner, extension, compiler } = await projectIn(folder.path);
    expect([runner.module, extension, compiler]).to.deep.equal(['node:test', 'mjs', undefined]);
  });

  it('takes the test runner of the dependencies', async () => {
    const vitest = await projectWith('vitest', { devDependencies: { vitest: '*' } });
    const mocha = await projectWith('mocha', { dependencies: { mocha: '*' } });
    expect([vitest, mocha].map(({ runner }) => runner.command)).to.deep.equal(['npx vitest run', 'npx mocha']);
    expect((await textsOf('paper/claim', vitest)).test).to.include("import { it } from 'vitest';");
  });

  it('takes plain JavaScript where tsconfig.json stands without the compiler', async () => {
    const path = join(folder.path, 'bare');
    await mkdir(path);
    await writeFile(join(path, 'tsconfig.json'), '{}');
    expect((await projectIn(path)).extension).to.equal('mjs');
  });
});
