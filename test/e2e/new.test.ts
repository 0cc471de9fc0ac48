/** `lossproof new`: what it writes certifies and passes its test at once, by the commands that it prints. */
import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshFolder, lossproof } from './commands.js';

const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url));
const ID = 'scaffolded/first-claim';

/** A folder where `lossproof` is found as after `npm install`, and nothing else is. */
async function emptyProject(folder: string): Promise<void> {
  await mkdir(join(folder, 'node_modules/.bin'), { recursive: true });
  await symlink(PACKAGE, join(folder, 'node_modules/lossproof'));
  const command = `#!/bin/sh\nexec '${process.execPath}' '${PACKAGE}dist/src/cli/main.js' "$@"\n`;
  await writeFile(join(folder, 'node_modules/.bin/lossproof'), command, { mode: 0o755 });
}

/** A strict TypeScript project with these packages of this one's. */
async function typedProject(folder: string, packages: readonly string[], manifest: object): Promise<void> {
  await emptyProject(folder);
  for (const name of ['typescript', '@types/node', 'undici-types', ...packages]) {
    await mkdir(dirname(join(folder, 'node_modules', name)), { recursive: true });
    await symlink(join(PACKAGE, 'node_modules', name), join(folder, 'node_modules', name));
  }
  await symlink('../typescript/bin/tsc', join(folder, 'node_modules/.bin/tsc'));
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  const { compilerOptions } = JSON.parse(await readFile(join(PACKAGE, 'tsconfig.json'), 'utf8')) as {
    compilerOptions: object;
  };
  const options = { ...compilerOptions, types: ['node'], outDir: 'built' };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['**/*'] }));
}

/** Runs a line as a person types it. */
function typed(folder: string, line: string): { readonly status: number | null; readonly output: string } {
  const env = { ...process.env, NODE_V8_COVERAGE: '', npm_config_offline: 'true', npm_config_audit: 'false' };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8', env });
  return { status, output: stdout + stderr };
}

/** Makes the claim, and runs the commands that were printed. */
async function madeAndRun(folder: string, ...options: readonly string[]) {
  const made = await lossproof(['new', ID, ...options], { cwd: folder });
  expect(made.code, made.stderr).to.equal(0);
  const [, next = ''] = /^next: (.*)$/m.exec(made.stderr) ?? [];
  const [, test = ''] = /^test: (.*)$/m.exec(made.stderr) ?? [];
  const certified = typed(folder, next);
  expect(certified.status, `${next}\n${certified.output}`).to.equal(0);
  const tested = typed(folder, test);
  expect(tested.status, `${test}\n${tested.output}`).to.equal(0);
  return { files: made.stdout.trim().split('\n'), next, test, certified, tested };
}

