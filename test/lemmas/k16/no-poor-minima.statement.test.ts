import { expect } from 'chai';
import statement from '../../../lemmas/k16/no-poor-minima.statement.js';
import { networkOnData, shapesOf } from '../../../lemmas/k16/shared/network.js';
import { sizesOf } from '../../../lemmas/k16/shared/widths.js';
import { decidable, PAPER_DECIDABLE, statedAt } from './looks.js';

describe('the statement of k16/no-poor-minima', () => {
  const sizes = sizesOf([3, 2, 2, 3], 4);
  const network = networkOnData(sizes);

  it('lets a point be a global minimum, a strict saddle or a bad saddle', () => {
    const { outcomes } = statedAt(statement, sizes);
    expect(outcomes.map(({ finding, proposition }) => [finding, proposition])).to.deep.equal([
      ['holds', { kind: 'globalMinimum', network }],
      ['holds', { kind: 'strictSaddle', network }],
      ['holds', { kind: 'badSaddle', network }],
    ]);
    for (const { shapes } of outcomes) expect(shapes).to.deep.equal(shapesOf(sizes));
  });

  it('says nothing of a weighted loss but in its control', () => {
    const parameters = { weight: '3' };
    expect(statedAt(statement, sizes, { parameters }).outcomes).to.deep.equal([]);
    const control = statedAt(statement, sizesOf([2, 1, 2], 2), { variant: 'weighted-loss', parameters });
    const weighted = networkOnData(sizesOf([2, 1, 2], 2), 'W', '3');
    expect(control.outcomes.map(({ finding, proposition }) => [finding, proposition])).to.deep.equal([
      ['fails', { kind: 'poorLocalMinimum', network: weighted }],
    ]);
  });

  it('cannot prove that a point is not critical', () => {
    expect(decidable(statedAt(statement, sizes))).to.deep.equal([
      'critical: holds',
      'plain-loss: holds, broken',
      ...PAPER_DECIDABLE,
    ]);
  });
});
