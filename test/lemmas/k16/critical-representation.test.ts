import { expect } from 'chai';
import { sizesOf } from '../../../lemmas/k16/shared/widths.js';
import { certified } from '../support.js';
import { acceptedOf, plainVerdicts, summaryOf } from './looks.js';

describe('k16/critical-representation', () => {
  for (const seed of ['1', '7', 'another-seed']) {
    it(`agrees at seed ${seed}, its control fails, and plain arithmetic says the same`, async () => {
      const run = await certified('k16/critical-representation', { seed });
      const { hypotheses, ...rest } = summaryOf(run);
      expect(rest).to.deep.equal({
        verdict: 'agrees',
        assurance: 'exact',
        reach: 'these × given',
        controls: { 'not-critical': 'fails, critical violated' },
      });
      expect(hypotheses).to.include({ critical: 'checked', 'outputs-not-wider': 'checked' });
      expect(Object.values(hypotheses)).not.to.include('assumed');
      expect(await plainVerdicts(run)).to.deep.equal(['agrees', 'fails']);
    });
  }

  for (const [widths, samples] of [
    [[2, 1, 3], 4],
    [[3, 2, 3], 2],
    [[2, 3, 1, 2], 3],
    [[2, 2, 2, 2, 2, 2], 2],
  ] as const) {
    it(`agrees at the widths ${widths.join(', ')} on ${samples} samples`, async () => {
      const run = await certified('k16/critical-representation', { sizes: sizesOf(widths, samples) });
      expect(acceptedOf(run).verdict).to.equal('agrees');
    });
  }
});
