/** The diversity experiment: on images, made again, tampered with, and what its exhibits and its survey read from certificates. */
import { expect } from 'chai';
import {
  certificateText,
  check,
  Registry,
  Refusal,
  seal,
  UsageError,
  Workshop,
  type Certificate,
  type DataSet,
  type Run,
  type Table,
} from 'lossproof';
import { Reading } from '../../lemmas/xls16/_experimentReading.js';
import { survey } from '../../lemmas/xls16/_experimentSurvey.js';
import { certifiedOf } from '../../src/report/exhibit/certified.js';
import { refusalOf } from '../support.js';

const CLAIM = 'xls16/diversity-experiment';
const registry = new Registry();
const workshop = (): Workshop => new Workshop(registry, { clock: () => 0 });

/** Bright pixels on the left for label 0, on the right for label 6, with some noise; and some of a third kind, and some dark. */
function stripes(samples: number): DataSet {
  let state = 99;
  const noise = (): number => (state = (state * 48271) % 2147483647) % 60;
  const labels = Array.from({ length: samples }, (_, n) => [0, 6, 3][n % 3] as number);
  const bytes = Uint8Array.from({ length: samples * 4 }, (_, at) => {
    const [n, pixel] = [Math.floor(at / 4), at % 4];
    if (n % 10 === 9) return 0;
    return noise() + ((labels[n] === 0 ? pixel < 2 : pixel >= 2) ? 120 : 0);
  });
  return { name: 'stripes', samples, dimension: 4, encoding: 'uint8', bytes, labels };
}

const small = { n: 3, h: 0, m: 8, t: 6, runs: 8, steps: 40 };

function certificateOf(run: Run): Certificate {
  if (run.checked === undefined) return expect.fail(run.reason);
  return run.checked.certificate;
}

function unsealed(certificate: Certificate): Omit<Certificate, 'digest'> {
  return Object.fromEntries(Object.entries(certificate).filter(([key]) => key !== 'digest')) as unknown as Omit<
    Certificate,
    'digest'
  >;
}

