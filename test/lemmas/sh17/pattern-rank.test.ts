import { expect } from 'chai';
import { certified } from '../support.js';
import { plainVerdicts, summaryOf } from '../xls16/looks.js';

describe('sh17/pattern-rank', () => {
  for (const [d0, slope] of [
    [2, '0'],
    [3, '1/10'],
    [9, '-1'],
  ] as const) {
    it(`holds at every size, and more room does not help, d0 = ${d0}, slope ${slope}`, async () => {
      const run = await certified('sh17/pattern-rank', { sizes: { d0 }, parameters: { slope } });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'exact',
        reach: 'every × almost every',
        hypotheses: {},
        controls: { 'room-is-not-enough': 'fails' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
    });
  }
});
