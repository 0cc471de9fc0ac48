/** The compiler of a project says where its output goes, as it will when it runs. */
import { expect } from 'chai';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { compilerIn } from '../../../../src/cli/commands/new/compiler.js';
import { freshFolder } from '../../../e2e/commands.js';

const TYPESCRIPT = dirname(fileURLToPath(import.meta.resolve('typescript/package.json')));

describe('compilerIn', () => {
  const folder = freshFolder();
  let count = 0;

  /** A project with the compiler, this configuration and these source files. */
  async function project(config: object | undefined, files: readonly string[] = ['lemmas/a.ts']): Promise<string> {
    const path = join(folder.path, `project-${count++}`);
    await mkdir(join(path, 'node_modules'), { recursive: true });
    await symlink(TYPESCRIPT, join(path, 'node_modules/typescript'));
    if (config !== undefined) await writeFile(join(path, 'tsconfig.json'), JSON.stringify(config));
    for (const file of files) {
      await mkdir(dirname(join(path, file)), { recursive: true });
      await writeFile(join(path, file), 'export const one = 1;\n');
    }
    return path;
  }

  for (const [what, options, files] of [
    ['beside the source', {}, ['lemmas/a.ts']],
    ['in outDir', { outDir: 'built', rootDir: '.' }, ['lemmas/a.ts', 'test/lemmas/a.test.ts']],
    ['in outDir, below the folder that the sources share', { outDir: 'built' }, ['lemmas/p/a.ts', 'lemmas/p/b.ts']],
    ['with the ending of .mts', { outDir: 'out', rootDir: '.', declaration: true, sourceMap: true }, ['lemmas/a.mts']],
  ] as const) {
    it(`names the file that the compiler writes ${what}`, async () => {
      const compilerOptions = { module: 'NodeNext', target: 'ES2022', types: [], noLib: true, ...options };
      const path = await project({ compilerOptions, include: ['**/*'] }, files);
      const named = files.map((file) => compilerIn(path)?.outputOf(file));
      const written: string[] = [];
      const parsed = ts.getParsedCommandLineOfConfigFile(
        join(path, 'tsconfig.json'),
        {},
        {
          ...ts.sys,
          onUnRecoverableConfigFileDiagnostic: () => expect.fail('the configuration is in order'),
        },
      );
      const { fileNames, options: read } = parsed ?? expect.fail('no configuration');
      ts.createProgram(fileNames, read).emit(undefined, (file) => written.push(file));
      expect(written.filter((file) => /\.m?js$/.test(file))).to.have.members(
        named.map((file) => join(path, file as string)),
      );
    });
  }

  it('says so where the configuration leaves the file out', async () => {
    const path = await project({ include: ['src'] }, ['src/a.ts', 'lemmas/a.ts']);
    const compiler = compilerIn(path) ?? expect.fail('no compiler');
    expect(() => compiler.outputOf('lemmas/a.ts')).to.throw(
      `${join(path, 'tsconfig.json')}: expected lemmas/a.ts among its files, got others; add its folder to "include"`,
    );
  });

  it('sees files that are written after it was asked for', async () => {
    const path = await project({ include: ['**/*'] }, ['lemmas/a.ts']);
    const compiler = compilerIn(path) ?? expect.fail('no compiler');
    await writeFile(join(path, 'lemmas/later.ts'), 'export {};');
    expect(compiler.outputOf('lemmas/later.ts')).to.equal(join('lemmas', 'later.js'));
  });

  it('is none without tsconfig.json, where nothing is emitted, and where TypeScript is not installed', async () => {
    expect(compilerIn(await project(undefined))).to.equal(undefined);
    expect(compilerIn(await project({ compilerOptions: { noEmit: true } }))).to.equal(undefined);
    const bare = join(folder.path, 'bare');
    await mkdir(bare);
    await writeFile(join(bare, 'tsconfig.json'), '{}');
    expect(compilerIn(bare)).to.equal(undefined);
  });
});
