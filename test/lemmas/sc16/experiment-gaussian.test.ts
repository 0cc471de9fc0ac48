import { expect } from 'chai';
import { certificateText, type Run } from 'lossproof';
import { check, LIBRARIES, seal, type Refusal } from 'lossproof/search';
import { refusalOf } from '../../support.js';
import { acceptedOf, certified, plainVerdicts, statementsOf, summaryOf } from '../support.js';

const ID = 'sc16/experiment-gaussian';

describe(ID, () => {
  let fitted: Run;
  let crowded: Run;
  before(async () => {
    fitted = await certified(ID);
    crowded = await certified(ID, { sizes: { d0: 3, d1: 2, N: 30, steps: 100 } });
  });

  it('holds where there are half as many samples as weights, with a minimum of zero error, and its control fails', async () => {
    expect(summaryOf(fitted)).to.deep.equal({
      verdict: 'holds',
      assurance: 'enclosed',
      reach: 'these × given',
      hypotheses: { 'trained-as-stated': 'assumed' },
      controls: { 'too-many-samples': 'fails' },
    });
    expect(acceptedOf(fitted).claimed.assurance).to.equal('exact');
    expect(acceptedOf(fitted).theorems.map(({ proposition }) => proposition.kind)).to.include('minimumNearby');
    expect(await plainVerdicts(fitted)).to.deep.equal(['holds', 'fails']);
  });

  it('fails where there are far more samples than weights, without one', async () => {
    expect(summaryOf(crowded)).to.deep.include({ verdict: 'fails', assurance: 'exact' });
    expect(Object.keys(acceptedOf(crowded).certificate.instance)).to.have.members(['W1', 'X', 'w2', 'y']);
    expect(await plainVerdicts(crowded)).to.deep.equal(['fails', 'fails']);
  });

  it('fails where training has not begun, and still has a minimum where the least changes come to rest', async () => {
    const run = await certified(ID, { sizes: { d0: 4, d1: 4, N: 4, steps: 0 } });
    const { verdict, theorems, claimed } = acceptedOf(run);
    expect(verdict).to.equal('fails');
    expect(claimed.proposition.kind).to.equal('squaredErrors');
    expect(theorems.map(({ proposition }) => proposition.kind)).to.include('minimumNearby');
  });

  it('is made again from its certificate, trained and fitted weights too', async () => {
    for (const [run, recalled] of [
      [fitted, ['W1', 'w2', 'V1', 'v2']],
      [crowded, ['W1', 'w2']],
    ] as const) {
      const recorded = acceptedOf(run).certificate;
      const { sizes, parameters, seed } = recorded;
      const again = await certified(ID, { sizes, parameters, seed, recorded });
      expect(certificateText(acceptedOf(again).certificate)).to.equal(certificateText(recorded));
      expect(again.recalled).to.have.members(recalled);
    }
  });

  it('refuses fitted weights in the place of trained ones that were not counted, and a failure called success', async () => {
    const statementOf = await statementsOf([ID]);
    const { digest, ...certificate } = acceptedOf(crowded).certificate;
    expect(seal(certificate).digest).to.equal(digest);
    const forged = (changed: Partial<typeof certificate>): Refusal =>
      refusalOf(() => check(certificateText(seal({ ...certificate, ...changed })), LIBRARIES, { statementOf }));
    const compared = certificate.steps.map((step) =>
      step.rule === 'errorsCompared' ? { ...step, witness: { ...step.witness, relation: 'atMost' } } : step,
    );
    expect(forged({ steps: compared }).message).to.match(/expected at most 3\/50, got/);
    const W1 = { kind: 'matrix', rows: 2, columns: 3, entries: ['1', '0', '0', '0', '1', '0'] } as const;
    expect(forged({ instance: { ...certificate.instance, W1 } }).code).to.equal('false');
    expect(forged({ parameters: { ...certificate.parameters, error: '1/2' } }).path).to.equal('$.conclusion');
  });

  it('has a control at several seeds', async () => {
    for (const seed of ['2', '3', '4']) {
      const run = await certified(ID, { seed, sizes: { steps: 1 } });
      expect(run.controls.map((control) => acceptedOf(control).verdict)).to.deep.equal(['fails']);
    }
  });
});
