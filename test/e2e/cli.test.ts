/** The command line as a person or a script meets it: what it prints, where, and with which exit code. */
import { expect } from 'chai';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshFolder, lossproof } from './commands.js';

const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url));

/** Options for Node under which these packages are not found, whether they are installed or not. */
function withoutPackages(names: readonly string[]): string {
  const code = (text: string): string => `data:text/javascript,${encodeURIComponent(text)}`;
  const hooks = code(`export async function resolve(name, context, next) {
    if (!${JSON.stringify(names)}.includes(name)) return next(name, context);
    throw Object.assign(new Error('Cannot find package ' + name), { code: 'ERR_MODULE_NOT_FOUND' });
  }`);
  return `--import ${code(`import { register } from 'node:module'; register(${JSON.stringify(hooks)});`)}`;
}

describe('the command line', () => {
  const folder = freshFolder();
  const file = (name: string): string => join(folder.path, name);

  before(async () => {
    const audit = await lossproof(['audit', 'sc16', '--preset', 'teaching', '--out', folder.path]);
    expect(audit.code, audit.stderr).to.equal(0);
    await writeFile(file('samples.csv'), '1,2\n3,5\n');
  });

  describe('audit', () => {
    it('writes certificates, a report and where they came from', async () => {
      const names = await readdir(file('certificates/sc16'));
      expect(names).to.include.members(['gradient.json', 'zero-error.json', 'zero-error.no-noise.json']);
      expect(await readFile(file('report.html'), 'utf8')).to.match(/^<!doctype html>/i);
      expect(JSON.parse(await readFile(file('provenance.json'), 'utf8'))).to.have.property('node', process.version);
    });

    it('prints the ledger as JSON on stdout alone', async () => {
      const { stdout, code } = await lossproof(['audit', 'sc16/rank-generic', '--json', '--out', file('json')]);
      expect(code).to.equal(0);
      const rows = JSON.parse(stdout) as readonly { claim: string; verdict: string }[];
      expect(rows.map(({ claim, verdict }) => [claim, verdict])).to.deep.equal([['sc16/rank-generic', 'holds']]);
    });

    it('ends with 2 where something stays undecided', async () => {
      const undecided = await lossproof(['certify', 'sc16/zero-error', '--size', 'd0=2,d1=2,N=5'], {
        cwd: folder.path,
      });
      expect(undecided.code).to.equal(2);
      expect(undecided.stderr).to.match(/undecided: N = 5 exceeds/);
    });

    it('suggests a near name', async () => {
      const { code, stderr } = await lossproof(['audit', 'sc61']);
      expect(code).to.equal(64);
      expect(stderr).to.match(/did you mean sc16/);
    });
  });

  describe('certify --point', () => {
    it('U6: says first what a point from a file is, and what is wrong with one that is not critical', async () => {
      const matrices = { X: [[1]], Y: [['1/2']], W1: [[1]], W2: [[0.5]] };
      await writeFile(file('point.json'), JSON.stringify(matrices));
      const certify = ['certify', 'k16/no-poor-minima', '--point', file('point.json'), '--out', file('point.out.json')];
      const { code, stdout, stderr } = await lossproof(certify, { cwd: folder.path });
      expect(code, stderr).to.equal(0);
      expect(stdout).to.match(/^\S+point\.json: The weights \(W₁, W₂\) are a global minimum of the squared loss/);
      expect((await lossproof(['verify', file('point.out.json')])).code).to.equal(0);
      await writeFile(file('point.json'), JSON.stringify({ ...matrices, W2: [[0.6]] }));
      const refused = await lossproof(certify, { cwd: folder.path });
      expect(refused.code).to.equal(64);
      expect(refused.stderr).to.include('∂L/∂W1 with 3/50 at (1, 1)');
    });
  });

  describe('certify', () => {
    it('prints a certificate that verify accepts', async () => {
      const { stdout, code } = await lossproof([
        'certify',
        'sc16/rank-instance',
        '--seed',
        'pipe',
        '--preset',
        'teaching',
        '--out',
        '-',
      ]);
      expect(code).to.equal(0);
      await writeFile(file('piped.json'), stdout);
      expect((await lossproof(['verify', file('piped.json')])).code).to.equal(0);
    });

    it('makes the same certificate whichever engine is taken', async () => {
      const texts = await Promise.all(
        [[], ['plain'], ['wasm'], ['bareiss'], ['p-adic']].map(async (name) => {
          const backend = name.flatMap((each) => ['--backend', each]);
          const parameters = ['certify', 'sc16/rank-instance', '--preset', 'teaching', '--out', '-', ...backend];
          const { stdout, stderr, code } = await lossproof(parameters);
          expect(code, stderr).to.equal(0);
          return stdout;
        }),
      );
      expect(new Set(texts).size).to.equal(1);
    });

    for (const [what, parameters, message] of [
      ['an unknown claim', ['sc16/gradeint'], /did you mean sc16\/gradient\?/],
      ['an unknown size', ['sc16/gradient', '--size', 'n=3'], /one of d0, d1, N/],
      ['an impossible size', ['sc16/gradient', '--size', 'd0=0'], /from 1 to/],
      ['a huge size', ['sc16/rank-instance', '--size', 'N=100000000'], /it would need about/],
      ['a size twice, in two options', ['sc16/gradient', '--size', 'd0=2', '--size', 'd0=3'], /d0 twice/],
      ['a size that is no number', ['sc16/gradient', '--size', 'd0=x'], /a whole number/],
      ['the same size twice', ['sc16/gradient', '--size', 'd0=1,d0=2'], /each size once/],
      ['a bad parameter', ['sc16/rank-generic', '--parameter', 'slope=a'], /a number such as 1\/10, 0\.1 or 1e-3/],
      [
        'data for a control',
        ['sc16/rank-instance', '--control', 'zero-slope', '--data', 'samples.csv'],
        /a control takes no data/,
      ],
      ['an unknown control', ['sc16/gradient', '--control', 'none'], /one of dropped-activation/],
      ['an unknown backend', ['sc16/gradient', '--backend', 'abacus'], /one that works here: plain, .*, got abacus/],
      ['a bad seed', ['sc16/gradient', '--seed', 'a b'], /letters, digits/],
      ['an unknown option', ['sc16/gradient', '--sed', '1'], /unknown option/],
      ['a missing plug-in', ['sc16/gradient', '--plugin', './nowhere.js'], /nowhere\.js/],
    ] as const) {
      it(`says in one line what is wrong with ${what}`, async () => {
        const { code, stderr, stdout } = await lossproof(['certify', ...parameters], { cwd: folder.path });
        expect(code).to.equal(64);
        expect(stderr).to.match(message);
        expect(stderr.trim().split('\n').length).to.be.at.most(2);
        expect(stdout).to.equal('');
      });
    }

    it('says where it cannot write, and leaves nothing behind', async () => {
      await mkdir(file('locked'));
      await writeFile(file('locked/in-the-way'), '');
      const { code, stderr } = await lossproof([
        'certify',
        'sc16/rank-generic',
        '--out',
        file('locked/in-the-way/certificate.json'),
      ]);
      expect(code).to.equal(64);
      expect(stderr).to.match(/a folder that can be written, got a path through a file/);
      expect(await readdir(file('locked'))).to.deep.equal(['in-the-way']);
    });
  });

  describe('explain, doctor and help', () => {
    it('explains a claim', async () => {
      const { code, stdout } = await lossproof(['explain', 'sc16/rank-generic']);
      expect(code).to.equal(0);
      for (const word of ['finiteUnion', 'nonvanishingMinorIsGeneric', 'standardBasisWitness', 'noise']) {
        expect(stdout).to.include(word);
      }
    });

    it('tests the engines', async () => {
      const { code, stdout } = await lossproof(['doctor', '--json']);
      expect(code).to.equal(0);
      const findings = JSON.parse(stdout) as readonly { engine: string; works: boolean }[];
      for (const name of ['kernel', 'rank modulo p: plain', 'exact systems: bareiss', 'exact systems: p-adic'])
        expect(findings.find(({ engine }) => engine === name)?.works, name).to.equal(true);
    });

    it('says how to add an engine that is absent, and does not fail for it', async () => {
      const optional = ['webgpu', '@tensorflow/tfjs-node', '@tensorflow/tfjs-node-gpu'];
      const { code, stdout } = await lossproof(['doctor'], { env: { NODE_OPTIONS: withoutPackages(optional) } });
      expect(code).to.equal(0);
      const { peerDependencies } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8')) as {
        readonly peerDependencies: { readonly [name: string]: string };
      };
      const webgpu = `add it with: npm install webgpu@${peerDependencies['webgpu'] as string}`;
      const absent = stdout.split('\n').filter((line) => line.startsWith('ABSENT'));
      expect(absent).to.have.length(3);
      expect(absent[0])
        .to.match(/tfjs on WebGPU/)
        .and.to.include(webgpu);
      expect(absent[1])
        .to.match(/tfjs on TensorFlow/)
        .and.to.include('add it with: npm install @tensorflow/tfjs-node');
      expect(absent[2])
        .to.match(/rank on the GPU/)
        .and.to.include(webgpu);
    });

    it('shows examples first', async () => {
      const { code, stdout } = await lossproof(['--help']);
      expect(code).to.equal(0);
      expect(stdout).to.match(/^Examples:/);
    });
  });

  describe('Ctrl-C', () => {
    it('U13: ends a search that computes within a second, with the ledger of what is done', async () => {
      const out = file('computing');
      const plugin = fileURLToPath(new URL('../claim/endlessSample.js', import.meta.url));
      const parameters = ['audit', 'k16/gradient', 'test/endless', '--preset', 'teaching', '--jobs', '1', '--out', out];
      const { code, stdout, stderr } = await lossproof([...parameters, '--plugin', plugin], {
        stopAt: { text: /computing for ever/, signal: 'SIGINT' },
      });
      expect(code, stderr).to.equal(130);
      expect(stdout)
        .to.match(/^1 claim: 1 proved .*\n\nclaim .*\n\nk16\/gradient +holds /)
        .and.not.to.include('test/endless');
      expect(stderr).to.match(/stopped; everything that was finished is written/);
      expect(await readdir(join(out, 'certificates/k16'))).to.include('gradient.json');
    });

    it('stops with 130, says so, and leaves no half-written file', async () => {
      const out = file('interrupted');
      const { code, stderr } = await lossproof(['audit', 'sc16', '--out', out], { interruptAfter: 900 });
      expect(code).to.equal(130);
      expect(stderr).to.match(/stopped; everything that was finished is written/);
      const names = await readdir(out, { recursive: true }).catch(() => []);
      expect(names.filter((name) => name.endsWith('.partial'))).to.deep.equal([]);
      for (const name of names.filter((each) => each.endsWith('.json'))) {
        JSON.parse(await readFile(join(out, name), 'utf8'));
      }
    });
  });
});
