/** The commands of examples/README.md work as they are written there, and each control fails. */
import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freshFolder, lossproof } from './commands.js';

const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url));
const CONTROLS = { gram: 'negative', rank: 'repeated', curvature: 'too-much' };

describe('examples/', () => {
  const folder = freshFolder();
  const commands = new Map<string, readonly string[]>();

  before(async () => {
    await symlink(join(PACKAGE, 'examples'), join(folder.path, 'examples'));
    const page = await readFile(join(PACKAGE, 'examples/README.md'), 'utf8');
    for (const [, command = ''] of page.matchAll(/^npx lossproof (.*)$/gm)) {
      const [action = '', subject = ''] = command.split(' ');
      commands.set(`${action} ${/(gram|rank|curvature)/.exec(subject)?.[0] ?? ''}`, command.split(' '));
    }
  });

  const run = (command: string, ...more: readonly string[]) =>
    lossproof([...(commands.get(command) ?? []), ...more], { cwd: folder.path });

  for (const [name, control] of Object.entries(CONTROLS)) {
    it(`${name} is certified, and verified with its statement alone`, async () => {
      const certified = await run(`certify ${name}`);
      expect(certified.code, certified.stderr).to.equal(0);
      const { code, stdout, stderr } = await run(`verify ${name}`, '--json');
      expect(code, stderr).to.equal(0);
      const [verified] = JSON.parse(stdout) as { controls: object }[];
      expect(verified).to.include({ accepted: true, bound: true, verdict: VERDICTS[name] });
      expect(verified?.controls).to.deep.equal({ named: 1, verified: 1, missing: 0 });
    });

    it(`${name} fails as its control ${control}`, async () => {
      const { code, stdout } = await run(`certify ${name}`, '--control', control, '--json');
      expect(code).to.equal(0);
      expect((JSON.parse(stdout) as unknown[])[0]).to.include({ verdict: 'fails' });
    });
  }

  it('has a test that Node runs', async () => {
    const env = { ...process.env, NODE_V8_COVERAGE: '' };
    const { stdout } = await promisify(execFile)(process.execPath, ['--test', 'examples/gram/gram.test.mjs'], {
      cwd: PACKAGE,
      env,
    });
    expect(stdout).to.match(/# pass 2/);
  });
});
const VERDICTS: { readonly [name: string]: string } = { gram: 'holds', rank: 'holds here', curvature: 'holds' };
