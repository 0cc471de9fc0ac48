/** `lossproof verify` as a person or a script meets it: what it accepts and refuses, what it prints, and its exit codes. */
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { digestOf } from 'lossproof/kernel';
import { reprinted } from '../claim/certificates.js';
import { freshFolder, lossproof } from './commands.js';

const REFERENCE = fileURLToPath(new URL('../../../certificates/', import.meta.url));
const certificate = (name: string): string => `${REFERENCE}${name}.json`;
const textOf = (name: string): Promise<string> => readFile(certificate(name), 'utf8');

describe('lossproof verify', () => {
  const folder = freshFolder();
  const file = (name: string): string => join(folder.path, name);
  /** Writes files into a folder, which is made. */
  const written = async (name: string, files: { readonly [name: string]: string }): Promise<void> => {
    await mkdir(file(name), { recursive: true });
    for (const [each, text] of Object.entries(files)) await writeFile(file(`${name}/${each}`), text);
  };

  for (const mode of [[], ['--reference']]) {
    it(`accepts every certificate of a paper ${mode.join('')}`, async () => {
      const names = await readdir(`${REFERENCE}sc16`);
      const { code, stdout, stderr } = await lossproof(['verify', `${REFERENCE}sc16`, ...mode]);
      expect([code, stderr], stdout).to.deep.equal([0, '']);
      const lines = stdout.trimEnd().split('\n');
      expect(lines.pop()).to.equal(`${names.length} accepted, 0 refused`);
      expect(lines.map((line) => line.slice(line.lastIndexOf('/') + 1)).sort()).to.deep.equal([...names].sort());
    });
  }

  it('refuses a changed one with 1, and names the place', async () => {
    const text = await textOf('sc16/rank-instance');
    await writeFile(file('changed.json'), text.replace('"seed": "1"', '"seed": "2"'));
    const { code, stdout } = await lossproof(['verify', file('changed.json')]);
    expect(code).to.equal(1);
    expect(stdout).to.match(/^REFUSED {5}mismatch {5}\S+: at \$\.digest: /);
  });

  it('ends with 3 for what cannot be read, even beside refused ones', async () => {
    await writeFile(file('truncated.json'), (await textOf('sc16/rank-instance')).slice(0, 500));
    const files = ['truncated.json', 'changed.json', 'absent.json'].map(file);
    const { code, stdout } = await lossproof(['verify', ...files]);
    expect(code).to.equal(3);
    expect(stdout).to.match(/^UNREADABLE {2}malformed {4}\S+truncated\.json: at /m);
    expect(stdout).to.match(/^UNREADABLE {2}unreadable {3}\S+absent\.json: expected a readable file/m);
    expect(stdout).to.match(/^0 accepted, 1 refused, 2 unreadable$/m);
  });

  it('refuses one whose cited certificates are missing', async () => {
    await written('alone/here', { 'zero-error.json': await textOf('sc16/zero-error') });
    const { code, stdout } = await lossproof(['verify', file('alone/here/zero-error.json')]);
    expect(code).to.equal(5);
    expect(stdout).to.match(
      /^MISSING .*at \$\.restsOn\[0\]: expected this certificate at hand, got sha256:\w+; name .* with --with FOLDER$/m,
    );
    const found = await lossproof(['verify', file('alone/here/zero-error.json'), '--with', REFERENCE]);
    expect(found.code, found.stdout).to.equal(0);
  });

  it('does not vouch for the name of a claim that it does not know', async () => {
    const foreign = JSON.parse(await textOf('sc16/rank-generic')) as Record<string, never>;
    delete foreign['digest'];
    const renamed = { ...foreign, claim: { id: 'grand/theorem', version: 1 }, controls: [] };
    await writeFile(file('foreign.json'), JSON.stringify({ ...renamed, digest: digestOf(renamed) }));
    const { code, stdout } = await lossproof(['verify', file('foreign.json')]);
    expect(code).to.equal(4);
    expect(stdout)
      .to.match(/not at hand/)
      .and.to.match(/^0 accepted, 0 refused, 1 accepted but not bound$/m);
  });

  it('gives JSON for scripts, with what is trusted', async () => {
    const { stdout } = await lossproof(['verify', certificate('sc16/rank-generic'), file('changed.json'), '--json']);
    const [accepted, refused] = JSON.parse(stdout) as readonly Record<string, unknown>[];
    expect(accepted).to.include({ accepted: true, verdict: 'holds', bound: true });
    const { libraries, lines, facts, forHypotheses } = accepted?.['trusts'] as {
      libraries: readonly { library: string; lines: number }[];
      lines: number;
      facts: readonly string[];
      forHypotheses: readonly unknown[];
    };
    expect(libraries.map(({ library }) => library)).to.deep.equal(['core', 'algebra', 'almostEvery']);
    expect(lines).to.equal(libraries.reduce((sum, each) => sum + each.lines, 0));
    expect(facts).to.have.length(4);
    expect(forHypotheses).to.deep.equal([]);
    expect(refused).to.deep.include({ accepted: false, exit: 1 }).and.not.to.have.property('trusts');
  });

  it('reads stdin and compressed files, and prints the same line', async () => {
    const text = await textOf('sc16/rank-instance');
    await writeFile(file('packed.json.gz'), gzipSync(text));
    const [packed, plain, unpacked] = await Promise.all([
      lossproof(['verify', file('packed.json.gz')]),
      lossproof(['verify', '-'], { stdin: text, cwd: folder.path }),
      lossproof(['verify', '-'], { stdin: gzipSync(text), cwd: folder.path }),
    ]);
    expect([packed.code, plain.code, unpacked.code]).to.deep.equal([0, 0, 0]);
    expect(plain.stdout).to.equal(packed.stdout.replace(file('packed.json.gz'), '-'));
    expect(unpacked.stdout).to.equal(plain.stdout);
  });

  it('ends at once by the signal itself when it is interrupted, even while it computes', async () => {
    const many = Array.from({ length: 200 }, () => certificate('xls16/diversity-order'));
    const { code, signal } = await lossproof(['verify', '--reference', ...many], {
      stopAt: { text: /^holds/, of: 'stdout', signal: 'SIGINT' },
    });
    expect([code, signal]).to.deep.equal([null, 'SIGINT']);
  });

  describe('--allow', () => {
    const allowing = (libraries: string, ...names: readonly string[]) =>
      lossproof(['verify', ...names.map(certificate), '--allow', libraries]);

    it('accepts what needs no more than these libraries and the core', async () => {
      for (const libraries of ['algebra,almostEvery', ' almostEvery , algebra,core,floats']) {
        expect((await allowing(libraries, 'sc16/rank-generic')).code).to.equal(0);
      }
    });

    it('refuses what needs more with 1, and says which libraries are beyond', async () => {
      const { code, stdout } = await allowing(
        'algebra',
        'sc16/rank-generic',
        'k16/shallow',
        'k16/gradient.dropped-factor',
      );
      expect(code).to.equal(1);
      expect(stdout).to.include('at $.steps: expected no libraries but core, algebra, got almostEvery');
      expect(stdout).to.include('expected no libraries but core, algebra, got deepLinear');
      expect(stdout).to.match(/^fails .*dropped-factor\.json$/m);
    });

    it('counts what only hypotheses need', async () => {
      const { code, stdout } = await allowing('almostEvery', 'sc16/rank-generic');
      expect(code).to.equal(1);
      expect(stdout).to.match(/got algebra\b/);
    });

    it('takes a name that no library has for a mistake, before anything is checked', async () => {
      const { code, stdout, stderr } = await allowing('algebra,algebar', 'sc16/rank-generic');
      expect([code, stdout]).to.deep.equal([64, '']);
      expect(stderr).to.match(/^lossproof: --allow: expected names among core, binding, algebra, .*, got "algebar"\n$/);
      expect((await allowing('', 'sc16/rank-generic')).code).to.equal(64);
    });
  });

  describe('reads each file once', () => {
    const CITED = ['gradient', 'absorption', 'rank-generic'];
    const accepted = async (name: string): Promise<string> => {
      const { code, stdout } = await lossproof(['verify', '--verbose', file(name)]);
      expect(code, stdout).to.equal(0);
      return stdout.replace(/^.*\n/, '');
    };

    it('so that certificates keep verdict and citations when another tool prints them', async () => {
      const printed: Record<string, string> = {};
      for (const name of ['zero-error', 'zero-error.no-noise', ...CITED]) {
        printed[`${name}.json`] = reprinted(await textOf(`sc16/${name}`));
      }
      await written('printed/sc16', printed);
      const { stdout } = await lossproof(['verify', '--verbose', certificate('sc16/zero-error')]);
      const got = await accepted('printed/sc16/zero-error.json');
      // Sizes are shown in the order of the file; of the controls one is beside it.
      const [before, after] = [stdout.replace(/^.*\n/, '').replace('3 of 3 at hand, each', '1 of 3 at hand,'), got].map(
        (text) => text.replace(/^at .*$/m, ''),
      );
      expect(after).to.equal(before);
      expect(got).to.match(/^verdict {5}holds$/m);
    });

    it('so that other files beside a certificate do no harm', async () => {
      await written('junk/sc16', {
        'broken.json': '{',
        'list.json': '[1, 2, {"digest": null}]',
        'twice.json': '{"digest": "a", "digest": "b"}',
        'number.json': '7',
        'empty.json': '',
      });
      await writeFile(file('junk/sc16/bytes.json'), Uint8Array.of(0xff, 0x00));
      await mkdir(file('junk/sc16/folder.json'));
      for (const name of ['zero-error', ...CITED]) {
        await copyFile(certificate(`sc16/${name}`), file(`junk/sc16/${name}.json`));
      }
      expect(await accepted('junk/sc16/zero-error.json')).to.match(/^verdict {5}holds$/m);
    });

    it('so that a file with the digest of another is not taken for it', async () => {
      const texts = await Promise.all(CITED.map((name) => textOf(`sc16/${name}`)));
      const digests = texts.map((text) => (JSON.parse(text) as { digest: string }).digest);
      await written('claiming/sc16', {
        'zero-error.json': await textOf('sc16/zero-error'),
        ...Object.fromEntries(CITED.map((name, i) => [`m-${name}.json`, texts[i] as string])),
        ...Object.fromEntries(CITED.map((name, i) => [`a-${name}.json`, JSON.stringify({ note: digests[i] })])),
        ...Object.fromEntries(CITED.map((name, i) => [`b-${name}.json`, JSON.stringify({ digest: digests[i] })])),
        ...Object.fromEntries(CITED.map((name, i) => [`z-${name}.json`, JSON.stringify({ digest: digests[i] })])),
      });
      expect(await accepted('claiming/sc16/zero-error.json')).to.match(/^verdict {5}holds$/m);
    });
  });
});
