import { expect } from 'chai';
import { statementsOf } from '../support.js';
import { certificateText, type Run } from 'lossproof';
import { LIBRARIES, UsageError, check, seal, type DataSet, type Refusal } from 'lossproof/search';
import { certified } from '../support.js';
import { refusalOf } from '../../support.js';
import { ID, imageParameters, imageSizes, stripes, withImages, withTeachers } from './experiment/samples.js';
import { acceptedOf, exhibitsOf, plainVerdicts, summaryOf } from './looks.js';

describe(ID, () => {
  let images: Run;
  let teachers: Run;
  before(async () => {
    [images, teachers] = [await withImages(), await withTeachers()];
  });

  it('reaches a verdict with more diverse units, and its control fails', async () => {
    const { verdict, ...summary } = summaryOf(await certified(ID));
    expect(verdict).to.be.oneOf(['holds', 'fails', 'undecided']);
    expect(summary).to.deep.equal({
      assurance: 'statistical',
      reach: 'these × drawn',
      hypotheses: {
        'penalty-positive': 'checked',
        'independent-runs': 'assumed',
        'trained-as-stated': 'assumed',
        'draws-not-chosen': 'assumed',
      },
      controls: { 'negative-penalty': 'fails, penalty-positive violated' },
    });
  });

  it('is accepted by a checker without engines, of images too', async () => {
    for (const run of [images, teachers]) {
      expect(await plainVerdicts(run)).to.deep.equal([acceptedOf(run).verdict, 'fails']);
    }
  });

  it('is made again from its certificate, without the data set and without training', async () => {
    for (const run of [images, teachers]) {
      const recorded = acceptedOf(run).certificate;
      const { sizes, parameters, seed } = recorded;
      const again = await certified(ID, { sizes, parameters, seed, recorded });
      expect(certificateText(acceptedOf(again).certificate)).to.equal(certificateText(recorded));
      expect(again.recalled).to.include.members(['A1', 'B8']);
    }
  });

  it('refuses weights, bounds and verdicts that are not what was shown', async () => {
    const statementOf = await statementsOf([ID]);
    const { digest, ...certificate } = acceptedOf(teachers).certificate;
    expect(seal(certificate).digest).to.equal(digest);
    const forged = (changed: Partial<typeof certificate>): Refusal =>
      refusalOf(() => check(certificateText(seal({ ...certificate, ...changed })), LIBRARIES, { statementOf }));

    const other = certificate.instance['B1'] as (typeof certificate.instance)[string];
    expect(forged({ instance: { ...certificate.instance, A1: other } }).code).to.equal('false');

    const medians = (change: (step: (typeof certificate.steps)[number]) => object) =>
      certificate.steps.map((step) => (step.rule === 'medianComparison' ? { ...step, ...change(step) } : step));
    const sharper = medians(() => ({ witness: { relation: 'atMost', bound: '1/1000' } }));
    expect(forged({ steps: sharper }).message).to.match(/of 8 numbers enclosed at most 1\/1000/);
    // Seven of the eight runs: a valid comparison, of something else.
    const fewer = medians(({ premises }) => ({ premises: premises.slice(1) }));
    expect(forged({ steps: fewer }).code).to.be.oneOf(['false', 'mismatch']);
    // The claim at ρ ≤ 0 is no claim.
    expect(forged({ parameters: { ...certificate.parameters, penalty: '-1' } }).path).to.match(/hypotheses|steps/);
  });

  it('says which data do not fit', async () => {
    const { name, samples, dimension, encoding, bytes } = stripes(400);
    const unlabelled: DataSet = { name, samples, dimension, encoding, bytes };
    for (const [request, expected] of [
      [{ sizes: imageSizes }, /h=0: expected a data set of bytes with labels, got nothing; add --data/],
      [
        { sizes: { ...imageSizes, h: 2 }, data: stripes(400) },
        /size h: expected 0, no teacher, beside a data set, got 2/,
      ],
      [{ sizes: imageSizes, data: unlabelled }, /expected a data set of bytes with labels, got stripes/],
      [
        { sizes: imageSizes, parameters: imageParameters, data: stripes(150) },
        /expected 234 images of these classes to draw 8 from, before 6 to test on, got 84/,
      ],
    ] as const) {
      const error: unknown = await certified(ID, request).catch((reason: unknown) => reason);
      if (!(error instanceof UsageError)) return expect.fail(`a UsageError was expected, not ${String(error)}`);
      expect(error.message).to.match(expected);
    }
  });

  it('is undecided without a penalty, and with one that is too weak', async () => {
    const reasonAt = async (penalty: string) => {
      const { reason } = await certified(ID, {
        sizes: { ...teachers.subject.sizes, runs: 6 },
        parameters: { penalty },
      });
      return reason;
    };
    expect(await reasonAt('0')).to.match(/ρ is not positive, where nothing is claimed/);
    expect(await reasonAt('1/1000000')).to.match(/the median of the quotients of R lies between .* too weak to tell/);
  });

  it('shows quotients run by run and a table of medians, and nothing of its control', () => {
    for (const run of [images, teachers]) {
      expect(exhibitsOf(run).map(({ kind }) => kind)).to.deep.equal(['figure', 'table']);
      expect(exhibitsOf(run.controls[0] as Run)).to.deep.equal([]);
    }
  });
});
