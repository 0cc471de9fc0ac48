/** The command line as a whole: its help, its mistakes, and what it lets through to a terminal. */
import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT_CODES } from '../../src/cli/exitCodes.js';
import { freshFolder, lossproof } from '../e2e/commands.js';

const COMMANDS = ['audit', 'certify', 'survey', 'verify', 'replay', 'list', 'explain', 'new', 'doctor'];

const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url));

describe('cli/main', () => {
  const folder = freshFolder();

  it('knows its version, and describes each command with its options', async () => {
    const manifest = await readFile(join(PACKAGE, 'package.json'), 'utf8');
    const version = await lossproof(['--version']);
    expect([version.code, version.stdout]).to.deep.equal([
      0,
      `${(JSON.parse(manifest) as { version: string }).version}\n`,
    ]);
    const { stdout } = await lossproof(['--help']);
    for (const name of COMMANDS) expect(stdout).to.match(new RegExp(`^  ${name}\\b.* \\S`, 'm'));
    const helps = await Promise.all(COMMANDS.map((name) => lossproof([name, '--help'])));
    for (const [at, help] of helps.entries()) {
      expect(help.code, help.stderr).to.equal(0);
      expect(help.stdout).to.match(new RegExp(`^Usage: lossproof ${COMMANDS[at] as string} \\[options\\]`, 'm'));
      expect(help.stdout, 'global options are shown').to.include('--plugin <path or package>');
    }
  });

  for (const [what, parameters, message] of [
    ['no command', [], /^Examples:/],
    ['an unknown command', ['verifi'], /^lossproof: unknown command 'verifi'/],
    ['a missing argument', ['explain'], /missing required argument 'claim or file'/],
    ['too many arguments', ['explain', 'sc16/gradient', 'sc16/absorption'], /too many arguments/],
    ['a choice that there is not', ['audit', '--preset', 'huge'], /Allowed choices are teaching, audit/],
  ] as const) {
    it(`ends with 64 for ${what}, and prints nothing as data`, async () => {
      const { code, stdout, stderr } = await lossproof(parameters);
      expect([code, stdout]).to.deep.equal([64, '']);
      expect(stderr).to.match(message);
    });
  }

  it('says in a line that the standard output cannot be written', function () {
    if (!existsSync('/dev/full')) return this.skip();
    const full = openSync('/dev/full', 'w');
    const main = join(PACKAGE, 'dist/src/cli/main.js');
    const { status, stderr } = spawnSync(process.execPath, [main, 'list'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect(status).to.equal(64);
    expect(stderr).to.match(/^lossproof: the standard output: expected a place that can be written, got a full disk$/m);
    expect(stderr).not.to.include('    at ');
  });

  it('shows the exit codes in its help, those of the table', async () => {
    const { stdout } = await lossproof(['--help']);
    const [, shown = ''] = stdout.split('\nExit codes:\n');
    const lines = EXIT_CODES.map(({ code, says }) => `${code} ${says}`);
    expect(
      shown
        .trimEnd()
        .split('\n')
        .map((line) => line.trim().replace(/ +/, ' ')),
    ).to.deep.equal(lines);
  });

  it('U12: shows in the help of certify the sizes of the claim that is named, and of no other', async () => {
    const named = await lossproof(['certify', 'sc16/rank-deep', '--help']);
    expect(named.code, named.stderr).to.equal(0);
    expect(named.stdout)
      .to.match(/\nsc16\/rank-deep: /)
      .and.to.match(/\n {2}d4 +units of hidden layer 4, 0 for none: 0 to 40/);
    const alone = await lossproof(['certify', '-h']);
    expect(alone.stdout).not.to.include('units of hidden layer');
    const other = await lossproof(['explain', 'sc16/rank-deep', '--help']);
    expect(other.stdout).not.to.include('units of hidden layer');
  });

  it('ends with 70 for an error of its own, and says that it is one', async () => {
    for (const name of ['gram.statement.mjs', 'gram.mjs']) {
      const text = await readFile(join(PACKAGE, 'examples/gram', name), 'utf8');
      const broken = text.replace('search: (job) => {', 'search: (job) => { throw new TypeError("boom");');
      await writeFile(
        join(folder.path, name),
        broken
          .replaceAll("'lossproof/", `'${PACKAGE}dist/src/`)
          .replace(/(dist\/src\/search)'/, "$1.js'")
          .replace(/(dist\/src\/statement)'/, "$1/index.js'"),
      );
    }
    const plugin = ['--plugin', join(folder.path, 'gram.mjs')];
    const { code, stderr } = await lossproof(['certify', 'examples/gram', ...plugin], { cwd: folder.path });
    expect(code, stderr).to.equal(70);
    expect(stderr)
      .to.match(/an internal error, which is a defect of lossproof/)
      .and.to.match(/TypeError: boom/);
  });

  it('ends with 3 for a file that cannot be read, or is not JSON', async () => {
    const absent = await lossproof(['replay', join(folder.path, 'absent.json')]);
    expect([absent.code, absent.stdout]).to.deep.equal([3, '']);
    expect(absent.stderr).to.match(/^lossproof: .*absent\.json: expected a readable file, got no such file\n$/);
    const file = join(folder.path, 'list.json');
    await writeFile(file, '[1');
    const refused = await lossproof(['replay', file]);
    expect([refused.code, refused.stdout]).to.deep.equal([3, '']);
    expect(refused.stderr).to.match(/^lossproof: .*list\.json at \$: expected "\]", got the end at character 2\n$/);
  });

  it('lets no control character of a file reach the terminal', async () => {
    const file = join(folder.path, 'hostile.json');
    const key = 'a\u001b[2J\u202e\u009b';
    await writeFile(file, JSON.stringify({ format: 'lossproof/certificate@2', claim: { id: key } }));
    const replayed = await lossproof(['replay', file]);
    expect(replayed.stderr).to.match(/a certificate of a claim that is known here, got a \[2J /);
    await writeFile(file, JSON.stringify({ [key]: 1 }).replace('}', `,${JSON.stringify({ [key]: 2 }).slice(1)}`));
    const verified = await lossproof(['verify', file]);
    expect(verified.stdout).to.match(/^UNREADABLE {2}malformed .*: at \$\.a \[2J : expected each key once/);
    for (const text of [replayed.stderr, replayed.stdout, verified.stderr, verified.stdout])
      expect(text.replaceAll('\n', '')).not.to.match(/[\p{Cc}\p{Cf}]/u);
  });
});
