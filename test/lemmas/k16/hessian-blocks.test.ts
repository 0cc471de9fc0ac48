import { expect } from 'chai';
import { certified } from '../support.js';
import { plainVerdicts, refusalOf, summaryOf } from './looks.js';

describe('k16/hessian-blocks', () => {
  it('holds at every depth and size, its control fails, and plain arithmetic says the same', async () => {
    const run = await certified('k16/hessian-blocks');
    expect(summaryOf(run)).to.deep.equal({
      verdict: 'holds',
      assurance: 'exact',
      reach: 'every × all',
      hypotheses: {},
      controls: { 'swapped-factors': 'fails' },
    });
    expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
  });

  for (const sizes of [
    { d0: 1, d1: 1, d2: 1, d3: 1, dy: 1, N: 1 },
    { d0: 1, d1: 2, d2: 3, d3: 1, dy: 2, N: 3 },
  ]) {
    it(`holds when asked at ${JSON.stringify(sizes)}`, async () => {
      const run = await certified('k16/hessian-blocks', { sizes });
      expect(run.checked?.verdict, run.reason).to.equal('holds');
    });
  }

  it('refuses sizes at which the polynomials would not fit into memory', async () => {
    const sizes = { d0: 4, d1: 4, d2: 4, d3: 4, dy: 4, N: 8 };
    expect((await refusalOf(certified('k16/hessian-blocks', { sizes }))).message).to.include('of memory');
  });
});
