/** Claims about a user's own data: certified, checked where the data is and where it is not, made again. */
import { expect } from 'chai';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { idx, npy } from '../compute/data/files.js';
import { freshFolder, lossproof } from './commands.js';

const SAMPLES = 30;
const WIDTH = 5;
const values = Array.from({ length: SAMPLES * WIDTH }, (_, i) => (i * i * 37 + 11 * i + ((i * 7919) % 13)) % 251);

interface Written {
  readonly instance: { readonly [name: string]: { readonly kind: string } };
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
      expect(steps.at(-1)?.rule).to.equal(rule);

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
    await writeFile(file('int64.npy'), npy([SAMPLES, WIDTH], values, 'int64'));
    const wide = await certify('sc16/rank-instance', '--data', file('int64.npy'), '--size', 'd1=6,N=20');
    expect(wide.code).to.equal(64);
    expect(wide.stderr).to.include('save it in a smaller type');
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
    expect((await alone()).stdout).to.match(/controls {4}0 of 2 at hand/);
    expect((await alone('--with', file('deep'))).stdout).to.match(/controls {4}1 of 2 at hand/);
  });
});
