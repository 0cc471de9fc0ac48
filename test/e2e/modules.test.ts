/** What `verify` loads: the core, the statement of the claim and the libraries that a certificate needs, and nothing of search. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { freshFolder, lossproof, recordingTo } from './commands.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const DIST = pathToFileURL(join(ROOT, 'dist/')).href;

/** Certificates that one process checks. */
const AT_ONCE = 4;

const FORBIDDEN = [
  /\/dist\/src\/(compute|network|symbolic|analysis)\//,
  /\/dist\/src\/(search|index)\.js$/,
  /\/dist\/src\/claim\/(job|draft|workshop)\.js$/,
  /\/dist\/src\/kernel\/full\.js$/,
  /\/node_modules\/(zod|@tensorflow|mathjs|nerdamer-prime|ml-matrix|webgpu|katex)\//,
];

describe('the modules that verify loads', () => {
  const folder = freshFolder();

  async function loadedFor(name: string, ...options: readonly string[]): Promise<readonly string[]> {
    const path = join(folder.path, `${name.replace('/', '.')}.txt`);
    const file = join(ROOT, 'certificates', `${name}.json`);
    const { code, stdout, stderr } = await lossproof(['verify', file, ...options], {
      env: { NODE_OPTIONS: recordingTo(path) },
    });
    expect(code, stdout + stderr).to.equal(0);
    return (await readFile(path, 'utf8')).trim().split('\n');
  }
  const ours = (urls: readonly string[]): readonly string[] => urls.filter((url) => url.startsWith(DIST));
  const expectNoSearch = (urls: readonly string[]): void => {
    expect(urls.filter((url) => FORBIDDEN.some((pattern) => pattern.test(url)))).to.deep.equal([]);
  };

  it('are at most 85 of this package for sc16/rank-generic, none of search', async () => {
    const urls = await loadedFor('sc16/rank-generic');
    expectNoSearch(urls);
    const loaded = ours(urls).map((url) => url.slice(DIST.length));
    expect(loaded).to.include.members(['src/cli/main.js', 'lemmas/sc16/rank-generic.statement.js']);
    expect(loaded.length, `\n${loaded.join('\n')}\n`).to.be.at.most(85);
    const libraries = new Set(loaded.flatMap((path) => /kernel\/libraries\/(\w+)\//.exec(path)?.[1] ?? []));
    expect([...libraries].sort()).to.deep.equal(['algebra', 'twoLayer']);
  });

  it('are the same few in plain arithmetic and for JSON', async () => {
    for (const options of [['--reference'], ['--json'], ['--allow', 'algebra,twoLayer']]) {
      expectNoSearch(await loadedFor('sc16/rank-generic', ...options));
    }
  });

  const claims = ['k16', 'sc16', 'xls16'].flatMap((paper) =>
    readdirSync(join(ROOT, 'certificates', paper))
      .map((name) => `${paper}/${name.slice(0, -5)}`)
      .filter((name) => !name.includes('.')),
  );
  for (let from = 0; from < claims.length; from += AT_ONCE) {
    const [first, ...others] = claims.slice(from, from + AT_ONCE) as [string, ...string[]];
    it(`are none of search for ${[first, ...others].join(', ')}`, async () => {
      expectNoSearch(await loadedFor(first, ...others.map((name) => join(ROOT, 'certificates', `${name}.json`))));
    });
  }
});
