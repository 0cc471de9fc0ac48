/** U17: the package as users get it: small, complete, and with types that compile. */
import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshFolder } from './commands.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

describe('U17: the package', function () {
  this.timeout(240_000);
  const folder = freshFolder();
  let unpackedSize: number;
  const run = (...words: readonly string[]): string =>
    execFileSync(process.execPath, words, { cwd: folder.path, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

  before(async () => {
    const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder.path];
    const [packed] = JSON.parse(execFileSync('npm', pack, { cwd: ROOT, encoding: 'utf8' })) as [
      { filename: string; unpackedSize: number },
    ];
    ({ unpackedSize } = packed);
    const modules = join(folder.path, 'node_modules');
    await mkdir(modules);
    execFileSync('tar', ['-xzf', join(folder.path, packed.filename), '-C', modules]);
    execFileSync('mv', [join(modules, 'package'), join(modules, 'lossproof')]);
    // What it depends on, as npm would install it.
    for (const name of await readdir(join(ROOT, 'node_modules')))
      if (!name.startsWith('.')) await symlink(join(ROOT, 'node_modules', name), join(modules, name));
    await writeFile(join(folder.path, 'package.json'), '{ "type": "module" }');
  });

  it('is below four megabytes', () => {
    expect(unpackedSize).to.be.below(4_000_000);
  });

  it('verifies a certificate that it brings, and audits', () => {
    const main = 'node_modules/lossproof/dist/src/cli/main.js';
    const verified = run(main, 'verify', 'node_modules/lossproof/certificates/sc16/rank-generic.json');
    expect(verified).to.match(/^holds .*\n1 accepted, 0 refused\n$/);
    expect(run(main, 'audit', 'sc16/gradient', '--out', 'audited')).to.match(/^1 claim: 1 proved/);
    expect(run(main, 'new', 'mine/claim')).to.include('claim');
  });

  it('has types that compile without skipLibCheck, all faces at once', async () => {
    const { exports } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { exports: object };
    const faces = Object.keys(exports).filter((face) => face !== './package.json');
    const lines = faces.map((face, i) => `import * as face${i} from 'lossproof${face.slice(1)}';`);
    const uses = faces.map((_, i) => `face${i}`).join(', ');
    await writeFile(join(folder.path, 'consumer.ts'), `${lines.join('\n')}\nexport const faces = [${uses}];\n`);
    const options = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck', 'false'];
    const compile = [join(ROOT, 'node_modules/typescript/bin/tsc'), '--noEmit', ...options, 'consumer.ts'];
    let said = '';
    try {
      run(...compile);
    } catch (error) {
      said = (error as { readonly stdout: string }).stdout;
    }
    expect(said).to.equal('');
  });
});
