/** The command line as a whole: its help, its mistakes, and what it lets through to a terminal. */
import { expect } from 'chai';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshFolder, lossproof } from '../e2e/commands.js';

const COMMANDS = ['audit', 'certify', 'survey', 'verify', 'replay', 'explain', 'new', 'doctor'];

describe('cli/main', () => {
  const folder = freshFolder();

  it('knows its version, and describes each command with its options', async () => {
    const manifest = await readFile(fileURLToPath(new URL('../../../package.json', import.meta.url)), 'utf8');
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
    ['an unknown command', ['verifi'], /unknown command 'verifi'/],
    ['a missing argument', ['explain'], /missing required argument 'claim'/],
    ['too many arguments', ['explain', 'sc16/gradient', 'sc16/absorption'], /too many arguments/],
    ['a choice that there is not', ['audit', '--preset', 'huge'], /Allowed choices are teaching, audit/],
  ] as const) {
    it(`ends with 64 for ${what}, and prints nothing as data`, async () => {
      const { code, stdout, stderr } = await lossproof(parameters);
      expect([code, stdout]).to.deep.equal([64, '']);
      expect(stderr).to.match(message);
    });
  }

  it('ends with 3 for a file that cannot be read, with 1 for one that is refused', async () => {
    const absent = await lossproof(['replay', join(folder.path, 'absent.json')]);
    expect([absent.code, absent.stdout]).to.deep.equal([3, '']);
    expect(absent.stderr).to.match(/^lossproof: .*absent\.json: expected a readable file, got no such file\n$/);
    const file = join(folder.path, 'list.json');
    await writeFile(file, '[1');
    const refused = await lossproof(['replay', file]);
    expect([refused.code, refused.stdout]).to.deep.equal([1, '']);
    expect(refused.stderr).to.match(/^lossproof: refused: \$: expected "\]", got the end at character 2\n$/);
  });

  it('lets no control character of a file reach the terminal', async () => {
    const file = join(folder.path, 'hostile.json');
    const key = 'a\u001b[2J\u202e\u009b';
    await writeFile(file, JSON.stringify({ claim: { id: key } }));
    const replayed = await lossproof(['replay', file]);
    expect(replayed.stderr).to.match(/a certificate of a claim that is known here, got a \[2J /);
    await writeFile(file, JSON.stringify({ [key]: 1 }).replace('}', `,${JSON.stringify({ [key]: 2 }).slice(1)}`));
    const verified = await lossproof(['verify', file]);
    expect(verified.stdout).to.match(/REFUSED \(malformed\) at \$\.a \[2J : expected each key once/);
    for (const text of [replayed.stderr, replayed.stdout, verified.stderr, verified.stdout])
      expect(text.replaceAll('\n', '')).not.to.match(/[\p{Cc}\p{Cf}]/u);
  });
});
