/** `lossproof audit` in process: the files, the ledger, and the order of its work. */
import { expect } from 'chai';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { audit } from '../../../src/cli/commands/audit.js';
import { EXIT } from '../../../src/cli/terminal.js';
import { freshFolder } from '../../e2e/commands.js';
import { called, COMMON, failureOf } from '../environments.js';
import { all, expectInert, parsed } from '../../report/parsed.js';

const CLAIMS = ['k16/gradient', 'k16/shallow'];

describe('cli/commands/audit', () => {
  const folder = freshFolder();
  const options = (out: string) => ({ ...COMMON, preset: 'teaching', seed: '1', out: join(folder.path, out) }) as const;

  it('certifies each claim once, in the order in which it is asked', async () => {
    const { code, data, said, progress } = await called(audit, [...CLAIMS, CLAIMS[0] as string], options('out'));
    expect(code).to.equal(EXIT.accepted);
    expect(data).to.have.length(1);
    expect([...(data[0] as string).matchAll(/^(k16\/[a-z-]+) /gm)].map(([, id]) => id)).to.deep.equal(CLAIMS);
    expect(progress.map((line) => line.slice(0, 5))).to.satisfy((places: string[]) =>
      places.every((place) => ['[1/2]', '[2/2]'].includes(place)),
    );
    expect(said[1]).to.equal(`next: npx lossproof verify ${join(folder.path, 'out/certificates')}/*/*.json`);
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

  it('suggests a near name, or says which papers there are, before it certifies anything', async () => {
    const near = await failureOf(called(audit, ['k16/gradeint'], options('none')));
    expect(near.message).to.include('expected a paper or a claim, got k16/gradeint; did you mean k16/gradient');
    const far = await failureOf(called(audit, [CLAIMS[0] as string, 'nothing-like-it'], options('none')));
    expect(far.message).to.include('got nothing-like-it; papers: k16, sc16, xls16');
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
});
