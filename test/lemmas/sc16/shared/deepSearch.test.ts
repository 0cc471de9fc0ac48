import { expect } from 'chai';
import { evaluate, rationals } from 'lossproof/search';
import { features, featureShapes } from '../../../../lemmas/sc16/shared/deep.js';
import { drawFeatures, drawWeights } from '../../../../lemmas/sc16/shared/deepSearch.js';
import { shownRows } from '../../../support.js';
import { jobOf, SEEDS } from '../jobs.js';

const SIZES = { d0: 2, d1: 3, d2: 2, d3: 3, d4: 0, N: 4 };

describe('the first layers of a deeper network', () => {
  for (const seed of SEEDS) {
    it(`give the features that the kernel computes, at seed ${seed}`, () => {
      const job = jobOf(SIZES, featureShapes(SIZES), seed);
      const found = drawFeatures(job, drawWeights(job, false));
      expect(shownRows(found)).to.deep.equal(shownRows(evaluate(job.context, features(job))));
    });
  }

  it('are cut by a zero row in the last of them, and are otherwise the same', () => {
    const drawn = (cut: boolean) => drawWeights(jobOf(SIZES, featureShapes(SIZES)), cut);
    const [whole, cut] = [drawn(false), drawn(true)];
    expect(cut[0]).to.deep.equal(whole[0]);
    const [first, ...rest] = shownRows(cut[1] ?? expect.fail('two matrices were expected'));
    expect(first).to.deep.equal(['0', '0', '0']);
    expect(rest).to.deep.equal(whole[1] && shownRows(whole[1]).slice(1));
  });

  it('have no features of the unit that is cut off', () => {
    const job = jobOf(SIZES, featureShapes(SIZES));
    const U = drawFeatures(job, drawWeights(job, true));
    const zeros = U.entries.map(rationals.isZero);
    expect(zeros.slice(0, U.columns)).to.deep.equal(Array(U.columns).fill(true));
    expect(zeros.slice(U.columns)).to.not.deep.equal(Array(U.columns).fill(true));
  });
});
