import { expect } from 'chai';
import { certificateText, type Run } from 'lossproof';
import { check, LIBRARIES, seal, type Refusal } from 'lossproof/search';
import { refusalOf } from '../../support.js';
import { acceptedOf, certified, plainVerdicts, statementsOf, summaryOf } from '../support.js';
import { exhibitsOf, refusalOf as refused } from '../xls16/looks.js';
import { halves } from './experiment/samples.js';

const ID = 'sh17/experiment-images';
const SIZES = { d1: 4, N: 30, random: 0, steps: 300 };

describe(ID, () => {
  let drawn: Run;
  let images: Run;
  before(async () => {
    drawn = await certified(ID);
    images = await certified(ID, { sizes: SIZES, data: halves(40) });
  });

  it('holds for random labels where there are more weights than samples, and its control fails', async () => {
    expect(summaryOf(drawn)).to.deep.equal({
      verdict: 'holds',
      assurance: 'exact',
      reach: 'these × given',
      hypotheses: { 'trained-as-stated': 'assumed', 'labels-as-stated': 'checked' },
      controls: { 'too-many-samples': 'fails' },
    });
    expect(await plainVerdicts(drawn)).to.deep.equal(['holds', 'fails']);
  });

  it('fails for random labels where there are far fewer weights than samples', async () => {
    const run = await certified(ID, { sizes: { d0: 2, d1: 1, N: 40, steps: 100 } });
    expect(acceptedOf(run).verdict).to.equal('fails');
    expect((await plainVerdicts(run))[0]).to.equal('fails');
  });

  it('has controls whose labels no weights with the recorded signs get right, at several seeds', async () => {
    for (const seed of ['2', '3', '4']) {
      const run = await certified(ID, { seed, sizes: { steps: 10 } });
      expect(run.controls.map((control) => acceptedOf(control).verdict)).to.deep.equal(['fails']);
    }
  });

  it('takes images and the classes of a data set, and writes weights as integers over 2³⁰', () => {
    const { verdict, certificate, hypotheses } = acceptedOf(images);
    expect(verdict).to.equal('holds');
    expect(hypotheses.map(({ status }) => status)).to.deep.equal(['assumed', 'assumed']);
    const { X, y, W1 } = certificate.instance;
    expect(X).to.include({ kind: 'dataSet', name: 'halves', rows: 4, columns: 30 });
    expect([y?.kind, W1?.kind]).to.deep.equal(['packed', 'packed']);
    expect(certificate.sizes['d0']).to.equal(4);
  });

  it('is made again from its certificate without training', async () => {
    const recorded = acceptedOf(drawn).certificate;
    const { sizes, parameters, seed } = recorded;
    const again = await certified(ID, { sizes, parameters, seed, recorded });
    expect(certificateText(acceptedOf(again).certificate)).to.equal(certificateText(recorded));
    expect(again.recalled).to.have.members(['W1', 'w2']);
  });

  it('refuses other weights, other numbers and another share', async () => {
    const statementOf = await statementsOf([ID]);
    const { digest, ...certificate } = acceptedOf(drawn).certificate;
    expect(seal(certificate).digest).to.equal(digest);
    const forged = (changed: Partial<typeof certificate>): Refusal =>
      refusalOf(() => check(certificateText(seal({ ...certificate, ...changed })), LIBRARIES, { statementOf }));

    const w2 = { kind: 'matrix', rows: 1, columns: 5, entries: ['1', '1', '1', '1', '1'] } as const;
    expect(forged({ instance: { ...certificate.instance, w2 } })).to.include({
      code: 'false',
      path: '$.steps[1].witness',
    });

    const { squares } = certificate.steps.find(({ rule }) => rule === 'errorsCounted')?.witness as { squares: string };
    const counted = (change: object) =>
      certificate.steps.map((step) =>
        step.rule === 'errorsCounted' ? { ...step, witness: { ...step.witness, ...change } } : step,
      );
    expect(forged({ steps: counted({ misclassified: 1 }) }).message).to.match(/expected 1 samples on the wrong side/);
    expect(forged({ steps: counted({ squares: `1${squares}` }) }).code).to.be.oneOf(['false', 'malformed']);
    // At a share of 1/5 of 15 samples the bound is 3, and the steps prove one of 0.
    expect(forged({ parameters: { ...certificate.parameters, share: '1/5' } }).path).to.equal('$.conclusion');
    // Labels that were written out and not drawn.
    const y = { kind: 'matrix', rows: 1, columns: 15, entries: Array.from({ length: 15 }, () => '1') } as const;
    expect(forged({ instance: { ...certificate.instance, y } }).code).to.be.oneOf(['false', 'mismatch']);
  });

  it('needs labels for classes, and says where they may come from', async () => {
    expect(await refused(certified(ID, { sizes: { random: 0 } }))).to.equal('no-data');
    const { name, samples, dimension, encoding, bytes } = halves(40);
    const unlabelled = { name, samples, dimension, encoding, bytes };
    expect(await refused(certified(ID, { sizes: SIZES, data: unlabelled }))).to.equal('no-data');
  });

  it('shows its errors in a table, and nothing of its control that is not there', () => {
    const [table] = exhibitsOf(drawn);
    if (table?.kind !== 'table') return expect.fail('a table was expected');
    expect(table.rows.map((row) => row.slice(0, 8))).to.deep.equal([
      ['random', '1/10', '6', '5', '15', '2.00', '0', '0'],
    ]);
  });
});
