import { expect } from 'chai';
import statement, { comparisons } from '../../../lemmas/xls16/discrepancy-identity.statement.js';
import { contextOf, numbers } from '../../support.js';
import { decidable, partsOf, statedAt, valueOf } from './looks.js';

describe('the statement of xls16/discrepancy-identity', () => {
  it('has on either side the mean square discrepancy', () => {
    const [difference] = comparisons({ sizes: { n: 1 }, parameters: {} });
    if (difference?.left.kind !== 'difference') return expect.fail('a difference was expected');
    // For one unit it is k(w, w)² − E k² = 1/4 − 1/12.
    const context = contextOf({ W: numbers([[2, 1]]) });
    for (const side of [difference.left.left, difference.left.right]) {
      expect(valueOf(context, side)).to.be.closeTo(1 / 6, 1e-12);
    }
  });

  it('compares them both ways, and the mean with the supremum', () => {
    const stated = statedAt(statement, { n: 4 });
    expect(partsOf(stated).map(({ kind }) => kind)).to.deep.equal(Array<string>(3).fill('realComparison'));
    expect(stated.outcomes[0]?.shapes).to.deep.equal({ W: [4, 2] });
    expect(decidable(stated)).to.deep.equal(['uniform-slices: assumed']);
  });

  it('has a control about as many units of the plane', () => {
    const { outcomes } = statedAt(statement, { n: 4 }, { variant: 'without-variance' });
    expect(outcomes.map(({ finding, shapes }) => [finding, shapes])).to.deep.equal([['fails', { W: [4, 2] }]]);
  });
});
