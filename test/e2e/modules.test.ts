/** What `verify` loads: the core, the statement of the claim and the libraries that a certificate needs, and nothing of search. */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { npy } from '../compute/data/files.js';
import { freshFolder, lossproof } from './commands.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const run = promisify(execFile);

/** Certificates that one process checks. */
const AT_ONCE = 8;

const FORBIDDEN = [
  /^src\/(compute|network|symbolic|analysis)\//,
  /^src\/(search|index)\.js$/,
  /^src\/claim\/(job|draft|workshop)\.js$/,
  /^src\/kernel\/full\.js$/,
  /\/node_modules\/(zod|@tensorflow|mathjs|nerdamer-prime|ml-matrix|webgpu|katex)\//,
];

describe('the modules that verify loads', () => {
  const folder = freshFolder();
  async function loadedFor(name: string, ...options: readonly string[]): Promise<readonly string[]> {
    const file = isAbsolute(name) ? name : join(ROOT, 'certificates', `${name}.json`);
    const script = join(ROOT, 'scripts/loaded-modules.mjs');
    const { stdout } = await run(process.execPath, [script, 'verify', file, ...options]);
    return stdout.trim().split('\n');
  }
  const expectNoSearch = (urls: readonly string[]): void => {
    expect(urls.filter((url) => FORBIDDEN.some((pattern) => pattern.test(url)))).to.deep.equal([]);
  };

  it('are at most 85 of this package for sc16/rank-generic, none of search', async () => {
    const urls = await loadedFor('sc16/rank-generic');
    expectNoSearch(urls);
    const loaded = urls.filter((url) => !url.includes(':'));
    expect(loaded).to.include.members(['src/cli/main.js', 'lemmas/sc16/rank-generic.statement.js']);
    expect(loaded.length, `\n${loaded.join('\n')}\n`).to.be.at.most(85);
    const libraries = new Set(loaded.flatMap((path) => /kernel\/libraries\/(\w+)\//.exec(path)?.[1] ?? []));
    expect([...libraries].sort()).to.deep.equal(['algebra', 'almostEvery', 'inspection', 'twoLayer']);
  });

  it('are the same few in plain arithmetic and for JSON', async () => {
    for (const options of [['--reference'], ['--json'], ['--allow', 'algebra,almostEvery']]) {
      expectNoSearch(await loadedFor('sc16/rank-generic', ...options));
    }
  });

  it('are only those that read data besides, for a certificate that names a data set', async () => {
    const samples = join(folder.path, 'samples.npy');
    await writeFile(
      samples,
      npy(
        [28, 5],
        Array.from({ length: 140 }, (_, at) => (at * 37 + ((at * at) % 11)) % 251),
        'uint8',
      ),
    );
    const out = join(folder.path, 'solve.json');
    const size = ['--size', 'd1=6,N=28', '--proof', 'solve'];
    const made = await lossproof(['certify', 'sc16/rank-instance', '--data', samples, ...size, '--out', out]);
    expect(made.code, made.stderr).to.equal(0);
    const urls = await loadedFor(out, '--data', samples);
    const readers = /^src\/compute\/(data\/|float\.js$)/;
    expectNoSearch(urls.filter((url) => !readers.test(url)));
    const libraries = new Set(urls.flatMap((path) => /kernel\/libraries\/(\w+)\//.exec(path)?.[1] ?? []));
    expect([...libraries].sort()).to.deep.equal(['algebra', 'modular', 'normal', 'twoLayer', 'webAssembly']);
  });

  const claims = ['k16', 'sc16', 'sh17', 'xls16'].flatMap((paper) =>
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
