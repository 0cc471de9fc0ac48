import { expect } from 'chai';
import { sizesOf } from '../../../lemmas/k16/shared/widths.js';
import { certified } from '../support.js';
import { plainVerdicts, summaryOf } from './looks.js';

describe('k16/second-order-necessary', () => {
  for (const seed of ['1', '7', 'another-seed']) {
    it(`agrees at seed ${seed}, within the hypotheses of the paper, its controls fail, and plain arithmetic says the same`, async () => {
      const run = await certified('k16/second-order-necessary', { seed });
      const { hypotheses, ...rest } = summaryOf(run);
      expect(rest).to.deep.equal({
        verdict: 'agrees',
        assurance: 'exact',
        reach: 'these × given',
        controls: {
          'indefinite-hessian': 'fails, semidefinite-hessian violated',
          converse: 'fails, semidefinite-hessian violated',
        },
      });
      expect(hypotheses['semidefinite-hessian']).to.equal('checked');
      expect(Object.keys(hypotheses).filter((id) => hypotheses[id] === 'violated')).to.deep.equal([]);
      expect(await plainVerdicts(run)).to.deep.equal(['agrees', 'fails', 'fails']);
    });
  }

  it('is about a global minimum where no saddle is bad: with one hidden layer', async () => {
    const run = await certified('k16/second-order-necessary', { sizes: sizesOf([2, 1, 2], 3) });
    expect(run.checked?.verdict, run.reason).to.equal('agrees');
  });
});
