import { expect } from 'chai';
import { certified, plainVerdicts, summaryOf } from '../support.js';

const ID = 'sh17/asymptotics-teacher';

describe(ID, () => {
  it('holds at its sizes, and not for labels of no teacher', async () => {
    const run = await certified(ID);
    expect(summaryOf(run)).to.deep.equal({
      verdict: 'holds',
      assurance: 'enclosed',
      reach: 'these × all',
      hypotheses: {
        'inputs-above-root': 'checked',
        'inputs-below-samples': 'checked',
        'units-below-samples': 'checked',
        'room-for-logarithms': 'checked',
      },
      controls: { 'no-teacher': 'fails' },
    });
    expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
  });

  it('is undecided where an assumption fails, or the order is the other one', async () => {
    const crowded = await certified(ID, { variant: 'claim', sizes: { d1: 10_000 } });
    expect(crowded.reason).to.equal('N·ln⁴N exceeds d₀·d₁ here, where the paper says nothing');
    const larger = await certified(ID, { variant: 'claim', sizes: { k: 10 } });
    expect(larger.reason).to.match(/^at these sizes the exponent for the labels of a teacher is the larger/);
  });
});
