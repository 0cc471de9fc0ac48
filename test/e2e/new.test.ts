/** `lossproof new`: what it makes passes at once, as a plain plug-in and in a TypeScript project. */
import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshFolder, lossproof } from './commands.js';

const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url));

/** A folder where 'lossproof' and what its tests need resolve as they would after `npm install lossproof`. */
async function project(folder: string): Promise<void> {
  await mkdir(join(folder, 'node_modules/@types'), { recursive: true });
  await symlink(PACKAGE, join(folder, 'node_modules/lossproof'));
  for (const name of ['chai', '@types/mocha', '@types/chai', '@types/node', '@types/deep-eql', 'undici-types']) {
    await symlink(join(PACKAGE, 'node_modules', name), join(folder, 'node_modules', name));
  }
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
}

function run(
  folder: string,
  tool: string,
  ...parameters: readonly string[]
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(PACKAGE, 'node_modules', tool), ...parameters], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_V8_COVERAGE: '' },
  });
  return { status, output: stdout + stderr };
}

describe('lossproof new', () => {
  const folder = freshFolder();

  it('makes a plain plug-in that certifies, explains and passes its test', async () => {
    const plain = join(folder.path, 'plain');
    await mkdir(plain);
    await project(plain);
    const made = await lossproof(['new', 'scaffolded/gram'], { cwd: plain });
    expect(made.code, made.stderr).to.equal(0);
    expect(made.stdout.trim().split('\n')).to.deep.equal([
      'lemmas/scaffolded/gram.js',
      'lemmas/scaffolded/gram.md',
      'test/lemmas/scaffolded/gram.test.js',
    ]);

    const plugin = ['--plugin', './lemmas/scaffolded/gram.js'];
    const certified = await lossproof(['certify', 'scaffolded/gram', '--seed', '5', ...plugin], { cwd: plain });
    expect(certified.code, certified.stderr).to.equal(0);
    const verified = await lossproof(['verify', 'certificates/scaffolded/gram.json', '--json', ...plugin], {
      cwd: plain,
    });
    expect((JSON.parse(verified.stdout) as unknown[])[0]).to.include({ accepted: true, verdict: 'holds', bound: true });
    expect((await lossproof(['explain', 'scaffolded/gram', ...plugin], { cwd: plain })).code).to.equal(0);

    const tested = run(plain, 'mocha/bin/mocha.js', '--no-config', 'test/lemmas/scaffolded/gram.test.js');
    expect(tested.status, tested.output).to.equal(0);
    expect(tested.output).to.match(/2 passing/);
  });

  it('is found as a package too, also one that only exports ESM', async () => {
    const plain = join(folder.path, 'plain');
    const source = await readFile(join(plain, 'lemmas/scaffolded/gram.js'), 'utf8');
    const installed = join(plain, 'node_modules/gram-claims');
    await mkdir(installed, { recursive: true });
    await writeFile(join(installed, 'claims.js'), source.replaceAll('scaffolded/gram', 'packaged/gram'));
    const exports = { '.': { types: './claims.d.ts', import: './claims.js' } };
    await writeFile(join(installed, 'package.json'), JSON.stringify({ name: 'gram-claims', type: 'module', exports }));
    const { code, stderr } = await lossproof(['certify', 'packaged/gram', '--plugin', 'gram-claims'], { cwd: plain });
    expect(code, stderr).to.equal(0);
    const absent = await lossproof(['certify', 'packaged/gram', '--plugin', 'no-such-claims'], { cwd: plain });
    expect(absent.code).to.equal(64);
    expect(absent.stderr).to.match(/no such package/);
  });

  it('does not let a plug-in take the name of a claim that is there', async () => {
    const plain = join(folder.path, 'plain');
    const source = await readFile(join(plain, 'lemmas/scaffolded/gram.js'), 'utf8');
    await writeFile(join(plain, 'impostor.js'), source.replaceAll('scaffolded/gram', 'sc16/gradient'));
    const { code, stderr } = await lossproof(['certify', 'sc16/gradient', '--plugin', './impostor.js'], { cwd: plain });
    expect(code).to.equal(64);
    expect(stderr).to.match(/claims of other names than those that are there, got sc16\/gradient/);
  });

  it('makes a TypeScript module that compiles strictly', async () => {
    const typed = join(folder.path, 'typed');
    await mkdir(typed);
    await project(typed);
    const strict = JSON.parse(await readFile(join(PACKAGE, 'tsconfig.json'), 'utf8')) as { compilerOptions: object };
    await writeFile(join(typed, 'tsconfig.json'), JSON.stringify({ ...strict, include: ['lemmas', 'test'] }));
    expect((await lossproof(['new', 'scaffolded/gram'], { cwd: typed })).code).to.equal(0);
    const compiled = run(typed, 'typescript/bin/tsc', '-p', '.', '--noEmit');
    expect(compiled.status, compiled.output).to.equal(0);
  });

  it('overwrites nothing, and wants a proper name', async () => {
    const again = await lossproof(['new', 'scaffolded/gram'], { cwd: join(folder.path, 'plain') });
    expect(again.code).to.equal(64);
    expect(again.stderr).to.match(/a new file, got one that is there already/);
    const named = await lossproof(['new', 'Scaffolded/Gram'], { cwd: folder.path });
    expect(named.code).to.equal(64);
    expect(named.stderr).to.match(/lower case/);
  });
});