describe('U2: lossproof new, in an empty folder', () => {
  const folder = freshFolder();
  const plugin = ['--plugin', './lemmas/scaffolded/first-claim.mjs'];

  it('writes a plug-in of plain JavaScript whose printed commands work', async () => {
    await emptyProject(folder.path);
    const { files, next, test, tested, certified } = await madeAndRun(folder.path);
    expect(files).to.deep.equal([
      'lemmas/scaffolded/first-claim.statement.mjs',
      'lemmas/scaffolded/first-claim.mjs',
      'lemmas/scaffolded/first-claim.md',
      'test/lemmas/scaffolded/first-claim.test.mjs',
    ]);
    expect(next).to.equal(`npx lossproof certify ${ID} ${plugin.join(' ')}`);
    expect(test).to.equal('node --test ./test/lemmas/scaffolded/first-claim.test.mjs');
    expect(tested.output).to.match(/pass 2/);
    expect(certified.output).to.match(/holds +exact/);
    const [, verification = ''] = /^next: (.*)$/m.exec(certified.output) ?? [];
    const verified = typed(folder.path, verification);
    expect(verified.status, `${verification}\n${verified.output}`).to.equal(0);
  });

  it('writes a statement that suffices for verify, and a page that explain finds', async () => {
    const statement = ['--plugin', './lemmas/scaffolded/first-claim.statement.mjs'];
    const verified = await lossproof(['verify', `certificates/${ID}.json`, '--json', ...statement], {
      cwd: folder.path,
    });
    expect((JSON.parse(verified.stdout) as unknown[])[0]).to.include({ accepted: true, verdict: 'holds', bound: true });
    expect((await lossproof(['explain', ID, ...plugin], { cwd: folder.path })).code).to.equal(0);
  });

  it('writes a claim that a package can export, also one that only exports ES modules', async () => {
    const installed = join(folder.path, 'node_modules/more-claims');
    await mkdir(installed, { recursive: true });
    for (const part of ['first-claim.statement.mjs', 'first-claim.mjs']) {
      const source = await readFile(join(folder.path, 'lemmas/scaffolded', part), 'utf8');
      await writeFile(join(installed, part), source.replaceAll(ID, 'packaged/claim'));
    }
    const exports = { '.': { types: './first-claim.d.ts', import: './first-claim.mjs' } };
    await writeFile(join(installed, 'package.json'), JSON.stringify({ name: 'more-claims', exports }));
    const { code, stderr } = await lossproof(['certify', 'packaged/claim', '--plugin', 'more-claims'], {
      cwd: folder.path,
    });
    expect(code, stderr).to.equal(0);
    const absent = await lossproof(['certify', 'packaged/claim', '--plugin', 'no-such-claims'], { cwd: folder.path });
    expect(absent.code).to.equal(64);
    expect(absent.stderr).to.match(/no such package/);
  });

  it('overwrites nothing, and wants a proper name', async () => {
    const again = await lossproof(['new', ID], { cwd: folder.path });
    expect(again.code).to.equal(64);
    expect(again.stderr).to.match(/a new file, got one that is there already/);
    const named = await lossproof(['new', 'Scaffolded/Gram'], { cwd: folder.path });
    expect(named.code).to.equal(64);
    expect(named.stderr).to.match(/lower case/);
  });

  it('writes into another folder whose name has a space', async () => {
    const other = join(folder.path, 'my claims');
    await mkdir(other);
    const { next } = await madeAndRun(folder.path, '--into', 'my claims');
    expect(next).to.include("'./my claims/lemmas/scaffolded/first-claim.mjs'");
  });
});

describe('U2: lossproof new, where the package is not found', () => {
  const folder = freshFolder();

  it('installs it first', async () => {
    const { next } = await madeAndRun(folder.path);
    expect(next).to.match(/^npm install --ignore-scripts \S+ && npx lossproof certify/);
  });
});

describe('lossproof new, in a TypeScript project', () => {
  const folder = freshFolder();

  it('writes strict TypeScript for node:test', async () => {
    const project = join(folder.path, 'plain');
    await mkdir(project);
    await typedProject(project, [], { type: 'module' });
    const { files, next } = await madeAndRun(project);
    expect(files).to.include('lemmas/scaffolded/first-claim.statement.ts');
    expect(next).to.equal(
      `npx tsc -p . && npx lossproof certify ${ID} --plugin ./built/lemmas/scaffolded/first-claim.js`,
    );
  });

  it('writes .mts and takes mocha where package.json asks for these', async () => {
    const project = join(folder.path, 'mocha');
    await mkdir(project);
    await typedProject(project, ['mocha', '@types/mocha'], { devDependencies: { mocha: '*' } });
    await symlink('../mocha/bin/mocha.js', join(project, 'node_modules/.bin/mocha'));
    const { files, test, tested } = await madeAndRun(project);
    expect(files).to.include('lemmas/scaffolded/first-claim.mts');
    expect(test).to.equal('npx tsc -p . && npx mocha ./built/test/lemmas/scaffolded/first-claim.test.mjs');
    expect(tested.output).to.match(/2 passing/);
  });

  it('writes plain JavaScript where the compiler writes nothing', async () => {
    const project = join(folder.path, 'bundled');
    await mkdir(project);
    await typedProject(project, [], {});
    await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: { noEmit: true } }));
    const { stdout } = await lossproof(['new', ID], { cwd: project });
    expect(stdout).to.include('first-claim.statement.mjs');
  });

  it('says so where tsconfig.json leaves the folder out', async () => {
    const project = join(folder.path, 'excluding');
    await mkdir(project);
    await typedProject(project, [], { type: 'module' });
    await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ files: [], include: ['src'] }));
    await mkdir(join(project, 'src'));
    await writeFile(join(project, 'src/main.ts'), 'export {};');
    const { code, stderr } = await lossproof(['new', ID], { cwd: project });
    expect(code).to.equal(64);
    expect(stderr).to.match(/lemmas\/scaffolded\/first-claim\.ts among its files/);
  });
});
