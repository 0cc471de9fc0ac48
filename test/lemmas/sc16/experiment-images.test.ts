import { expect } from 'chai';
import { acceptedOf, certified, plainVerdicts, summaryOf } from '../support.js';
import { halves } from '../sh17/experiment/samples.js';

const ID = 'sc16/experiment-images';

describe(ID, () => {
  it('reaches a verdict on bytes that are drawn, with random targets, and its control fails', async () => {
    const run = await certified(ID);
    expect(summaryOf(run)).to.deep.include({
      verdict: 'holds',
      reach: 'these × given',
      hypotheses: { 'trained-as-stated': 'assumed', 'labels-as-stated': 'checked' },
      controls: { 'too-many-samples': 'fails' },
    });
    expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
  });

  it('takes images, and targets ±1 by their classes', async () => {
    const run = await certified(ID, { sizes: { d1: 6, N: 12, random: 0, steps: 300 }, data: halves(20) });
    const { verdict, certificate, hypotheses } = acceptedOf(run);
    expect(verdict).to.be.oneOf(['holds', 'fails']);
    expect(certificate.instance['X']).to.include({ kind: 'dataSet', name: 'halves' });
    expect(hypotheses.map(({ status }) => status)).to.deep.equal(['assumed', 'assumed']);
  });
});
