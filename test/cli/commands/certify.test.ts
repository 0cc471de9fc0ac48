/** `lossproof certify` in process: what it writes, prints, and tells to do next. */
import { expect } from 'chai';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { certify } from '../../../src/cli/commands/certify.js';
import { EXIT } from '../../../src/cli/terminal.js';
import { freshFolder } from '../../e2e/commands.js';
import { textOf, verifierWith } from '../../claim/certificates.js';
import { Document } from 'lossproof/verify';
import { called, COMMON, failureOf } from '../environments.js';

const OPTIONS = { ...COMMON, preset: 'teaching', seed: '1' } as const;

describe('cli/commands/certify', () => {
  const folder = freshFolder();
  const file = (name: string): string => join(folder.path, name);

  it('prints the certificate alone for "-", the very one of the references', async () => {
    const { code, data, said } = await called(certify, 'k16/gradient', { ...OPTIONS, preset: 'audit', out: '-' });
    expect([code, said]).to.deep.equal([EXIT.accepted, []]);
    expect(data).to.deep.equal([(await textOf('k16/gradient')).trimEnd()]);
  });

  it('writes the certificate where it is told, its controls beside it, and prints the ledger', async () => {
    const out = file('one/gradient.json');
    const { code, data, said } = await called(certify, 'k16/gradient', { ...OPTIONS, out });
    expect(code).to.equal(EXIT.accepted);
    expect(data).to.have.length(1);
    expect(data[0]).to.match(
      /^1 claim: 1 proved at the recorded sizes only\.\n\nclaim .*\n\nk16\/gradient +holds here +exact /,
    );
    expect(said).to.deep.equal([`next: npx lossproof verify ${out}`]);
    const controls = (await readdir(file('one/k16'))).sort();
    expect(controls).to.not.be.empty;
    const verifier = verifierWith(await Promise.all(controls.map((name) => readFile(file(`one/k16/${name}`), 'utf8'))));
    const { checked, controls: found } = await verifier.verify(new Document(await readFile(out, 'utf8')));
    expect(checked.verdict).to.equal('holds here');
    expect(found.accepted).to.have.length(controls.length);
  });

  it('makes a control alone, and takes sizes and seed', async () => {
    const options = { ...OPTIONS, out: '-', control: 'too-many-samples', size: 'd0=2,d1=2,N=6', seed: 'other' };
    const { data, code } = await called(certify, 'sc16/rank-instance', options);
    const made = JSON.parse(data[0] as string) as { variant: string; sizes: object; seed: string };
    expect(made).to.deep.include({ variant: 'too-many-samples', sizes: { d0: 2, d1: 2, N: 6 }, seed: 'other' });
    expect(code).to.equal(EXIT.accepted);
  });

  it('says why it is undecided, writes no certificate and prints none', async () => {
    const options = { ...OPTIONS, size: 'd0=2,d1=2,N=5' };
    const out = file('undecided/x.json');
    const { code, data, said } = await called(certify, 'sc16/zero-error', { ...options, out });
    expect(code).to.equal(EXIT.undecided);
    expect(data[0]).to.match(/sc16\/zero-error +undecided/);
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^undecided: N = 5 exceeds/);
    expect((await readdir(file('undecided')).catch(() => [])).filter((name) => name.endsWith('.json'))).to.deep.equal(
      [],
    );
    expect((await called(certify, 'sc16/zero-error', { ...options, out: '-' })).data).to.deep.equal([]);
  });

  it('gives the ledger as JSON with nothing beside it', async () => {
    const { data, said } = await called(certify, 'k16/gradient', { ...OPTIONS, json: true, out: file('json/x.json') });
    expect(said).to.deep.equal([]);
    const rows = JSON.parse(data.join('')) as readonly { claim: string; verdict: string }[];
    expect(rows.map(({ claim, verdict }) => [claim, verdict])).to.deep.equal([['k16/gradient', 'holds here']]);
  });

  it('refuses a bad seed before it certifies anything', async () => {
    const failure = await failureOf(called(certify, 'k16/gradient', { ...OPTIONS, seed: 'a b', out: file('no.json') }));
    expect(failure.message).to.match(/^seed: expected at most 64 letters/);
    expect(await readdir(folder.path)).not.to.include('no.json');
  });
});
