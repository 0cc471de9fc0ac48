import { expect } from 'chai';
import { sizesOf } from '../../../lemmas/k16/shared/widths.js';
import { certified } from '../support.js';
import { PAPER_CHECKED, plainVerdicts, refusalOf, summaryOf } from './looks.js';

describe('k16/strict-saddles', () => {
  for (const seed of ['1', '7', 'another-seed']) {
    it(`agrees at seed ${seed}, its control fails, and plain arithmetic says the same`, async () => {
      const run = await certified('k16/strict-saddles', { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'agrees',
        assurance: 'exact',
        reach: 'these × given',
        hypotheses: { 'middle-rank': 'checked', ...PAPER_CHECKED },
        controls: { 'small-middle-rank': 'fails, middle-rank violated' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['agrees', 'fails']);
    });
  }

  for (const widths of [
    [2, 3, 2],
    [3, 3, 2, 2],
    [2, 2, 3, 2, 2],
  ]) {
    it(`agrees at the widths ${widths.join(', ')}, with a middle of full rank`, async () => {
      const run = await certified('k16/strict-saddles', { sizes: sizesOf(widths, 3) });
      expect(run.checked?.verdict, run.reason).to.equal('agrees');
      expect(summaryOf(run).hypotheses['middle-rank']).to.equal('checked');
    });
  }

  it('refuses fewer samples than inputs', async () => {
    const refusal = await refusalOf(certified('k16/strict-saddles', { sizes: sizesOf([3, 2, 2], 2) }));
    expect(refusal.expected).to.equal('at least as many samples as inputs, 3');
  });
});
