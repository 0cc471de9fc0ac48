import { expect } from 'chai';
import { networkOnData, shapesOf } from '../../../lemmas/k16/shared/network.js';
import { sizesOf } from '../../../lemmas/k16/shared/widths.js';
import statement, { middle } from '../../../lemmas/k16/strict-saddles.statement.js';
import { terms } from 'lossproof/statement';
import { decidable, PAPER_DECIDABLE, partsOf, statedAt } from './looks.js';

describe('the statement of k16/strict-saddles', () => {
  const sizes = sizesOf([3, 4, 2, 3], 4);

  it('says that the point of the instance is a strict saddle', () => {
    const stated = statedAt(statement, sizes);
    expect(partsOf(stated)).to.deep.equal([{ kind: 'strictSaddle', network: networkOnData(sizes) }]);
    expect(stated.outcomes[0]?.shapes).to.deep.equal(shapesOf(sizes));
    expect(decidable(stated)).to.deep.equal(['middle-rank: holds, broken', ...PAPER_DECIDABLE]);
  });

  it('compares the rank of the middle with the narrowest hidden layer', () => {
    const [hypothesis] = statedAt(statement, sizes).hypotheses;
    expect(hypothesis?.holds).to.deep.equal({ kind: 'rankAtLeast', matrix: terms.data('W2'), rank: 2 });
    expect(hypothesis?.broken).to.deep.equal({ kind: 'rankBelow', matrix: terms.data('W2'), bound: 2 });
    expect(middle(sizesOf([2, 2, 2, 2, 2], 3))).to.deep.equal(terms.product(terms.data('W3'), terms.data('W2')));
    expect(middle(sizesOf([3, 2, 2], 4)), 'the identity, with one hidden layer').to.include({
      kind: 'matrix',
      rows: 2,
    });
  });

  it('says in its control that the point is a bad one', () => {
    const control = statedAt(statement, sizesOf([3, 2, 2, 2], 4), { variant: 'small-middle-rank' });
    expect(partsOf(control).map(({ kind }) => kind)).to.deep.equal(['badSaddle']);
    expect(control.hypotheses.filter(({ mustBreak }) => mustBreak).map(({ id }) => id)).to.deep.equal(['middle-rank']);
  });
});
