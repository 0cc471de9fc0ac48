import { expect } from 'chai';
import { certified } from '../support.js';
import { plainVerdicts, refusalOf, summaryOf } from './looks.js';

describe('k16/gradient', () => {
  it('holds at every depth and size, its control fails, and plain arithmetic says the same', async () => {
    const run = await certified('k16/gradient');
    expect(summaryOf(run)).to.deep.equal({
      verdict: 'holds',
      assurance: 'exact',
      reach: 'every × all',
      hypotheses: {},
      controls: { 'dropped-factor': 'fails' },
    });
    expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
  });

  for (const sizes of [
    { d0: 1, d1: 1, d2: 1, d3: 1, dy: 1, N: 1 },
    { d0: 1, d1: 2, d2: 3, d3: 1, dy: 2, N: 3 },
  ]) {
    it(`holds when asked at ${JSON.stringify(sizes)}`, async () => {
      const run = await certified('k16/gradient', { sizes });
      expect(run.checked?.verdict, run.reason).to.equal('holds');
    });
  }

  it('refuses sizes at which the polynomials would not fit into memory', async () => {
    const sizes = { d0: 6, d1: 6, d2: 6, d3: 6, dy: 6, N: 12 };
    expect((await refusalOf(certified('k16/gradient', { sizes }))).message).to.include('of memory');
  });
});
