import { expect } from 'chai';
import { sizesOf } from '../../../lemmas/k16/shared/widths.js';
import { certified } from '../support.js';
import {
  acceptedOf,
  exhibitsOf,
  figureOf,
  PAPER_CHECKED,
  plainVerdicts,
  pointsOf,
  refusalOf,
  summaryOf,
} from './looks.js';

describe('k16/bad-saddles', () => {
  for (const seed of ['1', '7', 'another-seed']) {
    it(`holds at seed ${seed}, its controls fail, and plain arithmetic says the same`, async () => {
      const run = await certified('k16/bad-saddles', { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'exact',
        reach: 'every × some',
        hypotheses: { deep: 'checked', correlated: 'checked', ...PAPER_CHECKED },
        controls: {
          uncorrelated: 'fails, correlated violated, correlation-full-rank violated, distinct-eigenvalues violated',
          'one-hidden-layer': 'fails, deep violated',
        },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails', 'fails']);
    });
  }

  it('refutes the claim for targets that the inputs do not explain', async () => {
    const run = await certified('k16/bad-saddles', { variant: 'uncorrelated' });
    const { refuted, theorem } = acceptedOf(run);
    expect(refuted).to.equal(true);
    expect(theorem.proposition).to.deep.equal({ kind: 'criticalPointsAreGlobal', targets: 'uncorrelated' });
  });

  it('is undecided with one hidden layer', async () => {
    const run = await certified('k16/bad-saddles', { sizes: sizesOf([3, 2, 2], 4) });
    expect(run.reason).to.equal('with one hidden layer there are none; see the control one-hidden-layer');
  });

  it('refuses a width of one', async () => {
    const refusal = await refusalOf(certified('k16/bad-saddles', { sizes: sizesOf([3, 2, 1, 2], 4) }));
    expect([refusal.code, refusal.expected]).to.deep.equal(['impossible-size', 'every width at least 2']);
  });

  it('shows finite curves at the sizes of the audit', async () => {
    const run = await certified('k16/bad-saddles', { preset: 'audit' });
    expect(exhibitsOf(run).map(({ title }) => title)).to.deep.equal(['Leaving bad saddles']);
    const points = [...pointsOf(figureOf(run)).values()].flat(2);
    expect(points).to.have.length.greaterThan(0);
    expect(points.every(Number.isFinite)).to.equal(true);
  });
});
