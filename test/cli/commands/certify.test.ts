/** `lossproof certify` in process: what it writes, prints, and tells to do next. */
import { expect } from 'chai';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { certify } from '../../../src/cli/commands/certify.js';
import { EXIT } from '../../../src/cli/exitCodes.js';
import { freshFolder } from '../../e2e/commands.js';
import { textOf, verifierWith } from '../../claim/certificates.js';
import { Document } from 'lossproof/verify';
import { npy } from '../../compute/data/files.js';
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
    expect(data[0]).to.match(/^1 claim: 1 proved as far as they speak\.\n\nclaim .*\n\nk16\/gradient +holds +exact /);
    expect(said).to.deep.equal([`next: npx lossproof verify ${out}`]);
    const controls = (await readdir(file('one/k16'))).sort();
    expect(controls).to.not.be.empty;
    const verifier = verifierWith(await Promise.all(controls.map((name) => readFile(file(`one/k16/${name}`), 'utf8'))));
    const { checked, controls: found } = await verifier.verify(new Document(await readFile(out, 'utf8')));
    expect(checked.verdict).to.equal('holds');
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
    expect(said).to.have.length(2);
    expect(said[0]).to.match(/^undecided: N = 5 exceeds/);
    expect(said[1]).to.equal('next: npx lossproof certify sc16/zero-error --control too-many-samples');
    expect((await readdir(file('undecided')).catch(() => [])).filter((name) => name.endsWith('.json'))).to.deep.equal(
      [],
    );
    const piped = await called(certify, 'sc16/zero-error', { ...options, out: '-' });
    expect([piped.data, piped.said.length]).to.deep.equal([[], 1]);
  });

  it('U8: says beyond the threshold which hypothesis is violated, and does not run the controls first', async () => {
    const options = { ...OPTIONS, size: 'd0=2,d1=2,N=5', out: file('beyond.json') };
    const { data, progress } = await called(certify, 'sc16/zero-error', options);
    expect(data[0]).to.match(/hypotheses {2}few-samples violated · /);
    expect(progress).to.deep.equal(['sc16/zero-error: searching']);
  });

  it('U9: gives no alarm about controls at parameters that violate a hypothesis', async () => {
    const options = { ...OPTIONS, parameter: 'slope=0' };
    const instance = await called(certify, 'sc16/rank-instance', { ...options, out: file('dead/instance.json') });
    expect(instance.code).to.equal(EXIT.accepted);
    expect(instance.data[0])
      .to.match(/rank-instance {2}holds .* 2\/2 /)
      .and.not.to.include('CONTROL');
    const generic = await called(certify, 'sc16/rank-generic', { ...options, out: file('dead/generic.json') });
    expect(generic.code).to.equal(EXIT.undecided);
    expect(generic.data[0])
      .to.match(/nonzero-slope violated/)
      .and.not.to.include('CONTROL');
    expect(generic.said[0]).to.match(/^undecided: nothing is claimed here, where nonzero-slope is violated/);
  });

  it('U1: leaves what a first certificate rests on as it was, whatever is made beside it', async () => {
    const [one, other] = [file('both/one.json'), file('both/other.json')];
    await called(certify, 'sc16/zero-error', { ...OPTIONS, out: one });
    const names = await readdir(file('both/sc16'));
    const texts = await Promise.all(names.map((name) => readFile(file(`both/sc16/${name}`), 'utf8')));
    await called(certify, 'sc16/zero-error', { ...OPTIONS, size: 'd0=2,d1=3,N=5', out: other });
    expect(await Promise.all(names.map((name) => readFile(file(`both/sc16/${name}`), 'utf8')))).to.deep.equal(texts);
    const all = await readdir(file('both/sc16'));
    const verifier = verifierWith(await Promise.all(all.map((name) => readFile(file(`both/sc16/${name}`), 'utf8'))));
    for (const path of [one, other]) {
      const { checked, controls } = await verifier.verify(new Document(await readFile(path, 'utf8')));
      expect([checked.verdict, controls.accepted.length]).to.deep.equal(['holds', 3]);
    }
  });

  it('U3: prints a next command with the data and the plug-ins that it needs', async () => {
    await writeFile(file('samples.npy'), npy([9, 2], [...Array(18).keys()], 'uint8'));
    const data = file('samples.npy');
    const options = { ...OPTIONS, data, size: 'd1=4,N=6', out: file('own/data.json') };
    const { said, data: shown, code } = await called(certify, 'sc16/rank-instance', options);
    expect(code).to.equal(EXIT.accepted);
    expect(said).to.deep.equal([`next: npx lossproof verify ${options.out} --data ${data}`]);
    // U5: the ledger names the data set.
    expect(shown[0]).to.match(/at d0=2 d1=4 N=6 slope=1\/10 · seed 1 · data samples\.npy\n/);
  });

  it('U4: refuses a place that cannot be written before it certifies anything', async () => {
    await writeFile(file('a-file'), '');
    for (const [out, got] of [
      [folder.path, 'a folder'],
      [file('a-file/below.json'), 'a path through a file'],
    ] as const) {
      const signal = AbortSignal.abort(new Error('a search was begun'));
      const failure = await failureOf(called(certify, 'k16/gradient', { ...OPTIONS, out }, { signal }));
      expect([failure.code, failure.message.endsWith(`got ${got}`)], failure.message).to.deep.equal([
        'unwritable',
        true,
      ]);
    }
  });

  it('U6: begins with what a given point is', async () => {
    const matrices = { X: [[1]], Y: [['1/2']], W1: [[1]], W2: [[0.5]] };
    await writeFile(file('point.json'), JSON.stringify(matrices));
    const options = { ...OPTIONS, point: file('point.json'), out: file('point/out.json') };
    const { data } = await called(certify, 'k16/no-poor-minima', options);
    expect(data[0]).to.match(/^\S+point\.json: The weights \(W₁, W₂\) are a global minimum of the squared loss/);
    expect(data[1]).to.match(/^1 claim: 1 only agree.*\n\nclaim /s);
  });

  it('U7: takes a kind of proof only where there is a choice, and says so before it certifies', async () => {
    for (const [claim, more, expected] of [
      ['sc16/zero-error', {}, 'no choice for this claim'],
      ['sc16/rank-instance', { control: 'zero-slope' }, 'no choice for a control'],
    ] as const) {
      const options = { ...OPTIONS, ...more, proof: 'solve', out: file('none.json') } as const;
      const { code, message } = await failureOf(called(certify, claim, options));
      expect([code, message]).to.deep.equal([
        'no-such-proof',
        `kind of proof of ${claim}: expected ${expected}, got solve; leave out --proof`,
      ]);
    }
  });

  it('gives the ledger as JSON with nothing beside it', async () => {
    const { data, said } = await called(certify, 'k16/gradient', { ...OPTIONS, json: true, out: file('json/x.json') });
    expect(said).to.deep.equal([]);
    const rows = JSON.parse(data.join('')) as readonly { claim: string; verdict: string }[];
    expect(rows.map(({ claim, verdict }) => [claim, verdict])).to.deep.equal([['k16/gradient', 'holds']]);
  });

  it('refuses a bad seed before it certifies anything', async () => {
    const failure = await failureOf(called(certify, 'k16/gradient', { ...OPTIONS, seed: 'a b', out: file('no.json') }));
    expect(failure.message).to.match(/^seed: expected at most 64 letters/);
    expect(await readdir(folder.path)).not.to.include('no.json');
  });
});
