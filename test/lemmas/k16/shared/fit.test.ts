import { expect } from 'chai';
import { Context, LIBRARIES, Libraries, deepLinear, evaluate, matrices, terms } from 'lossproof/search';
import { isFit, sigma } from '../../../../lemmas/k16/shared/fit.js';
import { fullRankData } from '../../../../lemmas/k16/shared/points.js';
import { sizesOf } from '../../../../lemmas/k16/shared/widths.js';
import { jobOf, rowsOf } from '../looks.js';

describe('k16/shared/fit', () => {
  for (const seed of ['1', '2', '3']) {
    it(`says of the least-squares fit that it is one, and Σ is symmetric, seed ${seed}`, () => {
      const sizes = sizesOf([3, 2, 2], 4);
      const job = jobOf(sizes, { seed, matrices: { X: [3, 4], Y: [2, 4], B: [2, 3] } });
      const { inputs, targets } = fullRankData(job, 'drawn');
      const fit = deepLinear.leastSquaresFit(inputs, targets);
      job.give('X', inputs);
      job.give('Y', targets);
      job.give('B', fit);
      expect(rowsOf(evaluate(job.context, isFit.left))).to.deep.equal(rowsOf(evaluate(job.context, isFit.right)));
      const Sigma = evaluate(job.context, sigma);
      expect(rowsOf(matrices.transpose(Sigma))).to.deep.equal(rowsOf(Sigma));
    });
  }

  it('is no identity of another matrix', () => {
    const origin = { claim: 'k16/test', version: 1, sizes: {}, seed: '1' };
    const one = { kind: 'matrix', rows: 1, columns: 1, entries: ['1'] } as const;
    const context = new Context(origin, { X: one, Y: one, B: { ...one, entries: ['2'] } }, new Libraries(LIBRARIES));
    expect(rowsOf(evaluate(context, terms.difference(isFit.left, isFit.right)))).to.deep.equal([['1']]);
  });
});
