/** The transcripts of the README are what the commands print, times and counts of lines aside. */
import { expect } from 'chai';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshFolder, lossproof, type Finished } from './commands.js';

const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url));

/** Durations differ from run to run, and with them the width of their column; counts of lines from version to version. */
function timeless(text: string): string {
  return text
    .replace(/ *[0-9]+\.[0-9]+ s\b/g, ' TIME')
    .replace(/[ ]+$/gm, '')
    .replace(/^(trusts| +for the verdict also) .*/gm, (line) => line.replace(/ [0-9]+/g, ' LINES'))
    .trim();
}

describe('the README', () => {
  const folder = freshFolder();
  let blocks: ReadonlyMap<string, string>;

  before(async () => {
    await cp(join(PACKAGE, 'certificates'), join(folder.path, 'certificates'), { recursive: true });
    const readme = await readFile(join(PACKAGE, 'README.md'), 'utf8');
    const found = readme.matchAll(/```\n\$ (.*)\n([\s\S]*?)\n```/g);
    blocks = new Map([...found].map(([, command = '', output = '']) => [command, output]));
  });

  const run = (...parameters: readonly string[]): Promise<Finished> => lossproof(parameters, { cwd: folder.path });

  it('shows an audit as it is', async () => {
    const { stdout } = await run('audit', 'sc16/zero-error', '--out', 'audited');
    expect(timeless(blocks.get('npx lossproof audit sc16/zero-error') ?? '')).to.equal(timeless(stdout));
  });

  it('shows an accepted certificate as it is', async () => {
    const { stdout } = await run('verify', '--verbose', 'certificates/sc16/rank-generic.json');
    expect(timeless(blocks.get('npx lossproof verify --verbose certificates/sc16/rank-generic.json') ?? '')).to.equal(
      timeless(stdout),
    );
  });

  it('U1: has an example of certify that changes no committed certificate', async () => {
    const readme = await readFile(join(PACKAGE, 'README.md'), 'utf8');
    const [, example = ''] = /^\| `lossproof (certify CLAIM [^`]*)` /m.exec(readme) ?? expect.fail('no example');
    const folderOf = async (): Promise<readonly (readonly [string, string])[]> => {
      const names = (await readdir(join(folder.path, 'certificates'), { recursive: true })).filter((name) =>
        /^\w+\/[^.]*\.json$/.test(name),
      );
      return Promise.all(
        names
          .sort()
          .map(async (name) => [name, await readFile(join(folder.path, 'certificates', name), 'utf8')] as const),
      );
    };
    const before = await folderOf();
    expect(before).not.to.be.empty;
    const { code, stderr } = await run(...example.replace('CLAIM', 'sc16/zero-error').split(' '));
    expect(code, stderr).to.equal(0);
    expect(await folderOf()).to.deep.equal(before);
    const [, next = ''] = /^next: npx lossproof (.*)$/m.exec(stderr) ?? [];
    expect(next).to.match(/^verify certificates\/sc16\/zero-error\.[0-9a-f]{12}\.json$/);
    expect((await run(...next.split(' '))).code).to.equal(0);
    expect((await run('verify', 'certificates/sc16/zero-error.json')).code).to.equal(0);
  });

  it('shows a refused certificate as it is', async () => {
    const text = await readFile(join(folder.path, 'certificates/sc16/rank-instance.json'), 'utf8');
    await writeFile(join(folder.path, 'changed.json'), text.replace('"seed": "1"', '"seed": "2"'));
    const { stdout } = await run('verify', 'changed.json');
    const [, shown] = [...blocks].find(([command]) => command.startsWith('sed')) ?? [];
    expect(timeless(shown ?? '')).to.equal(timeless(stdout));
  });
});
