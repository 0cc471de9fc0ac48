import { expect } from 'chai';
import { sizesOf } from '../../../lemmas/k16/shared/widths.js';
import { certified } from '../support.js';
import { exhibitsOf, figureOf, PAPER_CHECKED, plainVerdicts, pointsOf, refusalOf, summaryOf } from './looks.js';

describe('k16/shallow', () => {
  for (const seed of ['1', '7', 'another-seed']) {
    it(`agrees at seed ${seed}, its control fails, and plain arithmetic says the same`, async () => {
      const run = await certified('k16/shallow', { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'agrees',
        assurance: 'exact',
        reach: 'these × given',
        hypotheses: { 'one-layer': 'checked', ...PAPER_CHECKED },
        controls: { 'two-hidden-layers': 'fails, one-layer violated' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['agrees', 'fails']);
    });
  }

  it('is undecided with two hidden layers', async () => {
    const run = await certified('k16/shallow', { sizes: sizesOf([3, 2, 2, 2], 4) });
    expect(run.reason).to.equal('deeper networks have bad saddles; see the control two-hidden-layers');
  });

  it('refuses a width of one', async () => {
    const refusal = await refusalOf(certified('k16/shallow', { sizes: sizesOf([3, 2, 1], 4) }));
    expect([refusal.code, refusal.expected]).to.deep.equal(['impossible-size', 'every width at least 2']);
  });

  it('shows finite curves at the sizes of the audit', async () => {
    const run = await certified('k16/shallow', { preset: 'audit' });
    expect(exhibitsOf(run).map(({ title }) => title)).to.deep.equal(['Leaving strict saddles']);
    const points = [...pointsOf(figureOf(run)).values()].flat(2);
    expect(points).to.have.length.greaterThan(0);
    expect(points.every(Number.isFinite)).to.equal(true);
  });
});
