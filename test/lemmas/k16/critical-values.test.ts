import { expect } from 'chai';
import { certificateText } from 'lossproof';
import { check, LIBRARIES, Refusal, seal, type Certificate } from 'lossproof/search';
import { sizesOf } from '../../../lemmas/k16/shared/widths.js';
import { certified, statementsOf } from '../support.js';
import { acceptedOf, figureOf, PAPER_CHECKED, plainVerdicts, pointsOf, refusalOf, summaryOf } from './looks.js';

describe('k16/critical-values', () => {
  for (const seed of ['1', '7', 'another-seed']) {
    it(`agrees at seed ${seed}, its control fails, and plain arithmetic says the same`, async () => {
      const run = await certified('k16/critical-values', { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'agrees',
        assurance: 'exact',
        reach: 'these × given',
        hypotheses: { eigenvectors: 'checked', ...PAPER_CHECKED },
        controls: { 'other-directions': 'fails, eigenvectors violated' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['agrees', 'fails']);
    });
  }

  it('refuses more sets of eigenvectors than it looks at', async () => {
    const refusal = await refusalOf(certified('k16/critical-values', { sizes: sizesOf([2, 2, 7], 4) }));
    expect(refusal.expected).to.equal('at most 6 outputs, since every set of eigenvectors is looked at');
  });

  it('shows a ladder that rises from the global minima through saddles', async () => {
    const run = await certified('k16/critical-values', { preset: 'audit' });
    const rungs = pointsOf(figureOf(run));
    const places = [...rungs.values()].flat();
    // Three outputs and two units: all sets of none, one or two of three.
    expect(places.map(([place]) => place).sort((a, b) => a - b)).to.deep.equal([1, 2, 3, 4, 5, 6, 7]);
    const losses = [...places].sort(([a], [b]) => a - b).map(([, loss]) => loss);
    expect(losses).to.deep.equal([...losses].sort((a, b) => a - b));
    expect(rungs.get('global minimum')?.[0]?.[0]).to.equal(1);
    expect([...rungs.keys()]).to.include('bad saddle');
  });

  it('C8: refuses a header of more hidden layers than there are widths', async () => {
    const run = await certified('k16/critical-values', { sizes: sizesOf([2, 1, 1, 1, 1, 2], 2) });
    const { certificate } = acceptedOf(run);
    const { digest, ...unsealed } = certificate;
    const statementOf = await statementsOf([run.claim.id]);
    const verdictAt = (sizes: Certificate['sizes']) => {
      const resealed = seal({ ...unsealed, sizes });
      expect(resealed.digest === digest).to.equal(sizes === certificate.sizes);
      return check(certificateText(resealed), LIBRARIES, { statementOf }).verdict;
    };
    expect(verdictAt(certificate.sizes)).to.equal('agrees');
    expect(() => verdictAt({ ...certificate.sizes, H: 10 })).to.throw(Refusal, '$.sizes.H: expected at most 4');
  });
});