async function misuse(action: Promise<unknown>): Promise<UsageError> {
  try {
    await action;
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  return expect.fail('a UsageError was expected');
}

describe('xls16/diversity-experiment', () => {
  let images: Run;
  let teachers: Run;
  before(async () => {
    images = await workshop().certify({ claim: CLAIM, sizes: small, seed: '1', data: stripes(400) });
    const sizes = { d: 3, n: 3, h: 3, m: 8, t: 10, runs: 8, steps: 40 };
    teachers = await workshop().certify({ claim: CLAIM, sizes, seed: '1' });
  });

  it('takes the images of the two classes in order, none twice and none that is dark, as unit vectors', () => {
    const { instance } = certificateOf(images);
    const inputs = Object.entries(instance).filter(([name]) => /^[XZ]\d+$/.test(name));
    expect(inputs).to.have.length(16);
    const columns = inputs.flatMap(([, entry]) => {
      if (entry.kind !== 'packed') return expect.fail('images are packed');
      const bytes = Buffer.from(entry.bytes, 'base64');
      return Array.from({ length: entry.columns }, (_, l) => [...bytes.subarray(4 * l, 4 * l + 4)]);
    });
    expect(columns).to.have.length(8 * 14);
    expect(new Set(columns.map(String)).size).to.equal(columns.length);
    for (const column of columns) expect(Math.hypot(...column)).to.be.closeTo(255, 2);
  });

  it('takes all other images as the second class where that is asked', async () => {
    const parameters = { first: '6', second: '-1' };
    const request = { claim: CLAIM, sizes: { ...small, t: 30 }, parameters, seed: '1', data: stripes(400) };
    const { instance } = certificateOf(await workshop().certify(request));
    const { bytes } = instance['z1'] as Extract<(typeof instance)[string], { kind: 'packed' }>;
    // Images 8 … 41 or so, without each tenth: a third is of class 6.
    const sides = [...new Int8Array(Buffer.from(bytes, 'base64'))];
    expect(sides.filter((side) => side === 1)).to.have.length(10);
    expect(sides.filter((side) => side === -1)).to.have.length(20);
  });

  it('is made again from its certificate, without the data set and without training', async () => {
    for (const run of [images, teachers]) {
      const recorded = certificateOf(run);
      const { sizes, parameters, seed } = recorded;
      const again = await workshop().certify({ claim: CLAIM, sizes, parameters, seed, recorded });
      expect(certificateText(certificateOf(again))).to.equal(certificateText(recorded));
      expect(again.recalled).to.include.members(['A1', 'B8']);
    }
  });

  it('refuses weights, bounds and verdicts that are not what was shown', async () => {
    const statementOf = await registry.statements([CLAIM]);
    const certificate = unsealed(certificateOf(teachers));
    const forged = (changed: Partial<typeof certificate>): Refusal =>
      refusalOf(() => check(certificateText(seal({ ...certificate, ...changed })), { statementOf }));

    const other = certificate.instance['B1'] as (typeof certificate.instance)[string];
    expect(forged({ instance: { ...certificate.instance, A1: other } }).code).to.equal('false');

    const sharper = certificate.steps.map((step) =>
      step.rule === 'medianComparison' ? { ...step, witness: { relation: 'atMost', bound: '1/1000' } } : step,
    );
    expect(forged({ steps: sharper }).message).to.match(/of 8 numbers enclosed at most 1\/1000/);

    // The claim at ρ ≤ 0 is no claim.
    expect(forged({ parameters: { ...certificate.parameters, penalty: '-1' } }).path).to.match(/hypotheses|steps/);
    // Seven of the eight runs: a valid comparison, of something else.
    const fewer = certificate.steps.map((step) =>
      step.rule === 'medianComparison' ? { ...step, premises: step.premises.slice(1) } : step,
    );
    expect(forged({ steps: fewer }).code).to.be.oneOf(['false', 'mismatch']);
  });

  it('says what does not fit', async () => {
    const certify = (request: object): Promise<unknown> => workshop().certify({ claim: CLAIM, seed: '1', ...request });
    const { name, samples, dimension, encoding, bytes } = stripes(400);
    const unlabelled: DataSet = { name, samples, dimension, encoding, bytes };
    for (const [request, expected] of [
      [{ sizes: small }, /h=0: expected a data set of bytes with labels, got nothing; add --data/],
      [{ sizes: { ...small, h: 2 }, data: stripes(400) }, /size h: expected 0, no teacher, beside a data set, got 2/],
      [{ sizes: small, data: unlabelled }, /expected a data set of bytes with labels, got stripes/],
      [{ sizes: small, data: stripes(150) }, /expected 8 · \(8 \+ 6\) images of the two classes, got 90/],
    ] as const) {
      expect((await misuse(certify(request))).message).to.match(expected);
    }
    const run = await workshop().certify({ claim: CLAIM, sizes: { runs: 6 }, parameters: { penalty: '0' } });
    expect(run.reason).to.match(/ρ is not positive/);
  });

  it('reads its certificates for figures and tables: medians inside their runs, a row a cell', () => {
    const certified = [images, teachers].map(({ checked }) => certifiedOf(checked as NonNullable<typeof checked>));
    for (const each of certified) {
      const reading = new Reading(each);
      for (const quantity of ['test', 'overlaps'] as const) {
        const [lower, upper] = reading.median(quantity, 'contrast') ?? expect.fail('a median was expected');
        const runs = reading.runs(quantity, 'contrast');
        expect(runs).to.have.length(8);
        // With eight runs the bounds are the least and the largest.
        expect(lower).to.be.closeTo(Math.min(...runs.map(([least]) => least)), 1e-9 * upper);
        expect(upper).to.be.closeTo(Math.max(...runs.map(([, most]) => most)), 1e-9 * upper);
        const quotients = reading.runs(quantity, 'regularised').map(([a], run) => {
          return a / (reading.runs(quantity, 'plain')[run]?.[0] as number);
        });
        quotients.forEach((quotient, run) => expect(runs[run]?.[0]).to.be.closeTo(quotient, 1e-6 * quotient));
      }
    }
    const table = survey.exhibits(certified).find((exhibit): exhibit is Table => exhibit.kind === 'table');
    expect(table?.rows.map(([data, n, runs]) => [data, n, runs])).to.deep.equal([
      ['images, m = 8', '3', '8'],
      ['teachers, m = 8', '3', '8'],
    ]);
    const exhibits = images.claim.exhibits?.(certified[0] as (typeof certified)[number]) ?? [];
    expect(exhibits.map(({ kind }) => kind)).to.deep.equal(['figure', 'table']);
  });
});
