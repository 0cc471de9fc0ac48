import { expect } from 'chai';
import { statementsOf } from '../support.js';
import { certified } from '../support.js';
import { acceptedOf, exhibitsOf, plainVerdicts, refusalOf, summaryOf } from './looks.js';

const ID = 'xls16/spectrum-decay';

describe(ID, () => {
  it('holds, and fails at one rank more', async () => {
    const run = await certified(ID);
    expect(summaryOf(run)).to.deep.equal({
      verdict: 'holds',
      assurance: 'exact',
      reach: 'every × all',
      hypotheses: { 'few-ranks': 'checked', 'uniform-inputs': 'not used' },
      controls: { 'one-rank-more': 'fails, few-ranks violated' },
    });
    expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
  });

  for (const d of [2, 3, 4, 7, 10, 100, 1000]) {
    it(`holds up to rank d(d+3)/2 and not beyond, d = ${d}`, async () => {
      const m = (d * (d + 3)) / 2;
      const { verdict, controls } = summaryOf(await certified(ID, { sizes: { d, m } }));
      expect({ verdict, ...controls }).to.deep.equal({
        verdict: 'holds',
        'one-rank-more': 'fails, few-ranks violated',
      });
      const beyond = await certified(ID, { variant: 'claim', sizes: { d, m: m + 1 } });
      expect(beyond.reason).to.match(/where the bound fails/);
    });
  }

  it('does not take the bound at fewer ranks for that at more', async () => {
    const statementOf = await statementsOf([ID]);
    const { certificate } = acceptedOf(await certified(ID, { sizes: { d: 3, m: 9 } }));
    expect(statementOf(certificate)?.outcomes).to.have.length(1);
    expect(statementOf({ ...certificate, sizes: { d: 3, m: 10 } })?.outcomes).to.deep.equal([]);
  });

  it('draws the eigenvalues and the bound, all numbers finite and falling', async () => {
    const [figure] = exhibitsOf(await certified(ID, { variant: 'claim' }));
    if (figure?.kind !== 'figure') return expect.fail('a figure was expected');
    for (const mark of figure.marks) {
      if (!('points' in mark)) continue;
      const heights = mark.points.map(([, y]) => y);
      expect(heights.every(Number.isFinite), mark.label).to.equal(true);
      expect(
        [...heights].sort((a, b) => b - a),
        mark.label,
      ).to.deep.equal(heights);
    }
  });

  it('is refused without ranks', async () => {
    expect(await refusalOf(certified(ID, { sizes: { m: 0 } }))).to.equal('impossible-size');
  });
});
