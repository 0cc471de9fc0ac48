import { expect } from 'chai';
import { acceptedOf, certified, plainVerdicts, summaryOf } from '../support.js';
import { rationals } from '../../support.js';

const ID = 'sh17/vanishing-ratio';

describe(ID, () => {
  it('holds for every size, and two equal samples refute a stronger claim', async () => {
    const run = await certified(ID);
    expect(summaryOf(run)).to.deep.equal({
      verdict: 'holds',
      assurance: 'enclosed',
      reach: 'every × all',
      hypotheses: {},
      controls: { 'parallel-samples': 'fails' },
    });
    expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
  });

  it('says why it is undecided: the smallest share, or parallel samples', async () => {
    const large = await certified(ID, { variant: 'claim', parameters: { least: '1/4' } });
    expect(large.reason).to.match(/^not every cell has a share of 1\/4: the smallest is about 0\.\d+$/);
    const parallel = await certified(ID, { variant: 'claim', seed: '3' });
    expect(parallel.reason).to.equal('two samples are parallel or nearly so, or one is zero');
  });

  it('draws both bounds, which fall', async () => {
    const run = await certified(ID, { variant: 'claim' });
    const samples = rationals([
      [1, 2, 1],
      [0, 1, 1],
    ]);
    const { subject } = run;
    const [figure] = run.claim.exhibits?.({ subject, checked: acceptedOf(run), evaluate: () => samples }) ?? [];
    if (figure?.kind !== 'figure') return expect.fail('a figure was expected');
    for (const mark of figure.marks) {
      if (mark.kind !== 'line') return expect.fail('a line was expected');
      const values = mark.points.map(([, y]) => y);
      expect(values.length).to.be.above(5);
      expect(values).to.deep.equal([...values].sort((a, b) => b - a));
    }
  });
});
