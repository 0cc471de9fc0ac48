/** Claims about a user's own data: certified, checked where the data is and where it is not, made again. */
import { expect } from 'chai';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { idx, npy, zip } from '../compute/data/files.js';
import { freshFolder, lossproof } from './commands.js';

const SAMPLES = 30;
const WIDTH = 5;
const values = Array.from({ length: SAMPLES * WIDTH }, (_, i) => (i * i * 37 + 11 * i + ((i * 7919) % 13)) % 251);

interface Entry {
  readonly kind: string;
  readonly rows: number;
  readonly columns: number;
  readonly encoding?: string;
  readonly entries?: readonly string[];
}

/** Numbers as a text, so many a line. */
const rowsOf = (numbers: readonly string[], width = WIDTH): string =>
  Array.from({ length: numbers.length / width }, (_, n) => numbers.slice(n * width, (n + 1) * width).join(',')).join(
    '\n',
  );

interface Written {
  readonly instance: { readonly [name: string]: Entry };
  readonly steps: readonly { readonly rule: string }[];
}

describe('the command line on data', () => {
  const folder = freshFolder();
  const file = (name: string): string => join(folder.path, name);
  const certify = (claim: string, ...more: readonly string[]) => lossproof(['certify', claim, ...more]);
  const read = async (name: string): Promise<Written> => JSON.parse(await readFile(file(name), 'utf8')) as Written;

  before(async () => {
    await writeFile(file('samples.npy'), npy([SAMPLES, WIDTH], values, 'uint8'));
    await writeFile(file('samples.idx'), idx([SAMPLES, WIDTH], values, 'int16'));
  });

  for (const [proof, rule, assurance] of [
    ['solve', 'rankBySolving', 'hashed, error at most 2⁻¹²⁹'],
    ['recompute', 'rankModP', 'exact'],
  ] as const) {
    it(`proves the rank on it (${proof}), and checks that with the data at hand and not without`, async () => {
      const out = file(`${proof}.json`);
      const source = ['--data', file('samples.npy')];
      const size = ['--size', 'd1=6,N=28', '--proof', proof, '--out', out];
      const made = await certify('sc16/rank-instance', ...source, ...size);
      expect(made.code, made.stderr).to.equal(0);
      const { instance, steps } = await read(`${proof}.json`);
      expect(instance['X']?.kind).to.equal('dataSet');
      // Nothing that the conclusion does not need, such as the rank of the data: whoever checks would compute it too.
      expect(steps.map((step) => step.rule)).to.deep.equal(['arithmetic', 'arithmetic', rule]);

      const checked = await lossproof(['verify', '--verbose', out, ...source]);
      expect(checked.code, checked.stderr).to.equal(0);
      expect(checked.stdout).to.include(`assurance   ${assurance}:`);
      const line = (await lossproof(['verify', out, ...source])).stdout;
      expect(line, 'U5').to.match(/^holds .* seed 1 {2}data samples\.npy {2}/);
      expect((await lossproof(['verify', out, ...source, '--reference'])).code).to.equal(0);

      const without = await lossproof(['verify', out]);
      expect(without.code).to.equal(5);
      expect(without.stdout, 'U3').to.match(
        /^MISSING .*: at \$\.instance\.X: expected the data set samples\.npy at hand, got nothing; give the file of the data with --data PATH$/m,
      );
      const other = await lossproof(['verify', out, '--data', file('samples.idx')]);
      expect(other.code).to.equal(5);
      expect(other.stdout, 'U3').to.match(
        /got samples\.idx \(5 × 30, int16\); give the file of the data with --data PATH$/m,
      );
      const again = await lossproof(['replay', out, ...source]);
      expect(again.stdout).to.include('identical, byte for byte');
    });
  }

  it('takes only the very bytes that were certified', async () => {
    const changed = values.map((value, i) => (i === 12 ? value + 1 : value));
    await writeFile(file('changed.npy'), npy([SAMPLES, WIDTH], changed, 'uint8'));
    const { code, stdout } = await lossproof(['verify', file('solve.json'), '--data', file('changed.npy')]);
    expect(code).to.equal(1);
    expect(stdout).to.match(/^REFUSED {5}mismatch .* at \$\.instance\.X\.sha256: /m);
    // Of several, the right one is found; and a file behind the certified samples may differ.
    const longer = [...values.slice(0, 28 * WIDTH), ...values.slice(0, 2 * WIDTH)];
    await writeFile(file('longer.npy'), npy([SAMPLES, WIDTH], longer, 'uint8'));
    const several = ['--data', file('changed.npy'), '--data', file('longer.npy')];
    expect((await lossproof(['verify', file('solve.json'), ...several])).code).to.equal(0);
  });

  it('finds an exact fit next to weights for it, enclosed', async () => {
    const out = file('nearby.json');
    const source = ['--data', file('samples.idx')];
    const made = await certify('sc16/zero-error-nearby', ...source, '--size', 'd1=8,N=16', '--out', out);
    expect(made.code, made.stderr).to.equal(0);
    expect((await lossproof(['verify', out, ...source])).stdout).to.match(/^holds +enclosed /);
    const again = await lossproof(['replay', out, ...source]);
    expect(again.stdout).to.include('identical, byte for byte');
  });

  it('says what does not fit', async () => {
    const source = ['--data', file('samples.npy')];
    for (const [claim, options, expected] of [
      ['sc16/rank-instance', ['--size', 'd0=4,d1=6,N=20'], 'expected 5, as samples.npy has it, got 4'],
      ['sc16/rank-instance', ['--size', 'd1=9,N=31'], 'expected at most the 30 of samples.npy, got 31'],
      ['sc16/gradient', [], 'no data set: this claim draws its data'],
    ] as const) {
      const { code, stderr } = await certify(claim, ...source, ...options);
      expect(code).to.equal(64);
      expect(stderr).to.include(expected);
    }
    const absent = await certify('sc16/rank-instance', '--data', file('absent.npy'));
    expect(absent.code).to.equal(3);
    expect(absent.stderr).to.include('data sets known by name: fashion-mnist');
  });

  const E_WIDTH = 6;
  /** Runs the line that a command printed as the next one. */
  const next = (stderr: string) => {
    const line = /^next: npx lossproof (.*)$/m.exec(stderr)?.[1];
    return lossproof((line ?? '').split(' '), { cwd: folder.path });
  };

  describe('in other forms', () => {
    const big = values.map((value, at) => (at === 7 ? 2n ** 60n + 1n : BigInt(value)));
    const forms: readonly (readonly [string, string, Uint8Array, string, string?])[] = [
      ['64-bit integers', 'x64.npy', npy([SAMPLES, WIDTH], values, 'int64'), 'int32'],
      ['64-bit integers beyond 2⁵³', 'big.npy', npy([SAMPLES, WIDTH], big, 'int64', { fortran: true }), 'matrix'],
      [
        'an archive',
        'x.npz',
        zip([{ name: 'x.npy', bytes: npy([SAMPLES, WIDTH], values, 'uint64'), deflated: true }]),
        'int32',
        ':x',
      ],
      ['a text', 'x.csv', Buffer.from(rowsOf(values.map((value) => `${value / 4}`))), 'float64'],
      [
        'a text of tenths',
        'tenths.csv',
        Buffer.from(`${'p,'.repeat(WIDTH - 1)}p\n${rowsOf(values.map((value) => `${value}e-1`))}`),
        'matrix',
      ],
    ];
    for (const [what, name, bytes, encoding, member = ''] of forms) {
      it(`U15: takes ${what}, exactly, and the printed command checks it`, async () => {
        await writeFile(file(name), bytes);
        const source = ['--data', `X=${name}${member}`];
        const out = `${name}.json`;
        const made = await lossproof(
          ['certify', 'sc16/rank-instance', ...source, '--size', 'd1=6,N=20', '--out', out],
          { cwd: folder.path },
        );
        expect(made.code, made.stderr).to.equal(0);
        const entry = (await read(out)).instance['X'];
        expect(entry?.encoding ?? entry?.kind).to.equal(encoding);
        const checked = await next(made.stderr);
        expect(checked.code, checked.stdout).to.equal(0);
        const again = await lossproof(['replay', out, ...source], { cwd: folder.path });
        expect(again.stdout, again.stderr).to.include('identical, byte for byte');
        if (encoding !== 'matrix') return;
        const without = await lossproof(['replay', out], { cwd: folder.path });
        expect(without.code).to.equal(64);
        expect(without.stderr).to.include('the file of X, whose numbers are written out, got none; add --data X=FILE');
      });
    }

    it('U15: writes numbers out that no double holds, each where it stands in its file', async () => {
      const { instance } = await read('big.npy.json');
      // Number 7 is the third of the second sample, and X has 20 columns.
      expect(instance['X']?.entries?.[2 * 20 + 1]).to.equal(`${2n ** 60n + 1n}`);
      await writeFile(file('w.csv'), rowsOf(values.slice(0, 6 * WIDTH).map((value) => `${value}/7`)));
      const source = ['--data', 'X=x.csv,W1=w.csv', '--size', 'N=20', '--out', 'sevenths.json'];
      const made = await lossproof(['certify', 'sc16/rank-instance', ...source], { cwd: folder.path });
      expect(made.code, made.stderr).to.equal(0);
      const W1 = (await read('sevenths.json')).instance['W1'];
      expect([W1?.rows, W1?.columns]).to.deep.equal([6, WIDTH]);
      expect(W1?.entries).to.deep.equal(
        values.slice(0, 6 * WIDTH).map((value) => (value % 7 === 0 ? `${value / 7}` : `${value}/7`)),
      );
    });
  });

  it('U15: takes the noise and the weights of an experiment too, and finds them by their digests', async () => {
    const noise = Array.from({ length: SAMPLES * E_WIDTH }, (_, at) => ((at * 7919) % 97) / 64);
    const weights = Array.from({ length: E_WIDTH * WIDTH }, (_, at) => ((at * 31) % 17) - 8);
    await writeFile(file('mask.npy'), npy([SAMPLES, E_WIDTH], noise, 'float32'));
    await writeFile(file('w.npy'), npy([E_WIDTH, WIDTH], weights, 'float64', { fortran: true }));
    const source = ['--data', 'X=samples.npy,E=mask.npy,W1=w.npy'];
    const made = await lossproof(['certify', 'sc16/rank-instance', ...source, '--out', 'own.json'], {
      cwd: folder.path,
    });
    expect(made.code, made.stderr).to.equal(0);
    const { instance } = await read('own.json');
    expect(
      Object.entries(instance).map(([name, { kind, rows, columns }]) => [name, kind, rows, columns]),
    ).to.deep.equal([
      ['X', 'dataSet', WIDTH, SAMPLES],
      ['E', 'dataSet', E_WIDTH, SAMPLES],
      ['W1', 'dataSet', E_WIDTH, WIDTH],
    ]);
    const checked = await next(made.stderr);
    expect(checked.code, checked.stdout).to.equal(0);
    const unnamed = ['samples.npy', 'w.npy', 'mask.npy'].flatMap((name) => ['--data', name]);
    expect((await lossproof(['verify', 'own.json', ...unnamed], { cwd: folder.path })).code).to.equal(0);
    const again = await lossproof(['replay', 'own.json', ...source], { cwd: folder.path });
    expect(again.stdout, again.stderr).to.include('identical, byte for byte');

    // Row i of the weights in the kernel is row i of the file: W₁X has the signs of the products of rows and samples.
    const forged = await readFile(file('w.npy'));
    forged[forged.length - 1] = (forged[forged.length - 1] as number) ^ 1;
    await writeFile(file('other.npy'), forged);
    const other = await lossproof(
      ['verify', 'own.json', '--data', 'samples.npy', '--data', 'mask.npy', '--data', 'other.npy'],
      {
        cwd: folder.path,
      },
    );
    expect(other.code).to.equal(1);
    expect(other.stdout).to.include('at $.instance.W1');

    const swapped = await lossproof(['certify', 'sc16/rank-instance', '--data', 'X=samples.npy,E=w.npy'], {
      cwd: folder.path,
    });
    expect(swapped.code).to.equal(64);
    expect(swapped.stderr).to.include('E comes from N × d1 numbers, a row for each sample, and w.npy has 6 × 5');
  });

  it('U15: finds an exact fit with the noise of an experiment', async () => {
    const noise = Array.from({ length: SAMPLES * 8 }, (_, at) => ((at * 7919) % 97) + 1);
    await writeFile(file('noise.csv'), rowsOf(noise.map(String), 8));
    const source = ['--data', 'X=samples.idx,E=noise.csv'];
    const size = ['--size', 'N=16', '--out', 'own-nearby.json'];
    const made = await lossproof(['certify', 'sc16/zero-error-nearby', ...source, ...size], { cwd: folder.path });
    expect(made.code, made.stderr).to.equal(0);
    expect((await read('own-nearby.json')).instance['E']?.kind).to.equal('dataSet');
    expect((await next(made.stderr)).code).to.equal(0);
    const weights = await lossproof(['certify', 'sc16/zero-error-nearby', '--data', 'W1=samples.idx'], {
      cwd: folder.path,
    });
    expect(weights.code).to.equal(64);
    expect(weights.stderr).to.include('data of W1: expected data of X, E, got samples.idx');
  });

  it('puts controls beside the certificate, and looks for them there and no further', async () => {
    await mkdir(file('deep/down/there'), { recursive: true });
    await copyFile(file('recompute.json'), file('deep/certificate.json'));
    const control = (await readdir(file('sc16'))).find((name) =>
      /^rank-instance\.too-many-samples\.\w{12}\.json$/.test(name),
    );
    await copyFile(file(`sc16/${control ?? ''}`), file('deep/down/there/control.json'));
    const verify = (...more: readonly string[]) =>
      lossproof(['verify', '--verbose', file('deep/certificate.json'), '--data', file('samples.npy'), ...more]);
    // One in the paper's folder beside; the other two folders down is found only with --with.
    expect((await verify()).stdout).to.match(/controls {4}2 of 2 at hand/);
    await mkdir(file('alone/inside'), { recursive: true });
    await copyFile(file('recompute.json'), file('alone/inside/certificate.json'));
    const alone = (...more: readonly string[]) =>
      lossproof(['verify', '--verbose', file('alone/inside/certificate.json'), '--data', file('samples.npy'), ...more]);
    expect((await alone()).stdout).to.match(/controls {4}none of 2 at hand/);
    expect((await alone('--with', file('deep'))).stdout).to.match(/controls {4}1 of 2 at hand/);
  });
});
