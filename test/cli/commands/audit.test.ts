/** `lossproof audit` in process: the files, the ledger, and the order of its work. */
import { expect } from 'chai';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { audit } from '../../../src/cli/commands/audit.js';
import { EXIT } from '../../../src/cli/exitCodes.js';
import { freshFolder } from '../../e2e/commands.js';
import { called, COMMON, failureOf } from '../environments.js';
import { all, expectInert, parsed } from '../../report/parsed.js';

const CLAIMS = ['k16/gradient', 'k16/shallow'];

describe('cli/commands/audit', () => {
  const folder = freshFolder();
  const options = (out: string) => ({ ...COMMON, preset: 'teaching', seed: '1', out: join(folder.path, out) }) as const;

  it('certifies each claim once, in the order in which it is asked', async () => {
    // In one thread the first claim is done before the second begins, so that the time of the second can be estimated.
    const asked = { ...options('out'), jobs: 1 };
    const { code, data, said, progress, kept } = await called(audit, [...CLAIMS, CLAIMS[0] as string], asked);
    expect(code).to.equal(EXIT.accepted);
    expect(data).to.have.length(1);
    expect([...(data[0] as string).matchAll(/^(k16\/[a-z-]+) /gm)].map(([, id]) => id)).to.deep.equal(CLAIMS);
    expect(progress.map((line) => line.slice(0, 5))).to.satisfy((places: string[]) =>
      places.every((place) => ['[1/2]', '[2/2]'].includes(place)),
    );
    expect(said[1]).to.equal(`next: npx lossproof verify ${join(folder.path, 'out/certificates')}`);
    // After each claim, the ledger so far is kept for an interruption; the last is the whole one.
    expect(kept.map((text) => [...text.matchAll(/^(k16\/[a-z-]+) /gm)].map(([, id]) => id))).to.deep.equal([
      CLAIMS.slice(0, 1),
      CLAIMS,
    ]);
    expect(kept.at(-1)).to.equal(data[0]);
    expect(progress.filter((line) => line.startsWith('[2/2] (about '))).not.to.be.empty;
  });

  it('writes the certificates, a report that links each of them, and times for each', async () => {
    const out = join(folder.path, 'out');
    const files = (await readdir(join(out, 'certificates/k16'))).sort();
    expect(files).to.include.members(['gradient.json', 'shallow.json', 'shallow.two-hidden-layers.json']);
    const report = parsed(await readFile(join(out, 'report.html'), 'utf8'));
    expectInert(report);
    const links = all(report, 'a').map(({ attributes }) => attributes['href']);
    for (const id of CLAIMS) expect(links).to.include(`certificates/${id}.json`);
    const { seconds, node } = JSON.parse(await readFile(join(out, 'provenance.json'), 'utf8')) as {
      seconds: { [path: string]: number };
      node: string;
    };
    expect(node).to.equal(process.version);
    expect(Object.keys(seconds).sort()).to.deep.equal(files.map((name) => `k16/${name}`));
  });

  it('gives the ledger as JSON without a next command', async () => {
    const { data, said } = await called(audit, [CLAIMS[0] as string], { ...options('json'), json: true });
    expect((JSON.parse(data.join('')) as readonly { claim: string }[]).map(({ claim }) => claim)).to.deep.equal([
      CLAIMS[0],
    ]);
    expect(said).to.have.length(1);
  });

  it('U1: overwrites no other certificate, at other sizes or of another seed, and links the new ones', async () => {
    const [claim] = CLAIMS as [string];
    const before = await readFile(join(folder.path, `out/certificates/${claim}.json`), 'utf8');
    await called(audit, [claim], { ...options('out'), seed: '2' });
    expect(await readFile(join(folder.path, `out/certificates/${claim}.json`), 'utf8')).to.equal(before);
    const report = parsed(await readFile(join(folder.path, 'out/report.html'), 'utf8'));
    const links = all(report, 'a').map(({ attributes }) => attributes['href'] ?? '');
    const link = links.find((each) => each.startsWith(`certificates/${claim}.`)) ?? expect.fail(links.join());
    expect(link).to.match(/^certificates\/k16\/gradient\.[0-9a-f]{12}\.json$/);
    const made = JSON.parse(await readFile(join(folder.path, 'out', link), 'utf8')) as { seed: string; digest: string };
    expect(made.seed).to.equal('2');
    expect(link).to.include(made.digest.slice('sha256:'.length, 'sha256:'.length + 12));
  });

  it('U4: refuses a folder that cannot be written before any claim is certified', async () => {
    await writeFile(join(folder.path, 'file'), '');
    for (const out of ['file', 'file/below', ...(process.platform === 'linux' ? ['/proc/nowhere'] : [])]) {
      const path = out.startsWith('/') ? out : join(folder.path, out);
      const signal = AbortSignal.abort(new Error('a claim was begun'));
      const failure = await failureOf(called(audit, CLAIMS, { ...options('out'), out: path }, { signal }));
      expect([failure.code, failure.path]).to.deep.equal(['unwritable', join(path, 'certificates')]);
    }
  });

  it('suggests a near name, or says which papers there are, before it certifies anything', async () => {
    const near = await failureOf(called(audit, ['k16/gradeint'], options('none')));
    expect(near.message).to.include('expected a paper or a claim, got k16/gradeint; did you mean k16/gradient');
    const far = await failureOf(called(audit, [CLAIMS[0] as string, 'nothing-like-it'], options('none')));
    expect(far.message).to.include('got nothing-like-it; papers: k16, sc16, sh17, xls16');
    expect(await readdir(folder.path)).not.to.include('none');
  });

  it('stops between claims, with whole certificates and no report', async () => {
    const interruption = new AbortController();
    interruption.abort(new Error('interrupted'));
    const stopped = await failureOf(called(audit, CLAIMS, options('stopped'), { signal: interruption.signal }));
    expect(stopped.message).to.equal('interrupted');
    const names = await readdir(join(folder.path, 'stopped'), { recursive: true }).catch(() => []);
    expect(names.filter((name) => /\.(html|partial)$/.test(name))).to.deep.equal([]);
  });

  it('writes the same bytes and prints the same ledger with any number of threads', async () => {
    const timeless = (text: string): string =>
      // A line may end before or after a time, by its length.
      text.replace(/\s+/g, ' ').replace(/\b[\d.]+ (ms|s|min)\b/g, 'T');
    const made = await Promise.all(
      [1, 2, 5].map(async (jobs) => {
        const out = `jobs-${jobs}`;
        const { code, data, kept } = await called(audit, ['k16', 'sc16/zero-error'], { ...options(out), jobs });
        const found: { [name: string]: string } = {};
        const root = join(folder.path, out, 'certificates');
        for (const name of (await readdir(root, { recursive: true })).sort())
          if (name.endsWith('.json')) found[name] = await readFile(join(root, name), 'utf8');
        return { code, found, words: [data, kept].flat().map(timeless) };
      }),
    );
    const [one, ...others] = made;
    expect(Object.keys(one?.found ?? {}).length).to.be.greaterThan(20);
    for (const other of others) expect(other).to.deep.equal(one);
  });
});
