import { expect } from 'chai';
import { certified } from '../support.js';
import { acceptedOf, exhibitsOf, plainVerdicts, refusalOf, summaryOf } from './looks.js';

const ID = 'xls16/population-bound';

describe(ID, () => {
  it('is vacuous at every size, and a large trace makes it say something', async () => {
    const run = await certified(ID);
    expect(summaryOf(run)).to.deep.equal({
      verdict: 'vacuous',
      assurance: 'exact',
      reach: 'every × all',
      hypotheses: { 'trace-one-half': 'checked' },
      controls: { 'large-trace': 'fails, trace-one-half violated' },
    });
    expect(await plainVerdicts(run)).to.deep.equal(['vacuous', 'fails']);
  });

  it('V5: has the trace of the kernel as a step, proved in every dimension', async () => {
    const { theorems, deciding } = acceptedOf(await certified(ID, { variant: 'claim' }));
    const proved = theorems.find(({ proposition }) => proposition.kind === 'kernelTrace');
    expect(proved?.proposition).to.deep.equal({ kind: 'kernelTrace', trace: '1/2' });
    expect(proved?.reach.sizes).to.equal('every');
    expect(deciding).to.deep.equal([proved]);
  });

  it('V5: says nothing with any other trace, larger or smaller', async () => {
    for (const trace of ['64', '1/4', '501/1000']) {
      const { reason } = await certified(ID, { variant: 'claim', parameters: { trace, rate: '1/1000' } });
      expect(reason, trace).to.equal('nothing is claimed here, where trace-one-half is violated');
    }
  });

  it('is refused where the rate or the trace is not positive', async () => {
    for (const parameters of [{ rate: '0' }, { trace: '-1/2' }]) {
      expect(await refusalOf(certified(ID, { parameters })), JSON.stringify(parameters)).to.equal('bad-parameter');
    }
  });

  it('draws a bound that is negative from m = 2 on, whatever the dimension', async () => {
    const [figure] = exhibitsOf(await certified(ID, { variant: 'claim' }));
    if (figure?.kind !== 'figure') return expect.fail('a figure was expected');
    const lines = figure.marks.filter((mark) => mark.kind === 'line');
    expect(lines.map(({ label }) => label)).to.deep.equal(['d = 2', 'd = 5', 'd = 10', 'd = 30']);
    for (const { label, points } of lines) {
      for (const [m, bound] of points) expect(bound < 0, `${label}, m = ${m}: ${bound}`).to.equal(m >= 2);
    }
  });
});
